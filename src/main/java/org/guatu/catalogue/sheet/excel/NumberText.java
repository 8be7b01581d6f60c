package org.guatu.catalogue.sheet.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The text of a number cell as a person sees it: a date as {@code 2024-12-31}, a month as {@code 2024-12} (and not as
 * its first day, which nobody wrote), 60 % as {@code 60%}, any other number without needless zeros.
 */
final class NumberText {
    /** What a spreadsheet shows of a number. */
    enum Shown {
        NUMBER,
        PERCENT,
        DAY,
        MONTH
    }

    /** Formats that spreadsheets know by number alone, with their Chinese meaning. */
    private static final Set<Integer> DAY_FORMATS = Set.of(14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58);

    private static final Set<Integer> MONTH_FORMATS = Set.of(17, 27, 36, 50, 52, 57);
    private static final Set<Integer> PERCENT_FORMATS = Set.of(9, 10);
    private static final String QUOTED = "\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.";
    private static final int FIRST_OWN_FORMAT = 164;
    private static final int LONGEST = 30;

    private NumberText() {}

    static String of(BigDecimal number, Shown shown, Supplier<LocalDateTime> date) {
        return switch (shown) {
            case DAY -> date.get().toLocalDate().toString();
            case MONTH -> YearMonth.from(date.get()).toString();
            case PERCENT -> plain(number.movePointRight(2)) + "%";
            case NUMBER -> plain(number);
        };
    }

    static Shown shown(@Nullable Integer formatId, @Nullable String format) {
        if (formatId != null && formatId < FIRST_OWN_FORMAT) {
            return DAY_FORMATS.contains(formatId)
                    ? Shown.DAY
                    : MONTH_FORMATS.contains(formatId)
                            ? Shown.MONTH
                            : PERCENT_FORMATS.contains(formatId) ? Shown.PERCENT : Shown.NUMBER;
        }
        String letters =
                format == null ? "" : format.replaceAll(QUOTED + "|;.*", "").toLowerCase(Locale.ROOT);
        if (letters.equals("general")) {
            return Shown.NUMBER;
        }
        if (letters.contains("d")) {
            return Shown.DAY;
        }
        boolean time = letters.contains("h") || letters.contains("s");
        if (letters.contains("m") && !time) {
            return Shown.MONTH;
        }
        return letters.contains("%") ? Shown.PERCENT : Shown.NUMBER;
    }

    /** Fifteen digits, as spreadsheets show them: 0.1 + 0.2 is 0.3. */
    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(new MathContext(15)).stripTrailingZeros();
        boolean unwieldy =
                Math.abs((long) shown.precision() - shown.scale()) > LONGEST || Math.abs(shown.scale()) > LONGEST;
        return unwieldy ? shown.toString() : shown.toPlainString();
    }
}
