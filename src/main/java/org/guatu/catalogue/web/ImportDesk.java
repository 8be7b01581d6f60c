package org.guatu.catalogue.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.catalogue.intake.Importing.Opened;
import org.guatu.catalogue.reading.Column;
import org.guatu.catalogue.reading.Field;
import org.guatu.catalogue.reading.Problem;
import org.guatu.catalogue.reading.ReadList;
import org.guatu.catalogue.reading.ReadRow;
import org.guatu.platform.web.Reader;
import org.jspecify.annotations.Nullable;

/** An import on the desk: what needs a person first, then all rows as they were read. */
public record ImportDesk(
        long id,
        String fileName,
        String kind,
        int year,
        @Nullable Long list,
        String title,
        ImportAnswer.Counts counts,
        List<Column> columns,
        List<Seen> problems,
        List<Row> rows) {
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

        /** Whether a text, and no unit, is to be written anew. */
        public boolean asksText() {
            return unknown == null && !asksLead && !field.isEmpty();
        }
    }

    /** A row: the cells as they came, by heading, beside what was read out of them. */
    public record Row(ReadRow read, Map<String, String> came, List<Seen> problems) {
        public boolean bad() {
            return problems.stream().anyMatch(Seen::blocking);
        }

        public boolean noted() {
            return !problems.isEmpty();
        }

        /** What stands in a cell, for the form that corrects the whole row. */
        public String cell(String field) {
            return field.equals(Field.SECTION.code())
                    ? String.join(" / ", read.section())
                    : Field.of(field).map(read.raw()::cell).orElse("");
        }
    }

    static ImportDesk of(Opened opened, Reader reader) {
        ReadList read = opened.read();
        return new ImportDesk(
                opened.source().id(),
                opened.source().fileName(),
                opened.source().kind(),
                opened.source().year(),
                opened.source().listId(),
                read.layout().title(),
                ImportAnswer.counts(read),
                read.columns(),
                read.problems().stream().map(one -> seen(one, "", reader)).toList(),
                read.rows().stream()
                        .map(row -> row(row, read.columns(), reader))
                        .toList());
    }

    private static Row row(ReadRow row, List<Column> columns, Reader reader) {
        Map<String, String> came = new LinkedHashMap<>();
        for (Column column : columns) {
            Field field = column.field();
            if (field != null && field != Field.SECTION) {
                came.put(column.label(), row.raw().cell(field));
            }
        }
        List<Seen> problems = row.problems().stream()
                .map(one -> seen(one, Field.of(one.field()).map(row.raw()::cell).orElse(""), reader))
                .toList();
        return new Row(row, came, problems);
    }

    private static Seen seen(Problem problem, String cell, Reader reader) {
        boolean unknown = problem.key().equals(UNKNOWN_UNIT) && !problem.args().isEmpty();
        return new Seen(
                problem.field(),
                reader.text(problem.key(), problem.args().toArray()),
                problem.blocking(),
                cell,
                unknown ? String.valueOf(problem.args().get(0)) : null,
                LEAD_NEEDED.contains(problem.key()));
    }

    /** Rows that must be settled. */
    public List<Row> bad() {
        return rows.stream().filter(Row::bad).toList();
    }

    /** Rows with a note that need not stop anybody. */
    public List<Row> noted() {
        return rows.stream().filter(row -> !row.bad() && row.noted()).toList();
    }

    public @Nullable Row row(int number) {
        return rows.stream()
                .filter(one -> one.read().row() == number)
                .findFirst()
                .orElse(null);
    }

    public boolean ready() {
        return counts.blocking() == 0;
    }
}
