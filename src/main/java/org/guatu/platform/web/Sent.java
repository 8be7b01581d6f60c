package org.guatu.platform.web;

import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** What came in the body of a call. */
public final class Sent {
    private Sent() {}

    /** The body, where one must be: an empty one is the client's mistake and not ours. */
    public static <T> T required(@Nullable T body) {
        if (body == null) {
            throw new Invalid("body", "platform.unreadable");
        }
        return body;
    }
}
