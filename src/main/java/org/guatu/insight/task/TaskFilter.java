package org.guatu.insight.task;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.evaluation.TaskEvaluation;
import org.guatu.insight.TaskCard;
import org.guatu.lifecycle.Phase;
import org.guatu.platform.Invalid;
import org.guatu.platform.SearchWords;
import org.guatu.reporting.standing.Light;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are wanted; what is null or empty filters nothing.
 *
 * @param unit code of the lead unit
 * @param anyPart whether the unit may also lead jointly or cooperate
 * @param leader the leading official, as the list names them
 * @param section title of a section on the task's path
 * @param grades of the newest year that has one, or {@link #UNGRADED}
 * @param dueFrom first and
 * @param dueTo last day between which the task is due
 * @param words all of them occur in code, serial, title, requirement or the lead unit's name
 */
public record TaskFilter(
        @Nullable Long list,
        @Nullable String unit,
        boolean anyPart,
        @Nullable String leader,
        @Nullable String section,
        Set<String> phases,
        Set<String> lights,
        Set<String> grades,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        SearchWords words) {
    private static final Set<String> PHASES = Stream.concat(
                    Stream.of(TaskCard.DRAFT), Arrays.stream(Phase.values()).map(Phase::name))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> LIGHTS =
            Arrays.stream(Light.values()).map(Light::name).collect(Collectors.toUnmodifiableSet());

    /** 未评定: no year of the task has a grade yet. */
    public static final String UNGRADED = "UNGRADED";

    /** The grades that a filter knows: those of a task, that it stood still, and that it has none. */
    public static final List<String> GRADES = Stream.concat(
                    Arrays.stream(TaskEvaluation.Grade.values()).map(TaskEvaluation.Grade::name),
                    Stream.of("NONE", UNGRADED))
            .toList();

    public static final TaskFilter ALL =
            new TaskFilter(null, null, false, null, null, Set.of(), Set.of(), Set.of(), null, null, SearchWords.NONE);

    /** All tasks of one list. */
    public static TaskFilter ofList(long list) {
        return new TaskFilter(
                list, null, false, null, null, Set.of(), Set.of(), Set.of(), null, null, SearchWords.NONE);
    }

    /**
     * Reads a query.
     *
     * @param unit the code of a lead unit; {@code part=any} also takes those that lead jointly or cooperate
     * @param phase one or several, with commas between
     * @param light one or several, with commas between
     * @param due {@code 2024-09-30} means due on that day at the latest, {@code 2024-09} within that month
     */
    public static TaskFilter of(
            @Nullable Long list,
            @Nullable String unit,
            @Nullable String part,
            @Nullable String section,
            @Nullable String phase,
            @Nullable String light,
            @Nullable String due,
            @Nullable String q) {
        Set<String> phases = codes(phase);
        Set<String> lights = codes(light);
        LocalDate[] days = days(due);
        new Invalid.Check()
                .require(PHASES.containsAll(phases), "phase", "insight.phaseUnknown", String.valueOf(phase))
                .require(LIGHTS.containsAll(lights), "light", "insight.lightUnknown", String.valueOf(light))
                .require(days.length > 0, "due", "insight.dueUnreadable", String.valueOf(due))
                .orRefuse();
        return new TaskFilter(
                list,
                text(unit),
                "any".equalsIgnoreCase(part),
                null,
                text(section),
                phases,
                lights,
                Set.of(),
                days[0],
                days[1],
                q == null ? SearchWords.NONE : SearchWords.of(q));
    }

    /** The same, narrowed to the tasks of one leading official; a blank name narrows nothing. */
    public TaskFilter ledBy(@Nullable String official) {
        return new TaskFilter(
                list, unit, anyPart, text(official), section, phases, lights, grades, dueFrom, dueTo, words);
    }

    /** The same, narrowed to tasks with one of these grades; with commas between, blank narrows nothing. */
    public TaskFilter graded(@Nullable String grade) {
        Set<String> asked = codes(grade);
        new Invalid.Check()
                .require(GRADES.containsAll(asked), "grade", "insight.gradeUnknown", String.valueOf(grade))
                .orRefuse();
        return new TaskFilter(list, unit, anyPart, leader, section, phases, lights, asked, dueFrom, dueTo, words);
    }

    private static @Nullable String text(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : sent.strip();
    }

    private static Set<String> codes(@Nullable String sent) {
        return sent == null
                ? Set.of()
                : Stream.of(sent.split(","))
                        .map(code -> code.strip().toUpperCase(Locale.ROOT))
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static LocalDate[] days(@Nullable String due) {
        if (due == null || due.isBlank()) {
            return new LocalDate[] {null, null};
        }
        try {
            if (due.strip().length() == 7) {
                YearMonth month = YearMonth.parse(due.strip());
                return new LocalDate[] {month.atDay(1), month.atEndOfMonth()};
            }
            return new LocalDate[] {null, LocalDate.parse(due.strip())};
        } catch (DateTimeException e) {
            return new LocalDate[0];
        }
    }

    /** Whether a task is wanted, apart from the words that are looked for. */
    boolean admits(TaskCard card) {
        return (list == null || card.list().id() == list)
                && (unit == null || takesPart(card, unit))
                && (leader == null || leader.equals(card.leadingOfficial()))
                && (section == null || card.section().contains(section))
                && (phases.isEmpty() || phases.contains(card.phase()))
                && (lights.isEmpty()
                        || card.standing() != null
                                && lights.contains(card.standing().light().name()))
                && (grades.isEmpty()
                        || grades.contains(
                                card.grade() == null ? UNGRADED : card.grade().code()))
                && dueWithin(card.due());
    }

    private boolean takesPart(TaskCard card, String code) {
        return card.lead().code().equalsIgnoreCase(code)
                || anyPart
                        && (card.coLeads().stream().anyMatch(one -> one.code().equalsIgnoreCase(code))
                                || card.cooperating().stream()
                                        .anyMatch(one -> one.code().equalsIgnoreCase(code)));
    }

    private boolean dueWithin(@Nullable LocalDate due) {
        if (dueTo == null) {
            return true;
        }
        return due != null && !due.isAfter(dueTo) && (dueFrom == null || !due.isBefore(dueFrom));
    }
}
