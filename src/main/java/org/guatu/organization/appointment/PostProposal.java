package org.guatu.organization.appointment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.guatu.platform.Caller;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * A critical post that a security administrator proposed for a person. It waits until a second person confirms or refuses
 * it, or the first takes it back; the post is held from the confirmation on.
 */
@Entity
public class PostProposal {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long personId;
    private @Nullable Long unitId;
    private String role;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    @Embedded
    @EmbeddedColumnNaming("proposed_%s")
    private SignedAct proposed;

    @Embedded
    @EmbeddedColumnNaming("ended_%s")
    private @Nullable SignedAct ended;

    private @Nullable String reason;

    @Version
    private int version;

    /** Where a proposal stands. */
    public enum State {
        WAITING,
        CONFIRMED,
        REFUSED,
        WITHDRAWN
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PostProposal() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    PostProposal(Caller by, long personId, @Nullable Long unitId, String role, Instant now) {
        this.regionId = by.regionId();
        this.personId = personId;
        this.unitId = unitId;
        this.role = role;
        this.proposed = SignedAct.of(by, now);
    }

    void end(State how, @Nullable String why, Caller by, Instant now) {
        if (state != State.WAITING) {
            throw new ProposalEnded();
        }
        state = how;
        reason = why;
        ended = SignedAct.of(by, now);
    }

    /** Whether the caller may confirm or refuse it: neither who proposed it, nor who is to hold the post. */
    public boolean judgedBy(Caller by) {
        return state == State.WAITING && !proposed.ownHandOf(by) && personId != by.personId();
    }

    public long id() {
        return id;
    }

    public long regionId() {
        return regionId;
    }

    public long personId() {
        return personId;
    }

    public @Nullable Long unitId() {
        return unitId;
    }

    public String role() {
        return role;
    }

    public State state() {
        return state;
    }

    public SignedAct proposed() {
        return proposed;
    }

    /** Who confirmed, refused or withdrew it; null while it waits. */
    public @Nullable SignedAct ended() {
        return ended;
    }

    /** Why it was refused. */
    public @Nullable String reason() {
        return reason;
    }
}
