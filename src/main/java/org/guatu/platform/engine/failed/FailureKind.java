package org.guatu.platform.engine.failed;

import java.util.List;

/** Why a timer failed, as far as somebody can do something about it. */
public enum FailureKind {
    /** Somebody had acted before it: tried again, it finds nothing to do. */
    PASSED("should not be signalled before complete"),
    /** There was no database to write to. */
    DATABASE_AWAY("Communications link failure", "acquisition timeout", "Too many connections"),
    /** The rules did not allow what it was to do. */
    REFUSED("org.guatu.platform.Refusal", "org.guatu.platform.Invalid", "org.guatu.platform.NotFound"),
    /** A fault of the product: its log tells more. */
    FAULT();

    private final List<String> says;

    FailureKind(String... says) {
        this.says = List.of(says);
    }

    /** Judged by what was thrown, as the engine kept it. */
    static FailureKind of(String stack) {
        return List.of(values()).stream()
                .filter(kind -> kind.says.stream().anyMatch(stack::contains))
                .findFirst()
                .orElse(FAULT);
    }
}
