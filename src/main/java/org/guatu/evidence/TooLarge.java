package org.guatu.evidence;

import org.guatu.platform.Refusal;

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
