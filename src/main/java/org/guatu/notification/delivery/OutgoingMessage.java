package org.guatu.notification.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guatu.notification.webhook.ChannelKind;
import org.guatu.notification.webhook.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What leaves the house in one piece for one recipient. It is packed once, and from then on it is tried until somebody
 * takes it or the pauses are used up; its message id is the same at every attempt. A node that tries holds it for a
 * while; if the node dies, the next one tries again. All its instants are on the real clock.
 */
@Entity
public class OutgoingMessage {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private String messageId;

    @Enumerated(EnumType.STRING)
    private ChannelKind kind;

    private long recipient;
    private String line;
    private int notices;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;
    private Instant nextTryAt;
    private @Nullable String claimedBy;
    private @Nullable Instant claimedUntil;
    private Instant packedAt;
    private @Nullable Instant sentAt;
    private @Nullable String failure;

    /** Where it stands. */
    public enum State {
        WAITING,
        SENT,
        /** Every attempt failed; the last reason is kept. */
        GIVEN_UP,
        /** A demonstration without a mail server: it can be looked at and does not leave the house. */
        SHOWN
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected OutgoingMessage() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    OutgoingMessage(long regionId, ChannelKind kind, long recipient, int notices, boolean leaves, Instant now) {
        this.regionId = regionId;
        this.messageId = UUID.randomUUID().toString();
        this.kind = kind;
        this.recipient = recipient;
        this.line = lineOf(kind, recipient);
        this.notices = notices;
        this.state = leaves ? State.WAITING : State.SHOWN;
        this.nextTryAt = now;
        this.packedAt = now;
    }

    /** What fails together: all mail goes by one server, each robot by its own. */
    private static String lineOf(ChannelKind kind, long recipient) {
        return kind == ChannelKind.EMAIL ? kind.name() : kind + "-" + recipient;
    }

    void claim(String node, Instant until) {
        claimedBy = node;
        claimedUntil = until;
        attempts++;
    }

    boolean heldBy(String node) {
        return state == State.WAITING && node.equals(claimedBy);
    }

    void taken(Instant now) {
        state = State.SENT;
        sentAt = now;
        release();
    }

    void failed(Failure why, List<Duration> pauses, Instant now) {
        failure = why.written();
        if (why.forGood() || attempts > pauses.size()) {
            state = State.GIVEN_UP;
        } else {
            nextTryAt = now.plus(pauses.get(attempts - 1));
        }
        release();
    }

    /** An administrator mended what was wrong: all attempts begin anew, under the same message id. */
    void tryAgain(Instant now) {
        state = State.WAITING;
        attempts = 0;
        nextTryAt = now;
    }

    private void release() {
        claimedBy = null;
        claimedUntil = null;
    }

    public long id() {
        return id;
    }

    public long regionId() {
        return regionId;
    }

    /** Tells a receiver that it has this message already. */
    public String messageId() {
        return messageId;
    }

    public ChannelKind kind() {
        return kind;
    }

    public long recipient() {
        return recipient;
    }

    String line() {
        return line;
    }

    public int notices() {
        return notices;
    }

    public State state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Instant nextTryAt() {
        return nextTryAt;
    }

    public Instant packedAt() {
        return packedAt;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    /** Why the last attempt failed, as {@link Failure#written()}; null where none did. */
    public @Nullable String failure() {
        return failure;
    }
}
