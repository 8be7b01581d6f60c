package org.guatu.platform;

/** Asked too often; wait and try again. */
public class TooMany extends Refusal {
    public TooMany(String key, Object... arguments) {
        super(key, arguments);
    }

    @Override
    public int status() {
        return 429;
    }
}
