package org.guatu.catalogue.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.catalogue.intake.OpenImport;
import org.guatu.catalogue.intake.question.Question;
import org.guatu.catalogue.reading.ReadList;
import org.guatu.catalogue.reading.ReadRow;
import org.guatu.catalogue.reading.Reading;
import org.guatu.catalogue.reading.column.Column;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.reading.column.ReadingProblem;
import org.guatu.catalogue.reading.layout.Layout;
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
        int until,
        String title,
        Counts counts,
        List<ColumnAnswer> columns,
        List<RowAnswer> rows,
        List<ProblemSeen> problems,
        @Nullable Long list,
        int version,
        String issuer,
        ReadingAnswer reading,
        List<SheetAnswer> sheets,
        List<QuestionAnswer> questions,
        List<UnitAsked> unknownUnits,
        List<UnitNamed> namedUnits,
        List<LeftOut> leftOut,
        @Nullable Difference difference,
        List<PastDueRow> pastDue) {

    /** A row whose deadline is over, so that its task needs another one or a leader's confirmation. */
    public record PastDueRow(int row, String serial, String title, @Nullable LocalDate due) {}

    /**
     * What the issuer means.
     *
     * @param asLastTime whether the issuer's last confirmed list of the kind says so
     */
    public record ReadingAnswer(
            Reading.Responsible responsible,
            boolean firstUnitLeads,
            String deadline,
            Cadence cadence,
            boolean asLastTime) {}

    /** A sheet of the file; {@code list} where it looks like a list, {@code chosen} where it is the one that is read. */
    public record SheetAnswer(String name, boolean hidden, boolean list, int rows, boolean chosen) {}

    /** What the file leaves open as a whole; one answer settles it ({@code PATCH /imports/ID}). */
    public record QuestionAnswer(
            Question.Kind kind, boolean settled, boolean blocking, List<String> subjects, long rows) {}

    /** A name that nobody knows, the rows it stands in, and units whose names are like it. */
    public record UnitAsked(String name, List<Integer> rows, List<UnitRef> guesses) {}

    /** What such a name was said to mean; no unit at all where it is left out. */
    public record UnitNamed(String name, List<String> units) {}

    /** A row that is left out on purpose. */
    public record LeftOut(int row, boolean hidden, String serial, String title) {}

    /** Whether it can be confirmed. */
    public enum Status {
        READY,
        NEEDS_REVIEW
    }

    /** How much was read: {@code areas} are distinct top sections, {@code leads} distinct lead units. */
    public record Counts(int tasks, long areas, long leads, long blocking, long notes) {}

    /**
     * A column; {@code field} is null where its heading is unknown and it was not read, {@code chosen} where a person
     * said what it means, {@code samples} are some of its texts.
     */
    public record ColumnAnswer(int index, String label, @Nullable String field, boolean chosen, List<String> samples) {}

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

    static ImportAnswer of(OpenImport opened, Reader reader) {
        ReadList read = opened.read();
        return new ImportAnswer(
                opened.source().id(),
                read.needsReview() ? Status.NEEDS_REVIEW : Status.READY,
                opened.source().fileName(),
                opened.source().kind(),
                opened.source().year(),
                opened.until(),
                read.layout().title(),
                counts(read),
                read.columns().stream().map(column -> column(column, opened)).toList(),
                read.rows().stream().map(row -> row(row, reader)).toList(),
                read.problems().stream().map(one -> seen(one, reader)).toList(),
                opened.source().listId(),
                opened.source().version(),
                opened.source().issuer(),
                reading(opened),
                sheets(opened),
                opened.questions().stream()
                        .map(one -> new QuestionAnswer(
                                one.kind(), one.settled(), one.blocking(), one.subjects(), one.rows()))
                        .toList(),
                opened.unknown().stream()
                        .map(one -> new UnitAsked(one.name(), one.rows(), units(one.guesses())))
                        .toList(),
                opened.names().entrySet().stream()
                        .map(one -> new UnitNamed(one.getKey(), one.getValue()))
                        .sorted(Comparator.comparing(UnitNamed::name))
                        .toList(),
                read.leftOut().stream()
                        .map(row -> new LeftOut(row.row(), row.hidden(), row.cell(Field.SERIAL), row.cell(Field.TITLE)))
                        .toList(),
                opened.target() == null || opened.difference() == null
                        ? null
                        : Difference.of(opened.target(), opened.difference(), reader),
                opened.pastDue().stream()
                        .map(row -> new PastDueRow(
                                row.row(),
                                row.serial(),
                                row.title(),
                                row.deadline().due()))
                        .toList());
    }

    static ReadingAnswer reading(OpenImport opened) {
        Reading means = opened.source().profile();
        return new ReadingAnswer(
                means.responsible(),
                means.firstUnitLeads(),
                means.deadline(),
                means.cadence(),
                opened.source().profileUsed());
    }

    static List<SheetAnswer> sheets(OpenImport opened) {
        String chosen = opened.read().layout().sheet();
        return opened.read().layout().sheets().stream()
                .map(one -> new SheetAnswer(
                        one.name(),
                        one.hidden(),
                        one.list(),
                        one.rows(),
                        one.name().equals(chosen)))
                .toList();
    }

    static Counts counts(ReadList read) {
        List<ReadingProblem> all = Stream.concat(
                        read.problems().stream(), read.rows().stream().flatMap(row -> row.problems().stream()))
                .toList();
        long blocking = all.stream().filter(ReadingProblem::blocking).count();
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

    static ColumnAnswer column(Column column, OpenImport opened) {
        Layout layout = opened.read().layout();
        String key = layout.columnKeys().getOrDefault(column.index(), "");
        return new ColumnAnswer(
                column.index(),
                column.label(),
                column.field() == null ? null : column.field().code(),
                opened.choices().columns().containsKey(key),
                layout.samples().getOrDefault(column.index(), List.of()));
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

    private static ProblemSeen seen(ReadingProblem problem, Reader reader) {
        return new ProblemSeen(
                problem.field(), reader.text(problem.key(), problem.args().toArray()), problem.blocking());
    }
}
