package org.guatu.catalogue.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.catalogue.intake.Importing.Opened;
import org.guatu.catalogue.reading.Column;
import org.guatu.catalogue.reading.Problem;
import org.guatu.catalogue.reading.ReadList;
import org.guatu.catalogue.reading.ReadRow;
import org.guatu.organization.UnitDirectory.Entry;
import org.guatu.organization.UnitRef;
import org.guatu.platform.web.Reader;
import org.jspecify.annotations.Nullable;

/** An import as the API answers it: what was read, and what a person has to settle. */
public record ImportAnswer(
        long id,
        Status status,
        String fileName,
        String kind,
        int year,
        String title,
        Counts counts,
        List<ColumnAnswer> columns,
        List<RowAnswer> rows,
        List<ProblemSeen> problems,
        @Nullable Long list,
        int version) {

    /** Whether it can be confirmed. */
    public enum Status {
        READY,
        NEEDS_REVIEW
    }

    /** How much was read: {@code areas} are distinct top sections, {@code leads} distinct lead units. */
    public record Counts(int tasks, long areas, long leads, long blocking, long notes) {}

    /** A column; {@code field} is null where its heading is unknown and it was not read. */
    public record ColumnAnswer(int index, String label, @Nullable String field) {}

    /** Something a person should see. */
    public record ProblemSeen(String field, String message, boolean blocking) {}

    /** A deadline as it was understood. */
    public record DeadlineAnswer(
            String raw,
            DeadlineKind kind,
            @Nullable LocalDate due,
            @Nullable LocalDate start,
            @Nullable String recurrence) {
        static DeadlineAnswer of(Deadline deadline) {
            return new DeadlineAnswer(
                    deadline.raw(), deadline.kind(), deadline.due(), deadline.start(), deadline.recurrence());
        }
    }

    /** A task as it was read. */
    public record RowAnswer(
            int row,
            String code,
            String serial,
            List<String> section,
            String title,
            String requirement,
            @Nullable UnitRef lead,
            List<UnitRef> coLeads,
            List<UnitRef> cooperating,
            List<UnitRef> sets,
            DeadlineAnswer deadline,
            @Nullable Cadence cadence,
            @Nullable BigDecimal points,
            String deliverable,
            @Nullable Integer openingPercent,
            String openingBasis,
            List<ProblemSeen> problems) {}

    static ImportAnswer of(Opened opened, Reader reader) {
        ReadList read = opened.read();
        return new ImportAnswer(
                opened.source().id(),
                read.needsReview() ? Status.NEEDS_REVIEW : Status.READY,
                opened.source().fileName(),
                opened.source().kind(),
                opened.source().year(),
                read.layout().title(),
                counts(read),
                read.columns().stream().map(ImportAnswer::column).toList(),
                read.rows().stream().map(row -> row(row, reader)).toList(),
                read.problems().stream().map(one -> seen(one, reader)).toList(),
                opened.source().listId(),
                opened.source().version());
    }

    static Counts counts(ReadList read) {
        List<Problem> all = Stream.concat(
                        read.problems().stream(), read.rows().stream().flatMap(row -> row.problems().stream()))
                .toList();
        long blocking = all.stream().filter(Problem::blocking).count();
        return new Counts(
                read.rows().size(),
                read.rows().stream()
                        .filter(row -> !row.section().isEmpty())
                        .map(row -> row.section().get(0))
                        .distinct()
                        .count(),
                read.rows().stream().map(ReadRow::lead).distinct().count(),
                blocking,
                all.size() - blocking);
    }

    private static ColumnAnswer column(Column column) {
        return new ColumnAnswer(
                column.index(),
                column.label(),
                column.field() == null ? null : column.field().code());
    }

    static RowAnswer row(ReadRow row, Reader reader) {
        return new RowAnswer(
                row.row(),
                row.code(),
                row.serial(),
                row.section(),
                row.title(),
                row.requirement(),
                row.lead() == null ? null : unit(row.lead()),
                units(row.coLeads()),
                units(row.cooperating()),
                units(row.sets()),
                DeadlineAnswer.of(row.deadline()),
                row.cadence(),
                row.points(),
                row.deliverable(),
                row.openingPercent(),
                row.openingBasis(),
                row.problems().stream().map(one -> seen(one, reader)).toList());
    }

    private static UnitRef unit(Entry entry) {
        return new UnitRef(entry.code(), entry.name());
    }

    private static List<UnitRef> units(List<Entry> entries) {
        return entries.stream().map(ImportAnswer::unit).toList();
    }

    private static ProblemSeen seen(Problem problem, Reader reader) {
        return new ProblemSeen(
                problem.field(), reader.text(problem.key(), problem.args().toArray()), problem.blocking());
    }
}
