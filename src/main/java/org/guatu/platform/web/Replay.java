package org.guatu.platform.web;

import jakarta.ws.rs.core.Response;

/** Carries the kept answer of an {@link OnlyOnce} call past the method that is not called again. */
class Replay extends RuntimeException {
    private final transient Response answer;

    Replay(Response answer) {
        super(null, null, false, false);
        this.answer = answer;
    }

    Response answer() {
        return answer;
    }
}
