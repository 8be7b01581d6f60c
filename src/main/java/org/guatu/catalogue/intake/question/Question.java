package org.guatu.catalogue.intake.question;

import java.util.ArrayList;
import java.util.List;
import org.guatu.catalogue.reading.ReadList;
import org.guatu.catalogue.reading.Reading;
import org.guatu.catalogue.reading.Reading.Responsible;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.reading.layout.Choices;
import org.guatu.catalogue.reading.layout.Layout;
import org.guatu.catalogue.reading.layout.Layout.SheetSeen;
import org.guatu.catalogue.reading.layout.RawRow;

/**
 * What a file leaves open as a whole: one answer settles it for all rows. An answer can be given anew.
 *
 * @param blocking whether the import waits for it now
 * @param subjects what it is about: sheets or headings
 * @param rows how many rows it touches
 */
public record Question(Kind kind, boolean settled, boolean blocking, List<String> subjects, long rows) {

    /** The questions in the order in which they are asked. */
    public enum Kind {
        SHEET,
        HIDDEN_ROWS,
        RESPONSIBLE,
        COLUMNS
    }

    public static List<Question> of(ReadList read, Choices choices, Reading profile) {
        List<Question> asked = new ArrayList<>();
        Layout layout = read.layout();
        sheet(layout, choices, asked);
        hidden(read, choices, asked);
        responsible(read, profile, asked);
        columns(layout, choices, asked);
        return List.copyOf(asked);
    }

    private static void sheet(Layout layout, Choices choices, List<Question> asked) {
        List<SheetSeen> lists = layout.sheets().stream().filter(SheetSeen::list).toList();
        if (lists.size() > 1 || lists.stream().anyMatch(SheetSeen::hidden)) {
            boolean settled = choices.sheet() != null && choices.sheet().equals(layout.sheet());
            List<String> names = lists.stream().map(SheetSeen::name).toList();
            asked.add(new Question(
                    Kind.SHEET, settled, !settled, names, layout.rows().size()));
        }
    }

    private static void hidden(ReadList read, Choices choices, List<Question> asked) {
        long hidden = read.layout().rows().stream().filter(RawRow::hidden).count();
        boolean open = read.rows().stream().anyMatch(row -> row.problems().stream()
                .anyMatch(one -> one.key().equals("catalogue.row.hidden")));
        if (hidden > 0) {
            asked.add(new Question(Kind.HIDDEN_ROWS, !open && choices.hiddenRows() != null, open, List.of(), hidden));
        }
    }

    /** Only where 责任单位 is all that the list has, and names several units somewhere. */
    private static void responsible(ReadList read, Reading profile, List<Question> asked) {
        Layout layout = read.layout();
        if (!layout.has(Field.RESPONSIBLE) || layout.has(Field.LEAD) || layout.has(Field.DIVISION)) {
            return;
        }
        long open = read.rows().stream()
                .filter(row -> row.problems().stream().anyMatch(one -> one.key().equals("catalogue.unit.whoLeads")))
                .count();
        boolean answered = profile.responsible() != Responsible.UNSTATED || profile.firstUnitLeads();
        if (open > 0 || answered) {
            asked.add(new Question(Kind.RESPONSIBLE, answered, open > 0, List.of(), open));
        }
    }

    private static void columns(Layout layout, Choices choices, List<Question> asked) {
        var keys = layout.columnKeys();
        List<String> unknown = layout.columns().stream()
                .filter(column -> column.field() == null)
                .filter(column -> !choices.columns().containsKey(keys.get(column.index())))
                .map(org.guatu.catalogue.reading.column.Column::label)
                .toList();
        if (!unknown.isEmpty()) {
            asked.add(new Question(
                    Kind.COLUMNS, false, false, unknown, layout.rows().size()));
        }
    }
}
