package org.guatu.platform;

/** More bytes than are accepted. */
public class TooLarge extends Refusal {
    public TooLarge(String key, Object... arguments) {
        super(key, arguments);
    }

    @Override
    public int status() {
        return 413;
    }
}
