package org.guatu.supervision.observer.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.guatu.platform.Caller;
import org.guatu.platform.Secret;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** 邀请链接: lets one observer suggest and rate without an account, until it expires or is revoked. */
@Entity
public class Invitation {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private String name;
    private @Nullable String contact;

    @Column(columnDefinition = "CHAR(64)")
    private String hash;

    @Embedded
    @EmbeddedColumnNaming("made_%s")
    private SignedAct made;

    private Instant expiresAt;
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Invitation() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    Invitation(String name, @Nullable String contact, Secret token, Instant expiresAt, Caller by, Instant when) {
        this.regionId = by.regionId();
        this.name = name;
        this.contact = contact;
        this.hash = token.hash();
        this.expiresAt = expiresAt;
        this.made = SignedAct.of(by, when);
    }

    void revoke(Instant when) {
        revokedAt = when;
    }

    /** Whether it opens the door at that moment. */
    public boolean opensAt(Instant when) {
        return revokedAt == null && expiresAt.isAfter(when);
    }

    public long id() {
        return id;
    }

    public long regionId() {
        return regionId;
    }

    public String name() {
        return name;
    }

    /** How the office reaches the observer, in as few words as it needs. */
    public @Nullable String contact() {
        return contact;
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
