package org.guatu.platform;

import org.jspecify.annotations.Nullable;

/** The caller edited an older version than the one that is true now. */
public class Stale extends Refusal {
    public Stale(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Refuses where the caller saw another version; who names none takes what is there. */
    public static void unless(@Nullable Integer seen, int version) {
        if (seen != null && seen != version) {
            throw new Stale("platform.stale");
        }
    }

    @Override
    public int status() {
        return 412;
    }
}
