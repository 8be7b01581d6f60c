package org.guatu.debriefing;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.guatu.debriefing.template.Rating;
import org.guatu.platform.Caller;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** 点评: what a leader says on a report, in writing or taken down by the office. Never changed. */
@Entity
public class LeaderComment {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long reportId;
    private String leader;

    @Column(columnDefinition = "TEXT")
    private String words;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private @Nullable Rating rating;

    private boolean live;

    @Embedded
    @EmbeddedColumnNaming("noted_%s")
    private SignedAct noted;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected LeaderComment() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    LeaderComment(
            DebriefingReport on,
            String leader,
            String words,
            @Nullable Rating rating,
            boolean live,
            Caller by,
            Instant at) {
        regionId = on.regionId();
        reportId = on.id();
        this.leader = leader;
        this.words = words;
        this.rating = rating;
        this.live = live;
        noted = SignedAct.of(by, at);
    }

    public long id() {
        return id;
    }

    public long regionId() {
        return regionId;
    }

    public long reportId() {
        return reportId;
    }

    /** Who said it. */
    public String leader() {
        return leader;
    }

    public String words() {
        return words;
    }

    public @Nullable Rating rating() {
        return rating;
    }

    /** Whether it was said at the meeting. */
    public boolean live() {
        return live;
    }

    /** Who wrote it down: the leader, or the office. */
    public SignedAct noted() {
        return noted;
    }
}
