package org.guatu.catalogue.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guatu.catalogue.intake.question.AnswerQuestions;
import org.guatu.catalogue.intake.question.Answers;
import org.guatu.catalogue.reading.Corrections;
import org.guatu.catalogue.reading.ReadRow;
import org.guatu.catalogue.reading.Reading;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.reading.layout.Choices;
import org.guatu.catalogue.reading.layout.Layout;
import org.guatu.catalogue.reading.layout.RawRow;
import org.guatu.organization.Administering;
import org.guatu.organization.Organization;
import org.guatu.organization.UnitDirectory;
import org.guatu.organization.UnitDirectory.Entry;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.Problem;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** 核对: what a person settles about an import: answers for the whole file, names of units, cells of rows. */
@ApplicationScoped
@Transactional
public class Settling {
    private static final int TOLD = 2_000;

    private final ImportRoom room;
    private final Organization organization;
    private final Administering administering;
    private final Trail trail;

    Settling(ImportRoom room, Organization organization, Administering administering, Trail trail) {
        this.room = room;
        this.organization = organization;
        this.administering = administering;
        this.trail = trail;
    }

    /** Answers questions about the whole file; it is read anew where that changes what stands where. */
    public OpenImport answer(long id, AnswerQuestions asked, @Nullable Integer seen, Caller by) {
        Answers answers = asked.answers();
        ListImport source = room.forChange(id, seen, by);
        answers.asked().check(source.year());
        Choices before = source.choices();
        Choices after = chosen(source.layout(), before, answers);
        boolean elsewhere = !java.util.Objects.equals(before.sheet(), after.sheet())
                || !before.columns().equals(after.columns());
        if (elsewhere) {
            room.readAnew(source, after);
        } else {
            source.choose(after);
        }
        Reading base = answers.asUsual() ? Reading.usual() : source.profile();
        String issuer =
                answers.issuer() == null ? source.issuer() : answers.issuer().strip();
        new Invalid.Check().fits(Upload.LONGEST_ISSUER, "issuer", issuer).orRefuse();
        source.means(issuer, answers.asked().over(base), source.profileUsed() && !answers.asUsual());
        trail.record(
                by,
                Change.of("catalogue.act.answered", "import", id)
                        .from(told(before))
                        .to(told(after) + " " + issuer));
        return room.changed(source, by);
    }

    private static Choices chosen(Layout layout, Choices before, Answers answers) {
        Choices after = answers.asUsual() ? new Choices(before.sheet(), before.hiddenRows(), Map.of()) : before;
        String sheet = answers.sheet();
        if (sheet != null) {
            boolean list = layout.sheets().stream()
                    .anyMatch(one -> one.list() && one.name().equals(sheet));
            new Invalid.Check()
                    .require(list, "sheet", "catalogue.desk.sheetUnknown", sheet)
                    .orRefuse();
            after = after.sheet(sheet);
        }
        if (answers.hiddenRows() != null) {
            after = after.hiddenRows(answers.hiddenRows());
        }
        Map<Integer, String> keys = layout.columnKeys();
        for (Map.Entry<Integer, String> column : answers.columns().entrySet()) {
            String key = keys.get(column.getKey());
            String field = column.getValue();
            if (key == null || !field.isEmpty() && Field.of(field).isEmpty()) {
                throw new Invalid("columns", "catalogue.fieldUnknown", key == null ? column.getKey() : field);
            }
            after = after.column(key, field);
        }
        return after;
    }

    private static String told(Choices choices) {
        return choices.sheet() + " " + choices.hiddenRows() + " " + choices.columns();
    }

    /** Corrects cells of one row; the whole list is read again, since rows may say 同上. */
    public OpenImport correct(long id, int row, Map<String, String> cells, @Nullable Integer seen, Caller by) {
        ListImport source = room.forChange(id, seen, by);
        if (source.layout().rows().stream().noneMatch(one -> one.row() == row)) {
            throw new NotFound("platform.notFound");
        }
        return correct(source, Set.of(row), cells, by);
    }

    /** Corrects the same cell in several rows, leaves them out or takes them back: all of them or none. */
    public OpenImport correct(long id, CorrectRows asked, @Nullable Integer seen, Caller by) {
        Boolean leftOut = asked.leftOut();
        if (leftOut != null) {
            return leaveOut(id, asked.numbers(), leftOut, seen, by);
        }
        CorrectRows.Where where = asked.where();
        String field = where == null ? null : where.field();
        if (where == null || field == null) {
            return correct(id, asked.numbers(), asked.cells(), seen, by);
        }
        String text = where.value();
        return correctWhere(id, field, text == null ? "" : text, asked.cells(), seen, by);
    }

    private OpenImport correct(
            long id, Collection<Integer> rows, Map<String, String> cells, @Nullable Integer seen, Caller by) {
        ListImport source = room.forChange(id, seen, by);
        requireRows(source.layout(), rows);
        return correct(source, rows, cells, by);
    }

    /** Corrects cells in every row in which a cell has this text now. */
    private OpenImport correctWhere(
            long id, String field, String text, Map<String, String> cells, @Nullable Integer seen, Caller by) {
        ListImport source = room.forChange(id, seen, by);
        Field asked = field(field);
        Set<Integer> rows = room.opened(source, by).read().rows().stream()
                .filter(row -> cell(row, asked).equals(text.strip()))
                .map(ReadRow::row)
                .collect(Collectors.toCollection(TreeSet::new));
        if (rows.isEmpty()) {
            throw new Invalid("where", "catalogue.desk.noSuchRows", text);
        }
        return correct(source, rows, cells, by);
    }

    private static String cell(ReadRow row, Field field) {
        return field == Field.SECTION
                ? String.join("/", row.section())
                : row.raw().cell(field).strip();
    }

    private OpenImport correct(ListImport source, Collection<Integer> rows, Map<String, String> cells, Caller by) {
        Layout layout = source.layout();
        Corrections corrections = source.settled().of(layout.sheet());
        if (cells.isEmpty()) {
            throw new Invalid("field", "catalogue.nothingCorrected");
        }
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            Field field = field(cell.getKey());
            for (int row : rows) {
                corrections = corrections.cell(row, field, cell.getValue());
            }
        }
        source.settle(source.settled().with(layout.sheet(), corrections));
        record("catalogue.act.corrected", source, told(rows) + " " + cells, by);
        return room.changed(source, by);
    }

    /** Leaves rows out on purpose, or takes them back. */
    public OpenImport leaveOut(long id, Collection<Integer> rows, boolean out, @Nullable Integer seen, Caller by) {
        ListImport source = room.forChange(id, seen, by);
        Layout layout = source.layout();
        requireRows(layout, rows);
        Corrections corrections = source.settled().of(layout.sheet());
        for (int row : rows) {
            corrections = out ? corrections.leaveOut(row) : corrections.take(row);
        }
        source.settle(source.settled().with(layout.sheet(), corrections));
        record(out ? "catalogue.act.leftOut" : "catalogue.act.takenIn", source, told(rows), by);
        return room.changed(source, by);
    }

    /** Says what a name that the directory does not know means, in all rows at once, or opens the question again. */
    public OpenImport name(long id, NameUnit asked, @Nullable Integer seen, Caller by) {
        String name = asked.name() == null ? "" : asked.name();
        List<String> units = asked.units();
        return Boolean.TRUE.equals(asked.undo())
                ? nameAgain(id, name, seen, by)
                : name(id, name, units == null ? List.of() : units, Boolean.TRUE.equals(asked.remember()), seen, by);
    }

    private OpenImport name(
            long id, String name, List<String> units, boolean remember, @Nullable Integer seen, Caller by) {
        ListImport source = room.forChange(id, seen, by);
        UnitDirectory directory = organization.directory(by.regionId());
        boolean known = source.settled().names().containsKey(name)
                || room.opened(source, by).unknown().stream()
                        .anyMatch(one -> one.name().equals(name));
        Invalid.Check check = new Invalid.Check().require(known, "name", "catalogue.desk.nameNotAsked", name);
        for (String unit : units) {
            check.require(found(directory, unit) != null, "units", "catalogue.desk.unitUnknown", unit);
        }
        check.require(!remember || units.size() == 1, "remember", "catalogue.desk.rememberOne")
                .orRefuse();
        List<Entry> meant = units.stream()
                .flatMap(unit -> java.util.stream.Stream.ofNullable(found(directory, unit)))
                .toList();
        if (remember) {
            administering.addAlias(by, meant.get(0).id(), name);
        }
        List<String> names = meant.stream().map(Entry::name).toList();
        source.settle(source.settled().name(name, names));
        record("catalogue.act.namedUnit", source, name + " → " + String.join("、", names), by);
        return room.changed(source, by);
    }

    /** An alias that was remembered stays with its unit. */
    private OpenImport nameAgain(long id, String name, @Nullable Integer seen, Caller by) {
        ListImport source = room.forChange(id, seen, by);
        source.settle(source.settled().name(name, null));
        record("catalogue.act.namedUnit", source, name, by);
        return room.changed(source, by);
    }

    private static @Nullable Entry found(UnitDirectory directory, String unit) {
        return directory.byCode(unit.strip()).or(() -> directory.resolve(unit)).orElse(null);
    }

    private static void requireRows(Layout layout, Collection<Integer> rows) {
        Set<Integer> known = layout.rows().stream().map(RawRow::row).collect(Collectors.toSet());
        List<Problem> missing = rows.stream()
                .filter(row -> !known.contains(row))
                .map(row -> Problem.inRow(row, "rows", "catalogue.desk.rowUnknown", row))
                .toList();
        if (!missing.isEmpty()) {
            throw new Invalid(missing);
        }
        if (rows.isEmpty()) {
            throw new Invalid("rows", "catalogue.desk.noRows");
        }
    }

    private static Field field(String code) {
        return Field.of(code).orElseThrow(() -> new Invalid(code, "catalogue.fieldUnknown", code));
    }

    private static String told(Collection<Integer> rows) {
        return rows.stream().sorted().map(String::valueOf).collect(Collectors.joining("、"));
    }

    private void record(String act, ListImport source, String what, Caller by) {
        String told = what.length() > TOLD ? what.substring(0, TOLD) + "…" : what;
        trail.record(by, Change.of(act, "import", source.id()).to(told));
    }
}
