package org.guatu.platform.engine;

/** No token waits where somebody wants to take the step: another one took it at the same moment. */
public class TokenPassed extends RuntimeException {
    public TokenPassed(String message) {
        super(message);
    }
}
