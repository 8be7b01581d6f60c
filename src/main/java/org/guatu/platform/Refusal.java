package org.guatu.platform;

import java.util.List;

/**
 * An act that the rules do not allow now. Carries a message key and arguments instead of a text, so that the edge can
 * answer in the reader's language; {@link #status()} is the HTTP answer (409 unless a subclass says otherwise).
 */
public class Refusal extends RuntimeException {
    private final String key;
    private final transient Object[] arguments;

    public Refusal(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = arguments;
    }

    /** Key of the message in {@code messages/<module>.properties}; the prefix before the first dot names the module. */
    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    public int status() {
        return 409;
    }

    /** The single things that are wrong, where there are several; empty otherwise. */
    public List<Problem> problems() {
        return List.of();
    }
}
