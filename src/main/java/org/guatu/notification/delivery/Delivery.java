package org.guatu.notification.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.guatu.notification.webhook.ChannelKind;
import org.jspecify.annotations.Nullable;

/** That one notice is to be told to one recipient by one channel. {@link Outbox} writes it with the notice. */
@Entity
public class Delivery {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long noticeId;

    @Enumerated(EnumType.STRING)
    private ChannelKind kind;

    private long recipient;
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable Long outgoingMessageId;

    /** Where it stands. */
    public enum State {
        WAITING,
        /** It is part of a message. */
        PACKED,
        /** It is of no use any more: read in the application meanwhile, or no longer wanted. */
        DROPPED
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate, and nobody else makes one
    protected Delivery() {}

    void packInto(long message) {
        state = State.PACKED;
        outgoingMessageId = message;
    }

    void drop() {
        state = State.DROPPED;
    }

    public long id() {
        return id;
    }

    public long regionId() {
        return regionId;
    }

    public long noticeId() {
        return noticeId;
    }

    public ChannelKind kind() {
        return kind;
    }

    /** The person for mail, the channel for everything else. */
    public long recipient() {
        return recipient;
    }

    /** From when on it may leave, on the office's clock. */
    public Instant dueAt() {
        return dueAt;
    }

    public State state() {
        return state;
    }

    public @Nullable Long outgoingMessageId() {
        return outgoingMessageId;
    }
}
