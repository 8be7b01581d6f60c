package org.guatu.catalogue;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.platform.Invalid;

/** 清单期间: the last year of a list, as it is proposed where nobody says it (domain brief §4.1). */
public final class ListSpan {
    /** A list that spans years and sets no day ends with the fifth. */
    private static final int WITHOUT_DEADLINE = 4;

    private static final int LONGEST = 15;

    private ListSpan() {}

    /** Its own year; for a kind that spans years the latest among the fixed deadlines, and where there is none the fifth. */
    public static int proposed(boolean spansYears, int year, Stream<Deadline> deadlines) {
        if (!spansYears) {
            return year;
        }
        int latest = deadlines
                .filter(deadline -> deadline.kind() == DeadlineKind.FIXED)
                .map(Deadline::due)
                .filter(Objects::nonNull)
                .mapToInt(LocalDate::getYear)
                .max()
                .orElse(year + WITHOUT_DEADLINE);
        return Math.max(year, latest);
    }

    /** Refuses a span that ends before it begins, or is longer than any plan. */
    static void require(int year, int until) {
        new Invalid.Check()
                .require(
                        until >= year && until <= year + LONGEST,
                        "until",
                        "catalogue.untilOutOfRange",
                        Integer.toString(year),
                        Integer.toString(year + LONGEST))
                .orRefuse();
    }
}
