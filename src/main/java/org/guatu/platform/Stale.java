package org.guatu.platform;

/** The caller edited an older version than the one that is true now. */
public class Stale extends Refusal {
    public Stale(String key, Object... arguments) {
        super(key, arguments);
    }

    @Override
    public int status() {
        return 412;
    }
}
