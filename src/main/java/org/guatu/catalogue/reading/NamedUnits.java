package org.guatu.catalogue.reading;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.reading.column.ReadingProblem;
import org.guatu.catalogue.reading.layout.RawRow;
import org.guatu.catalogue.sheet.rows.CellText;

/** What a person says a name in the unit cells of one file means: units by name, or none at all. */
final class NamedUnits {
    private static final String UNKNOWN = "catalogue.unit.unknown";
    private static final String END = "[、，,；;/|。\\s()（）:：]";

    private final Map<String, List<String>> names;

    NamedUnits(Map<String, List<String>> names) {
        this.names = names;
    }

    /** The row with every name that was unknown and is settled put into the words of the directory. */
    RawRow in(RawRow row, List<ReadingProblem> problems) {
        RawRow named = row;
        for (ReadingProblem problem : problems) {
            String name = problem.key().equals(UNKNOWN) && !problem.args().isEmpty()
                    ? String.valueOf(problem.args().get(0))
                    : "";
            Field field = Field.of(problem.field()).orElse(null);
            if (field != null && names.containsKey(name)) {
                String text = replaced(named.cell(field), name, String.join("、", names.getOrDefault(name, List.of())));
                named = named.with(field, text);
            }
        }
        return named;
    }

    /** Where the name stands alone between separators it goes first; blanks inside it do not matter. */
    static String replaced(String cell, String name, String by) {
        String text = CellText.narrow(cell);
        String letters = name.codePoints()
                .mapToObj(Character::toString)
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s*"));
        String written = Matcher.quoteReplacement(by);
        Matcher alone = Pattern.compile("(?<=^|" + END + ")" + letters + "(?=$|" + END + ")")
                .matcher(text);
        return alone.find()
                ? alone.replaceAll(written)
                : Pattern.compile(letters).matcher(text).replaceAll(written);
    }
}
