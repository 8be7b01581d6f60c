package org.guatu.catalogue.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A day that comes back: the {@code day} of the {@code month}-th month of every period. A day beyond the end of its
 * month means that month's last day.
 *
 * <p>Written {@code YEARLY:12-31}, {@code HALF_YEARLY:last-day}, {@code QUARTERLY:01-10} (first month of the quarter,
 * the 10th), {@code MONTHLY:05}.
 */
public record Recurrence(Cadence every, int month, int day) {
    private static final int LAST_DAY = 31;
    private static final Pattern TEXT = Pattern.compile("([A-Z_]+):(?:last-day|(?:(\\d\\d)-)?(\\d\\d))");

    public Recurrence {
        if (month < 1 || month > every.months() || day < 1 || day > LAST_DAY) {
            throw new IllegalArgumentException(every + " has no day " + month + "-" + day);
        }
    }

    /** At the end of every period. */
    public static Recurrence atTheEndOf(Cadence every) {
        return new Recurrence(every, every.months(), LAST_DAY);
    }

    /** Reads what {@link #text()} wrote. */
    public static Recurrence of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a recurrence: " + text);
        }
        Cadence every = Cadence.valueOf(parts.group(1));
        if (parts.group(3) == null) {
            return atTheEndOf(every);
        }
        int month = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
        return new Recurrence(every, month, Integer.parseInt(parts.group(3)));
    }

    public String text() {
        boolean lastDay = month == every.months() && day == LAST_DAY && every != Cadence.YEARLY;
        String when = lastDay
                ? "last-day"
                : every == Cadence.MONTHLY
                        ? String.format(Locale.ROOT, "%02d", day)
                        : String.format(Locale.ROOT, "%02d-%02d", month, day);
        return every + ":" + when;
    }

    /** All its days in one year, in order. */
    public List<LocalDate> in(int year) {
        return IntStream.range(0, 12 / every.months())
                .mapToObj(period -> YearMonth.of(year, period * every.months() + month))
                .map(one -> one.atDay(Math.min(day, one.lengthOfMonth())))
                .toList();
    }
}
