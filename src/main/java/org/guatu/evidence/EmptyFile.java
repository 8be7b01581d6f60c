package org.guatu.evidence;

import org.guatu.platform.Refusal;

/** A file with nothing in it proves nothing. */
public class EmptyFile extends Refusal {
    EmptyFile(String name) {
        super("evidence.empty", name);
    }

    @Override
    public int status() {
        return 422;
    }
}
