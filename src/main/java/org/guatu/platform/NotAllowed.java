package org.guatu.platform;

/** The caller's role may never make this call. */
public class NotAllowed extends Refusal {
    public NotAllowed(String key, Object... arguments) {
        super(key, arguments);
    }

    @Override
    public int status() {
        return 403;
    }
}
