package org.guatu.notification.live;

/**
 * What a listener is told.
 *
 * @param unread how many notices are unread, at most {@code Inbox.MOST_COUNTED}; {@link #STILL_HERE} where nothing is new
 */
public record UnreadCount(long unread) {
    /** Says nothing but that the line is open, so that whoever has gone is noticed. */
    public static final UnreadCount STILL_HERE = new UnreadCount(-1);

    public boolean tells() {
        return unread >= 0;
    }
}
