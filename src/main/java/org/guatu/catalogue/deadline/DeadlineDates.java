package org.guatu.catalogue.deadline;

import static org.guatu.catalogue.deadline.DeadlineTokens.Kind.*;

import java.util.EnumSet;
import java.util.Set;
import org.guatu.catalogue.Part;
import org.guatu.catalogue.deadline.DeadlineTokens.Kind;
import org.guatu.catalogue.deadline.DeadlineTokens.Token;
import org.jspecify.annotations.Nullable;

/**
 * The dates of the deadline grammar. Every method either takes what it understands, whole, or takes nothing and
 * answers null.
 *
 * <pre>
 * deadline := ('自' | '于' | '到' …)* (range | span) until
 * range    := span ('至' | '-') span | [year] number ('至' | '-') number ('年' | '月' | '季度')
 * span     := [year] (month [day | ten days] | quarter | half) | year | yyyy-MM[-dd]
 * until    := ('底' | '末') ['前'] | '内' | ('前' | '（含）')* after a day | nothing
 * </pre>
 */
final class DeadlineDates {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final Set<Kind> LEADING_WORDS = EnumSet.of(LEAD_IN, SINCE, TO);
    private static final Set<Kind> BETWEEN = EnumSet.of(TO, DASH);
    private static final Set<Kind> FIGURE_MARKS = EnumSet.of(DOT, SLASH, DASH);
    private static final Set<Kind> AFTER_A_YEAR = EnumSet.of(YEAR, ANNUAL, DOT, SLASH, DASH);

    private final DeadlineTokens tokens;

    DeadlineDates(DeadlineTokens tokens) {
        this.tokens = tokens;
    }

    /** A date or a range with the words around it: 于2024年12月底前. */
    @Nullable
    Span deadline(int year) {
        return whole(() -> {
            tokens.skip(LEADING_WORDS);
            Span span = rangeOrSpan(year);
            return span != null && until(span) ? span : null;
        });
    }

    /** A date or a range, without what may follow it. */
    @Nullable
    Span rangeOrSpan(int year) {
        Span range = whole(() -> sharedRange(year));
        return range != null ? range : whole(() -> fullRangeOrSpan(year));
    }

    /** 底前, 末, 内; 前 only after a day: whether 12月前 includes December nobody can say. */
    boolean until(Span span) {
        if (tokens.take(END)) {
            tokens.take(BEFORE);
            return !span.byDay();
        }
        if (tokens.take(WITHIN)) {
            return !span.byDay();
        }
        boolean inclusive = span.byDay() && tokens.take(INCLUSIVE);
        boolean before = tokens.take(BEFORE);
        inclusive = inclusive || (span.byDay() && tokens.take(INCLUSIVE));
        return span.byDay() || !(before || inclusive);
    }

    private @Nullable Span fullRangeOrSpan(int year) {
        Span first = span(year);
        if (first == null) {
            return null;
        }
        int end = tokens.position();
        if (tokens.takeOneOf(BETWEEN)) {
            Span last = span(first.start().getYear());
            if (last != null) {
                return first.to(last);
            }
            tokens.back(end);
        }
        return first;
    }

    /** 2021-2025年, 3—10月, 2024年一至三季度: two numbers share their unit. */
    private @Nullable Span sharedRange(int listYear) {
        Integer given = givenYear(listYear);
        int year = given == null ? listYear : given;
        boolean ordinal = tokens.take(ORDINAL);
        Token first = tokens.takeNumber(4);
        if (first == null || !tokens.takeOneOf(BETWEEN)) {
            return null;
        }
        tokens.take(ORDINAL);
        Token last = tokens.takeNumber(4);
        if (last == null) {
            return null;
        }
        if (given == null && !ordinal && first.length() == 4 && last.length() == 4) {
            tokens.take(YEAR);
            return inReach(first.value()) && inReach(last.value())
                    ? Span.year(first.value()).to(Span.year(last.value()))
                    : null;
        }
        if (first.length() > 2 || last.length() > 2) {
            return null;
        }
        if (tokens.take(QUARTER)) {
            return Span.quarter(year, first.value()).to(Span.quarter(year, last.value()));
        }
        return !ordinal && !tokens.sees(MONTH, NUMBER) && tokens.take(MONTH)
                ? Span.month(year, first.value()).to(Span.month(year, last.value()))
                : null;
    }

    private @Nullable Span span(int listYear) {
        Span inFigures = whole(this::figures);
        if (inFigures != null) {
            return inFigures;
        }
        return whole(() -> {
            Integer given = givenYear(listYear);
            int year = given == null ? listYear : given;
            Span part = partOf(year);
            if (part != null) {
                return part;
            }
            boolean word = tokens.take(YEAR) || tokens.take(ANNUAL); // 2024年年底, 今年年底, 年内
            boolean named = given != null || (word && (tokens.sees(END) || tokens.sees(WITHIN)));
            return named ? Span.year(year) : null;
        });
    }

    private @Nullable Integer givenYear(int listYear) {
        if (tokens.take(THIS_YEAR)) {
            return listYear;
        }
        if (tokens.take(NEXT_YEAR)) {
            return listYear + 1;
        }
        Token number = tokens.peek();
        if (number.kind() != NUMBER || number.length() != 4 || !inReach(number.value())) {
            return null;
        }
        Kind next = tokens.peek(1).kind();
        boolean inFigures = FIGURE_MARKS.contains(next) && tokens.peek(3).kind() == MONTH; // 2024.12月底
        if (next == YEAR || next == ANNUAL || next == Q || inFigures) {
            tokens.step();
            tokens.takeOneOf(AFTER_A_YEAR);
            return number.value();
        }
        return null;
    }

    private @Nullable Span partOf(int year) {
        if (tokens.take(FIRST_HALF)) {
            return Span.half(year, 1);
        }
        if (tokens.take(SECOND_HALF)) {
            return Span.half(year, 2);
        }
        Span quarter = whole(() -> quarterOf(year));
        return quarter != null ? quarter : whole(() -> monthOf(year));
    }

    private @Nullable Span quarterOf(int year) {
        if (tokens.take(Q)) {
            Token number = tokens.takeNumber(1);
            return number == null ? null : Span.quarter(year, number.value());
        }
        tokens.take(ORDINAL);
        Token number = tokens.takeNumber(1);
        return number != null && tokens.take(QUARTER) ? Span.quarter(year, number.value()) : null;
    }

    private @Nullable Span monthOf(int year) {
        Token month = tokens.takeNumber(2);
        if (month == null || !tokens.take(MONTH)) {
            return null;
        }
        if (tokens.sees(TEN_DAYS)) {
            int which = tokens.peek().value();
            tokens.step();
            return Span.tenDays(year, month.value(), which);
        }
        if (tokens.sees(NUMBER, DAY)) {
            int day = tokens.peek().value();
            tokens.take(NUMBER, DAY);
            return Span.day(year, month.value(), day);
        }
        return Span.month(year, month.value());
    }

    /** 2024-12, 2024.6.30, 2024/6/30. */
    private @Nullable Span figures() {
        Token year = tokens.peek();
        Kind mark = tokens.peek(1).kind();
        if (year.kind() != NUMBER || year.length() != 4 || !FIGURE_MARKS.contains(mark)) {
            return null;
        }
        tokens.step();
        tokens.step();
        Token month = tokens.takeNumber(2);
        if (month == null || !inReach(year.value()) || tokens.sees(MONTH)) {
            return null;
        }
        if (tokens.sees(mark, NUMBER) && tokens.peek(1).length() <= 2) {
            tokens.step();
            Token day = tokens.peek();
            tokens.step();
            return Span.day(year.value(), month.value(), day.value());
        }
        // a cell that was the number 2024.10 has become 2024.1: January or October?
        boolean lostZero = mark == DOT && month.length() == 1 && month.value() == 1;
        return lostZero ? null : Span.month(year.value(), month.value());
    }

    private static boolean inReach(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** What {@code part} reads, or nothing taken. */
    private @Nullable Span whole(Part part) {
        int start = tokens.position();
        Span span = part.read();
        if (span == null) {
            tokens.back(start);
        }
        return span;
    }

    private interface Part {
        @Nullable
        Span read();
    }
}
