package org.guatu.notification.live;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Instant;
import org.guatu.platform.Caller;

/** One window of somebody who listens. It holds a connection and no thread. */
final class Listener {
    private final Caller caller;
    private final long tokenId;
    private final Instant since;
    private final MultiEmitter<? super UnreadCount> line;
    private volatile int tellings;
    private volatile long told = UnreadCount.STILL_HERE.unread();

    Listener(Caller caller, long tokenId, Instant since, MultiEmitter<? super UnreadCount> line) {
        this.caller = caller;
        this.tokenId = tokenId;
        this.since = since;
        this.line = line;
    }

    /** Rings where the count is another than the one told last; answers whether it rang. */
    boolean tell(long unread) {
        tellings = Math.min(tellings + 1, 2);
        if (unread == told) {
            return false;
        }
        told = unread;
        line.emit(new UnreadCount(unread));
        return true;
    }

    /** Whether only the count of the beginning is known. */
    boolean isNew() {
        return tellings < 2;
    }

    void tryLine() {
        line.emit(UnreadCount.STILL_HERE);
    }

    void end() {
        line.complete();
    }

    Caller caller() {
        return caller;
    }

    /** The session with which the listener came. */
    long tokenId() {
        return tokenId;
    }

    Instant since() {
        return since;
    }
}
