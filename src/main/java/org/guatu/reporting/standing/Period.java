package org.guatu.reporting.standing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.guatu.catalogue.deadline.Cadence;
import org.jspecify.annotations.Nullable;

/** A reporting period: {@code 2024}, {@code 2024-H1}, {@code 2024-Q1} or {@code 2024-03}. */
public record Period(int year, Cadence cadence, int number) implements Comparable<Period> {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?");

    /** What a report says in the place of a period that is handed in between the periods. */
    public static final String INTERIM = "INTERIM";

    /** The year of the period that a name says; null where it is none. */
    public static @Nullable Integer yearOf(@Nullable String name) {
        return named(String.valueOf(name)).map(Period::year).orElse(null);
    }

    /** Reads a period's name; empty where it is none. */
    public static Optional<Period> named(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) != null) {
            return Optional.of(new Period(year, Cadence.HALF_YEARLY, Integer.parseInt(parts.group(2))));
        }
        if (parts.group(3) != null) {
            return Optional.of(new Period(year, Cadence.QUARTERLY, Integer.parseInt(parts.group(3))));
        }
        return parts.group(4) != null
                ? Optional.of(new Period(year, Cadence.MONTHLY, Integer.parseInt(parts.group(4))))
                : Optional.of(new Period(year, Cadence.YEARLY, 1));
    }

    /** All periods of a year, in order. */
    public static List<Period> of(int year, Cadence cadence) {
        return IntStream.rangeClosed(1, 12 / cadence.months())
                .mapToObj(number -> new Period(year, cadence, number))
                .toList();
    }

    public LocalDate start() {
        return LocalDate.of(year, (number - 1) * cadence.months() + 1, 1);
    }

    public LocalDate end() {
        return YearMonth.of(year, number * cadence.months()).atEndOfMonth();
    }

    public String name() {
        return switch (cadence) {
            case YEARLY -> Integer.toString(year);
            case HALF_YEARLY -> year + "-H" + number;
            case QUARTERLY -> year + "-Q" + number;
            case MONTHLY -> String.format("%d-%02d", year, number);
        };
    }

    @Override
    public int compareTo(Period other) {
        return end().compareTo(other.end());
    }

    @Override
    public String toString() {
        return name();
    }
}
