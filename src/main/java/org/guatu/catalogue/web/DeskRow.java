package org.guatu.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.catalogue.reading.ReadRow;
import org.guatu.catalogue.reading.column.Column;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.reading.column.ReadingProblem;
import org.guatu.catalogue.reading.layout.RawRow;
import org.guatu.organization.UnitDirectory;
import org.guatu.platform.web.Reader;
import org.jspecify.annotations.Nullable;

/** A row on the desk: the cells as they came, by heading, beside what was read out of them. */
public record DeskRow(ReadRow read, List<Came> came, List<Seen> problems) {
    private static final String UNKNOWN_UNIT = "catalogue.unit.unknown";
    private static final Set<String> LEAD_NEEDED = Set.of("catalogue.unit.noLead", "catalogue.unit.whoLeads");

    /**
     * Something a person should see.
     *
     * @param cell what stands in the cell now
     * @param unknown the name that fits no unit, where that is what is wrong
     * @param asksLead whether a lead unit is to be chosen
     */
    public record Seen(
            String field, String message, boolean blocking, String cell, @Nullable String unknown, boolean asksLead) {

        /** The field that a correction is to be written into. */
        public String into() {
            return asksLead ? Field.LEAD.code() : field;
        }

        /** Whether a text, and no unit, is to be written anew. */
        public boolean asksText() {
            return !asksLead && !field.isEmpty();
        }
    }

    /** A cell as it came; {@code now} where a person wrote something else, {@code bad} where a problem is about it. */
    public record Came(String label, String text, @Nullable String now, boolean bad) {}

    static DeskRow of(ReadRow row, RawRow asItCame, List<Column> columns, Reader reader) {
        List<Came> cells = new ArrayList<>();
        for (Column column : columns) {
            Field field = column.field();
            if (field != null && field != Field.SECTION) {
                String text = asItCame.cell(field);
                String now = row.raw().cell(field);
                cells.add(new Came(column.label(), text, now.equals(text) ? null : now, isBad(row, field.code())));
            }
        }
        List<Seen> problems = row.problems().stream()
                .map(one -> seen(one, text(row, one.field()), reader))
                .toList();
        return new DeskRow(row, cells, problems);
    }

    static Seen seen(ReadingProblem problem, String cell, Reader reader) {
        boolean unknown = problem.key().equals(UNKNOWN_UNIT) && !problem.args().isEmpty();
        return new Seen(
                problem.field(),
                reader.text(problem.key(), problem.args().toArray()),
                problem.blocking(),
                cell,
                unknown ? String.valueOf(problem.args().get(0)) : null,
                LEAD_NEEDED.contains(problem.key()));
    }

    static String text(ReadRow row, String field) {
        return field.equals(Field.SECTION.code())
                ? String.join(" / ", row.section())
                : Field.of(field).map(row.raw()::cell).orElse("");
    }

    private static boolean isBad(ReadRow row, String field) {
        return row.problems().stream()
                .anyMatch(one -> one.blocking() && one.field().equals(field));
    }

    DeskRow with(List<Seen> only) {
        return new DeskRow(read, came, only);
    }

    public boolean bad() {
        return read.needsReview();
    }

    /** Whether a problem is about this field. */
    public boolean badAt(String field) {
        return isBad(read, field);
    }

    /** What stands in a cell, for the form that corrects the whole row. */
    public String cell(String field) {
        return text(read, field);
    }

    /** What the lead's cell says where that is more than the unit's name. */
    public @Nullable String leadSaid() {
        String text = cell(Field.LEAD.code()).strip();
        return text.isEmpty() || read.lead() != null && text.equals(read.lead().name()) ? null : text;
    }

    /** What the cells of partners say where that is more than the names of the units. */
    public List<String> partnersSaid() {
        String names = Stream.concat(read.cooperating().stream(), read.sets().stream())
                .map(UnitDirectory.Entry::name)
                .collect(Collectors.joining("、"));
        return Stream.of(Field.COOPERATING, Field.RESPONSIBLE, Field.DIVISION)
                .map(field -> cell(field.code()).strip())
                .filter(text -> !text.isEmpty() && !text.equals(names))
                .toList();
    }

    /** Where it stands in the list: section, serial and code. */
    public String place() {
        return Stream.of(cell(Field.SECTION.code()), read.serial(), read.code())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
