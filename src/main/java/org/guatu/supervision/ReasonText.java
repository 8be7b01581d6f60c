package org.guatu.supervision;

import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** 理由、说明: what somebody says to an act. As long as a column holds, and there where the act needs it. */
public final class ReasonText {
    private static final int LONGEST = 4000;

    private ReasonText() {}

    /** Refuses a reason that is missing or too long. */
    public static void require(String field, @Nullable String said) {
        if (said == null || said.isBlank()) {
            throw new Invalid(field, "supervision.reasonMissing");
        }
        bound(field, said);
    }

    /** Refuses words that are too long; none are fine. */
    public static void bound(String field, @Nullable String said) {
        if (said != null && said.length() > LONGEST) {
            throw new Invalid(field, "supervision.tooLong", LONGEST);
        }
    }
}
