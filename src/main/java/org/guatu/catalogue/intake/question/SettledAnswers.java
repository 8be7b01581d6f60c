package org.guatu.catalogue.intake.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.catalogue.reading.Corrections;
import org.jspecify.annotations.Nullable;

/**
 * What a person settled about an import beside the answers for the whole file.
 *
 * @param sheets corrections of rows by the sheet they lie in, so that another choice of sheet loses none
 * @param names what names in the file mean that the directory does not know: units by name, or none
 */
public record SettledAnswers(Map<String, Corrections> sheets, Map<String, List<String>> names) {
    public static final SettledAnswers NOTHING = new SettledAnswers(Map.of(), Map.of());

    public SettledAnswers {
        sheets = sheets == null ? Map.of() : Map.copyOf(sheets);
        names = names == null ? Map.of() : Map.copyOf(names);
    }

    public Corrections of(String sheet) {
        return sheets.getOrDefault(sheet, Corrections.NONE);
    }

    public SettledAnswers with(String sheet, Corrections corrections) {
        Map<String, Corrections> all = new LinkedHashMap<>(sheets);
        all.put(sheet, corrections);
        return new SettledAnswers(all, names);
    }

    /** With a name settled, or open again where {@code units} is null. */
    public SettledAnswers name(String name, @Nullable List<String> units) {
        Map<String, List<String>> all = new LinkedHashMap<>(names);
        if (units == null) {
            all.remove(name);
        } else {
            all.put(name, List.copyOf(units));
        }
        return new SettledAnswers(sheets, all);
    }
}
