package org.guatu.catalogue.reading.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.catalogue.reading.column.Column;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.reading.column.HeaderFinder.Header;
import org.guatu.catalogue.reading.column.ReadingProblem;

/** Puts what a person says about the columns in the place of what their headings seem to say. */
final class ChosenColumns {
    private ChosenColumns() {}

    /** How each column is remembered, by its index. */
    static Map<Integer, String> keys(List<Column> columns) {
        Map<String, Integer> seen = new HashMap<>();
        Map<Integer, String> keys = new LinkedHashMap<>();
        columns.forEach(column ->
                keys.put(column.index(), Choices.key(column.label(), seen.merge(column.label(), 1, Integer::sum))));
        return keys;
    }

    /** The heading as chosen: where a field is given to another column, the one that seemed to hold it is not read. */
    static Header in(Header found, Choices choices) {
        Map<Integer, String> keys = keys(found.columns());
        Set<Field> given = EnumSet.noneOf(Field.class);
        found.columns().forEach(column -> choices.meaning(keys.getOrDefault(column.index(), ""))
                .flatMap(Field::of)
                .filter(field -> field != Field.SECTION)
                .ifPresent(given::add));
        List<ReadingProblem> problems = new ArrayList<>(found.problems());
        List<Column> columns = new ArrayList<>();
        Set<Field> taken = EnumSet.noneOf(Field.class);
        for (Column column : found.columns()) {
            String chosen =
                    choices.meaning(keys.getOrDefault(column.index(), "")).orElse(null);
            Field field = column.field();
            if (chosen != null) {
                field = Field.of(chosen).orElse(null);
                problems.removeIf(problem -> problem.args().contains(column.label()));
            } else if (field != null && given.contains(field)) {
                problems.add(ReadingProblem.note(field.code(), "catalogue.list.columnTwice", column.label()));
                field = null;
            }
            boolean again = field != null && field != Field.SECTION && !taken.add(field);
            columns.add(new Column(column.index(), column.label(), again ? null : field));
        }
        return new Header(found.first(), found.last(), found.rows(), List.copyOf(columns), List.copyOf(problems));
    }
}
