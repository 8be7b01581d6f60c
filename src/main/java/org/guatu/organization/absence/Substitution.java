package org.guatu.organization.absence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** 代理: from day to day somebody stands in for a person who is away, in the posts that were lent. */
@Entity
public class Substitution {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long absentId;
    private long substituteId;
    private LocalDate fromDay;
    private LocalDate toDay;
    private String reason;
    private boolean keepsRights;

    @Embedded
    @EmbeddedColumnNaming("named_%s")
    private SignedAct named;

    @Embedded
    @EmbeddedColumnNaming("ended_%s")
    private @Nullable SignedAct ended;

    private @Nullable String endReason;

    @BatchSize(size = 100)
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "substitution_post",
            joinColumns = {
                @JoinColumn(name = "substitution_id", referencedColumnName = "id"),
                @JoinColumn(name = "region_id", referencedColumnName = "regionId")
            })
    private List<LentPost> posts = new ArrayList<>();

    @Version
    private int version;

    /** Where a substitution stands on a day. */
    public enum State {
        /** It begins later. */
        AHEAD,
        IN_FORCE,
        /** Its last day is over. */
        OVER,
        /** Somebody ended it before its last day was over. */
        ENDED
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Substitution() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    Substitution(NewSubstitution from, long regionId, List<LentPost> posts, Caller by, Instant when) {
        this.regionId = regionId;
        absentId = from.absentId();
        substituteId = from.substituteId();
        fromDay = from.from();
        toDay = from.to();
        reason = from.reason();
        keepsRights = from.keepsRights();
        named = SignedAct.of(by, when);
        this.posts = new ArrayList<>(posts);
    }

    void end(String why, Caller by, Instant when) {
        if (ended != null) {
            throw new Refusal("organization.absence.endedAlready");
        }
        ended = SignedAct.of(by, when);
        endReason = why;
    }

    /** Where it stands on a day. */
    public State stateOn(LocalDate day) {
        if (ended != null) {
            return State.ENDED;
        }
        return day.isBefore(fromDay) ? State.AHEAD : day.isAfter(toDay) ? State.OVER : State.IN_FORCE;
    }

    public long id() {
        return id;
    }

    public long regionId() {
        return regionId;
    }

    public long absentId() {
        return absentId;
    }

    public long substituteId() {
        return substituteId;
    }

    public LocalDate from() {
        return fromDay;
    }

    /** The last day, included. */
    public LocalDate to() {
        return toDay;
    }

    public String reason() {
        return reason;
    }

    /** Whether the absent person may go on acting in the lent posts. */
    public boolean keepsRights() {
        return keepsRights;
    }

    public String namedBy() {
        return named.by();
    }

    public Instant namedAt() {
        return named.at();
    }

    public @Nullable String endedBy() {
        return ended == null ? null : ended.by();
    }

    public @Nullable Instant endedAt() {
        return ended == null ? null : ended.at();
    }

    public @Nullable String endReason() {
        return endReason;
    }

    public List<LentPost> posts() {
        return List.copyOf(posts);
    }
}
