package org.guatu.evidence;

import org.guatu.platform.Refusal;

/** A kind of file that is not accepted. */
public class UnsupportedType extends Refusal {
    public UnsupportedType(String key, Object... arguments) {
        super(key, arguments);
    }

    @Override
    public int status() {
        return 415;
    }
}
