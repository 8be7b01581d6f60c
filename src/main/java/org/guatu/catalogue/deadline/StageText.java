package org.guatu.catalogue.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the dated steps of a deadline in one column, a line each: {@code 2024-06-30 出台方案}. */
public final class StageText {
    private StageText() {}

    public static String write(List<Deadline.Stage> stages) {
        return stages.stream()
                .map(stage -> stage.due() + " " + stage.text().replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    public static List<Deadline.Stage> read(@Nullable String lines) {
        return lines == null
                ? List.of()
                : lines.lines()
                        .map(line -> new Deadline.Stage(
                                LocalDate.parse(line.substring(0, 10)),
                                line.substring(10).strip()))
                        .toList();
    }
}
