package org.guatu.insight.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What was chosen among buttons or boxes; null where nothing that can be chosen was. */
final class Choice {
    private Choice() {}

    /** To agree to a close-out, or to send it back. */
    enum CloseOut {
        ACCEPT,
        RETURN
    }

    static <E extends Enum<E>> @Nullable E of(Class<E> among, @Nullable String sent) {
        return Arrays.stream(among.getEnumConstants())
                .filter(one -> one.name().equals(sent))
                .findFirst()
                .orElse(null);
    }
}
