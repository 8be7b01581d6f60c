package org.guatu.catalogue.deadline;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Keeps the dated steps of a deadline in one column, a line each: {@code 2024-06-30 出台方案}; null where it has none. */
@Converter
@Immutable
class StageText implements AttributeConverter<List<Deadline.Stage>, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<Deadline.Stage> stages) {
        return stages == null || stages.isEmpty()
                ? null
                : stages.stream()
                        .map(stage -> stage.due() + " " + stage.text().replace('\n', ' '))
                        .collect(Collectors.joining("\n"));
    }

    @Override
    public List<Deadline.Stage> convertToEntityAttribute(@Nullable String lines) {
        return lines == null
                ? List.of()
                : lines.lines()
                        .map(line -> new Deadline.Stage(
                                LocalDate.parse(line.substring(0, 10)),
                                line.substring(10).strip()))
                        .toList();
    }
}
