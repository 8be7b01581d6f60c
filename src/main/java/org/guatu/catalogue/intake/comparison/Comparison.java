package org.guatu.catalogue.intake.comparison;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.wording.NewTask;
import org.guatu.catalogue.wording.TaskUnits;
import org.guatu.catalogue.wording.TaskWording;
import org.jspecify.annotations.Nullable;

/**
 * What a corrected file says differently from the list: tasks that come in, tasks that change and in what, tasks that
 * the file has no more.
 *
 * @param unchanged how many tasks the file says as the list does
 */
public record Comparison(List<Added> added, List<Changed> changed, List<Gone> gone, int unchanged) {

    /** A task that the list has not. */
    public record Added(int row, NewTask task) {}

    /** A task of the list that the file says otherwise. */
    public record Changed(int row, long id, NewTask before, NewTask after, List<FieldChange> fields) {}

    /** One thing said otherwise, in words; units by name. */
    public record FieldChange(String field, String from, String to) {}

    /** A task of the list that the file has not. */
    public record Gone(long id, NewTask task) {}

    /**
     * Compares.
     *
     * @param now what the tasks of the list say, by id, in the list's order
     * @param draft whether opening balances count: once a list is issued they are the past
     * @param year of the list, for the codes of tasks that come in without one
     */
    public static Comparison of(
            Map<Long, NewTask> now, List<FileTask> file, boolean draft, int year, Function<Long, String> unitName) {
        Map<Integer, Long> matched =
                Matching.of(now, file.stream().map(FileTask::task).toList());
        Codes codes = new Codes(now.values(), file, year);
        List<Added> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        Map<Long, NewTask> gone = new LinkedHashMap<>(now);
        int position = 0;
        for (int row = 0; row < file.size(); row++) {
            FileTask said = file.get(row);
            Long id = matched.get(row);
            NewTask before = id == null ? null : gone.remove(id);
            if (id == null || before == null) {
                added.add(new Added(
                        said.row(), said.task().at(codes.of(said.task().code()), draft ? row + 1 : position)));
            } else {
                position = before.position();
                NewTask after = Merged.of(before, said, draft, draft ? row + 1 : position);
                List<FieldChange> fields = differences(before, after, unitName);
                changed.add(new Changed(said.row(), id, before, after, fields));
            }
        }
        List<Changed> really =
                changed.stream().filter(one -> !one.fields().isEmpty()).toList();
        return new Comparison(
                added,
                really,
                gone.entrySet().stream()
                        .map(one -> new Gone(one.getKey(), one.getValue()))
                        .toList(),
                changed.size() - really.size());
    }

    /** Nothing is said differently. */
    public boolean none() {
        return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
    }

    /** Whoever confirms names the difference that they saw by this; another difference has another one. */
    public String fingerprint() {
        String all = Stream.of(
                        added.stream().map(one -> "+" + one.task()),
                        changed.stream().map(one -> "~" + one.id() + one.fields()),
                        gone.stream().map(one -> "-" + one.id()))
                .flatMap(one -> one)
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static List<FieldChange> differences(NewTask before, NewTask after, Function<Long, String> unitName) {
        List<FieldChange> found = new ArrayList<>();
        TaskWording from = before.wording();
        TaskWording to = after.wording();
        note(found, Field.SERIAL, from.serial(), to.serial());
        note(found, Field.SECTION, String.join(" / ", from.section()), String.join(" / ", to.section()));
        note(found, Field.TITLE, from.title(), to.title());
        note(found, Field.REQUIREMENT, from.requirement(), to.requirement());
        units(found, before.units(), after.units(), unitName);
        note(found, Field.LEADING_OFFICIAL, text(from.leadingOfficial()), text(to.leadingOfficial()));
        if (!sameMeaning(from.deadline(), to.deadline())) {
            found.add(new FieldChange(
                    Field.DEADLINE.code(),
                    from.deadline().words(),
                    to.deadline().words()));
        }
        note(found, Field.CADENCE, from.cadence().name(), to.cadence().name());
        note(found, Field.POINTS, number(from.points()), number(to.points()));
        note(found, Field.DELIVERABLE, text(from.deliverable()), text(to.deliverable()));
        note(found, Field.OPENING_PERCENT, text(before.openingPercent()), text(after.openingPercent()));
        note(found, Field.OPENING_BASIS, text(before.openingBasis()), text(after.openingBasis()));
        return found;
    }

    private static void units(
            List<FieldChange> found, TaskUnits before, TaskUnits after, Function<Long, String> unitName) {
        note(found, Field.LEAD, unitName.apply(before.lead()), unitName.apply(after.lead()));
        units(found, "coLeads", before.coLeads(), after.coLeads(), unitName);
        units(found, "cooperating", joined(before), joined(after), unitName);
    }

    private static Set<Long> joined(TaskUnits units) {
        Set<Long> all = new HashSet<>(units.cooperating());
        all.addAll(units.sets());
        return all;
    }

    private static void note(List<FieldChange> found, Field field, String from, String to) {
        if (!from.equals(to)) {
            found.add(new FieldChange(field.code(), from, to));
        }
    }

    private static void units(
            List<FieldChange> found,
            String field,
            Collection<Long> from,
            Collection<Long> to,
            Function<Long, String> unitName) {
        if (!Set.copyOf(from).equals(Set.copyOf(to))) {
            found.add(new FieldChange(field, names(from, unitName), names(to, unitName)));
        }
    }

    private static String names(Collection<Long> units, Function<Long, String> unitName) {
        return units.stream().map(unitName).sorted().collect(Collectors.joining("、"));
    }

    /** 12月底 and 2024-12-31 are one deadline in different words. */
    private static boolean sameMeaning(Deadline one, Deadline other) {
        return one.kind() == other.kind()
                && Objects.equals(one.due(), other.due())
                && Objects.equals(one.start(), other.start())
                && Objects.equals(one.recurrence(), other.recurrence())
                && one.stages().equals(other.stages());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
}
