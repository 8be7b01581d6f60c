package org.guatu.platform.web;

import org.guatu.platform.Refusal;

/** The key of an {@link OnlyOnce} call is none that can be kept, or belongs to a call that said something else. */
class BadOnceKey extends Refusal {
    static final int UNREADABLE = 400;
    static final int OTHER_BODY = 422;

    private final int status;

    BadOnceKey(String key, int status, Object... arguments) {
        super(key, arguments);
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
