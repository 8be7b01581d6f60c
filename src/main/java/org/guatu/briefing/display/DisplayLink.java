package org.guatu.briefing.display;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.guatu.platform.Caller;
import org.guatu.platform.Secret;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** 大屏链接: lets one screen show the wall chart without an account, until it expires or is revoked. */
@Entity
public class DisplayLink {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private String name;
    private @Nullable Long listId;

    @Column(name = "grouped_by")
    @Enumerated(EnumType.STRING)
    private Display.Grouping grouping;

    private boolean alarming;

    @Column(columnDefinition = "CHAR(64)")
    private String hash;

    @Embedded
    @EmbeddedColumnNaming("made_%s")
    private SignedAct made;

    private Instant expiresAt;
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected DisplayLink() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    DisplayLink(Display shown, Secret token, Instant expiresAt, Caller by, Instant when) {
        this.regionId = shown.regionId();
        this.name = shown.name();
        this.listId = shown.listId();
        this.grouping = shown.grouping();
        this.alarming = shown.alarming();
        this.hash = token.hash();
        this.expiresAt = expiresAt;
        this.made = SignedAct.of(by, when);
    }

    void revoke(Instant when) {
        revokedAt = when;
    }

    /** Whether it shows anything at that moment. */
    public boolean opensAt(Instant when) {
        return revokedAt == null && expiresAt.isAfter(when);
    }

    public Display display() {
        return new Display(regionId, name, listId, grouping, alarming);
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String madeBy() {
        return made.by();
    }

    public Instant madeAt() {
        return made.at();
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant revokedAt() {
        return revokedAt;
    }
}
