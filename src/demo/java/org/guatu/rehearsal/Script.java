package org.guatu.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is played on fixed days: a table of {@code sample/} whose columns that end in 日 say from which day on a step is taken. */
final class Script {
    private static final int DAYS_OF_GRACE = 10;

    private final List<Line> lines;

    private Script(List<Line> lines) {
        this.lines = lines;
    }

    static Script of(String file) {
        try {
            List<String> rows = SampleOffice.sample(file).lines().toList();
            String[] columns = rows.get(0).split(",", -1);
            return new Script(
                    rows.stream().skip(1).map(row -> Line.of(columns, row)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of which a step may be due: begun, and not long past their last. */
    List<Line> under(LocalDate day) {
        return lines.stream().filter(line -> line.under(day)).toList();
    }

    /** One row. */
    record Line(Map<String, String> cells) {
        static Line of(String[] columns, String row) {
            String[] values = row.split(",", -1);
            if (values.length != columns.length) {
                throw new IllegalStateException("a row of " + values.length + " cells: " + row);
            }
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < columns.length; i++) {
                if (!values[i].isBlank()) {
                    cells.put(columns[i], values[i].strip());
                }
            }
            return new Line(cells);
        }

        @Nullable
        String get(String column) {
            return cells.get(column);
        }

        String text(String column) {
            return cells.getOrDefault(column, "");
        }

        boolean says(String column) {
            return cells.containsKey(column);
        }

        @Nullable
        LocalDate day(String column) {
            String text = cells.get(column);
            return text == null ? null : LocalDate.parse(text);
        }

        /** Whether the step of the column is to be taken on the day, unless it was before. */
        boolean due(String column, LocalDate day) {
            LocalDate from = day(column);
            return from != null && !day.isBefore(from);
        }

        private boolean under(LocalDate day) {
            List<LocalDate> days = cells.keySet().stream()
                    .filter(column -> column.endsWith("日"))
                    .map(this::day)
                    .sorted()
                    .toList();
            return !day.isBefore(days.get(0))
                    && !day.isAfter(days.get(days.size() - 1).plusDays(DAYS_OF_GRACE));
        }
    }
}
