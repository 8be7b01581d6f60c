package org.guatu.platform;

/** What was asked for does not exist, or lies outside the caller's scope: both look the same. */
public class NotFound extends Refusal {
    public NotFound(String key, Object... arguments) {
        super(key, arguments);
    }

    @Override
    public int status() {
        return 404;
    }
}
