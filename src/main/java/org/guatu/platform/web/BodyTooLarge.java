package org.guatu.platform.web;

import org.guatu.platform.Refusal;

/** More was sent at once than the server takes. */
class BodyTooLarge extends Refusal {
    static final String KEY = "platform.tooLargeOf";
    static final int STATUS = 413;
    private static final int MEGABYTE = 20;

    BodyTooLarge(long bytes) {
        super(KEY, megabytes(bytes));
    }

    static long megabytes(long bytes) {
        return bytes >> MEGABYTE;
    }

    @Override
    public int status() {
        return STATUS;
    }
}
