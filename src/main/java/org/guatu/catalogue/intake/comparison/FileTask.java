package org.guatu.catalogue.intake.comparison;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.reading.ReadList;
import org.guatu.catalogue.reading.ReadRow;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.reading.layout.Layout;
import org.guatu.catalogue.wording.NewTask;
import org.guatu.catalogue.wording.TaskUnits;
import org.guatu.catalogue.wording.TaskWording;
import org.guatu.organization.UnitDirectory.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A task as a file has it.
 *
 * @param row as the spreadsheet counts
 * @param task its code is empty where the file has none; its lead is 0 where that is still to be settled
 * @param told what the file speaks of at all: a column that it has not says nothing about a task
 */
public record FileTask(int row, NewTask task, Set<Field> told) {

    /** All tasks that were read, in the file's order. */
    public static List<FileTask> of(ReadList read) {
        List<ReadRow> rows = read.rows();
        boolean sections = rows.stream().anyMatch(row -> !row.section().isEmpty());
        return IntStream.range(0, rows.size())
                .mapToObj(at -> new FileTask(
                        rows.get(at).row(), task(rows.get(at), at + 1), told(rows.get(at), read.layout(), sections)))
                .toList();
    }

    private static Set<Field> told(ReadRow row, Layout layout, boolean sections) {
        Set<Field> told = EnumSet.noneOf(Field.class);
        told.addAll(row.raw().cells().keySet());
        if (!layout.has(Field.SERIAL)) {
            told.remove(Field.SERIAL);
        }
        if (sections) {
            told.add(Field.SECTION);
        }
        return told;
    }

    private static NewTask task(ReadRow row, int position) {
        Entry lead = row.lead();
        return new NewTask(
                row.code(),
                position,
                wording(row),
                new TaskUnits(
                        lead == null ? 0 : lead.id(), ids(row.coLeads()), ids(row.cooperating()), ids(row.sets())),
                row.openingPercent(),
                blankToNull(row.openingBasis()));
    }

    private static TaskWording wording(ReadRow row) {
        return new TaskWording(
                row.section(),
                row.serial(),
                row.title(),
                row.requirement(),
                blankToNull(row.raw().cell(Field.LEADING_OFFICIAL)),
                row.deadline(),
                Objects.requireNonNullElse(row.cadence(), Cadence.QUARTERLY),
                row.points(),
                row.deliverable());
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static Set<Long> ids(List<Entry> units) {
        return units.stream().map(Entry::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
