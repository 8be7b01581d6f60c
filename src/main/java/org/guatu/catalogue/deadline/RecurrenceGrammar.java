package org.guatu.catalogue.deadline;

import static org.guatu.catalogue.deadline.DeadlineTokens.Kind.*;

import java.util.Optional;
import org.guatu.catalogue.deadline.DeadlineTokens.Token;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines that come back.
 *
 * <pre>
 * recurrence := '每' (yearly | ('半年' | '季度') [month (number '日' | '底')] | monthly) ['底'] ['前'] ['完成'] ['一次']
 * yearly     := '年' [deadline within the year]
 * month      := '首月' | '末月' | '第' number '个月'
 * monthly    := '月' [number '日']
 * </pre>
 */
final class RecurrenceGrammar {
    /** A leap year, so that 每年2月底 means the last day of every February. */
    private static final int ANY_YEAR = 2000;

    private final DeadlineTokens tokens;
    private final DeadlineDates dates;

    RecurrenceGrammar(DeadlineTokens tokens, DeadlineDates dates) {
        this.tokens = tokens;
        this.dates = dates;
    }

    Optional<Recurrence> read() {
        if (!tokens.take(EVERY)) {
            return Optional.empty();
        }
        Recurrence recurrence = tokens.take(YEAR)
                ? yearly()
                : tokens.take(HALF)
                        ? inMonthOf(Cadence.HALF_YEARLY)
                        : tokens.take(QUARTER) ? inMonthOf(Cadence.QUARTERLY) : tokens.take(MONTH) ? monthly() : null;
        tokens.take(DONE);
        tokens.take(ONCE);
        return Optional.ofNullable(recurrence);
    }

    private @Nullable Recurrence yearly() {
        Span span = dates.deadline(ANY_YEAR);
        if (span != null) {
            boolean inYear = !span.ranged() && span.end().getYear() == ANY_YEAR;
            return inYear
                    ? on(Cadence.YEARLY, span.end().getMonthValue(), span.end().getDayOfMonth())
                    : null;
        }
        return endOf(Cadence.YEARLY);
    }

    private @Nullable Recurrence inMonthOf(Cadence every) {
        int month = tokens.take(FIRST_MONTH) ? 1 : tokens.take(LAST_MONTH) ? every.months() : 0;
        if (month == 0 && tokens.sees(ORDINAL, NUMBER, MONTH_OF)) {
            month = tokens.peek(1).value();
            tokens.take(ORDINAL, NUMBER, MONTH_OF);
            if (month < 1 || month > every.months()) {
                throw new Span.Impossible();
            }
        }
        if (month == 0) {
            return endOf(every);
        }
        if (tokens.take(END)) {
            tokens.take(BEFORE);
            return on(every, month, 31);
        }
        return dayOf(every, month);
    }

    private @Nullable Recurrence monthly() {
        tokens.take(MONTH); // 每月月底
        return tokens.peek().kind() == NUMBER ? dayOf(Cadence.MONTHLY, 1) : endOf(Cadence.MONTHLY);
    }

    private @Nullable Recurrence dayOf(Cadence every, int month) {
        Token day = tokens.takeNumber(2);
        if (day == null || !tokens.take(DAY)) {
            return null;
        }
        tokens.take(BEFORE);
        tokens.take(INCLUSIVE);
        return on(every, month, day.value());
    }

    /** With or without 底前: nothing more precise is said. */
    private Recurrence endOf(Cadence every) {
        if (tokens.take(END)) {
            tokens.take(BEFORE);
        }
        return Recurrence.atTheEndOf(every);
    }

    private static Recurrence on(Cadence every, int month, int day) {
        if (day < 1 || day > 31) {
            throw new Span.Impossible();
        }
        return new Recurrence(every, month, day);
    }
}
