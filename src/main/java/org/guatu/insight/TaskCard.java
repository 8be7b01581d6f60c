package org.guatu.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.evaluation.TaskEvaluation;
import org.guatu.organization.UnitRef;
import org.guatu.reporting.standing.Light;
import org.guatu.reporting.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A task as a row of a list.
 *
 * @param position its place in its list
 * @param section titles of the sections it lies in, from the top down; the first is its area
 * @param cooperating every cooperating unit, also those that came in through a collective name
 * @param sets the collective names that the list uses
 * @param due when it is due as seen from its running year; null where nothing is
 * @param phase a {@link org.guatu.lifecycle.Phase}, or {@link #DRAFT} while its list is not issued
 * @param flags what is true of it beside its phase
 * @param standing null while its list is a draft
 * @param grade the newest grade of a year that counts; null where there is none, and for readers who only cooperate
 * @param reportedThrough id of the task on which it is reported alone today (a full link), or null
 */
public record TaskCard(
        long id,
        String code,
        String serial,
        int position,
        String title,
        List<String> section,
        ListRef list,
        UnitRef lead,
        List<UnitRef> coLeads,
        List<Participant> cooperating,
        List<UnitRef> sets,
        @Nullable String leadingOfficial,
        Deadline deadline,
        @Nullable LocalDate due,
        Cadence cadence,
        @Nullable BigDecimal points,
        String phase,
        Set<Flag> flags,
        @Nullable Standing standing,
        @Nullable YearGrade grade,
        @Nullable Long reportedThrough,
        Next next) {
    public static final String DRAFT = "DRAFT";

    /** Something beside the phase: it neither moves the task nor changes its light. */
    public enum Flag {
        /** 延期申请中: asked and signed, not decided. */
        EXTENSION_PENDING,
        /** 重点任务: the office marked it. */
        KEY_TASK
    }

    /**
     * 年度评价: the grade of one of its years.
     *
     * @param grade null only where the task stood still
     */
    public record YearGrade(int year, TaskEvaluation.@Nullable Grade grade) {
        /** The grade that the task was given, or that it got none. */
        public String code() {
            return grade == null ? "NONE" : grade.name();
        }
    }

    /** The same with the grade of its last year that has one. */
    public TaskCard graded(@Nullable YearGrade given) {
        return given == grade
                ? this
                : new TaskCard(
                        id,
                        code,
                        serial,
                        position,
                        title,
                        section,
                        list,
                        lead,
                        coLeads,
                        cooperating,
                        sets,
                        leadingOfficial,
                        deadline,
                        due,
                        cadence,
                        points,
                        phase,
                        flags,
                        standing,
                        given,
                        reportedThrough,
                        next);
    }

    /** The list that a task belongs to. */
    public record ListRef(long id, String title, String kind) {}

    /**
     * A cooperating unit.
     *
     * @param via code of the collective name through which it came in, left out where the list names it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Participant(String code, String name, @Nullable String via) {}

    /**
     * What comes next.
     *
     * @param who whose turn it is, or null
     * @param since from when on it can be done; may lie ahead
     * @param due the last day; null where none is set
     * @param period the period of a report, else null
     * @param estimated whether {@code due} was counted through a year whose holidays are not loaded
     */
    public record Next(
            Act act,
            @Nullable Who who,
            @Nullable LocalDate since,
            @Nullable LocalDate due,
            @Nullable String period,
            @Nullable Long reportId,
            boolean estimated) {
        static final Next NOTHING = new Next(Act.NONE, null, null, null, null, null, false);
    }

    /**
     * A unit, or a role of the region.
     *
     * @param code the unit's or the role's
     * @param name the unit's; left out for a role, whose name is in the reader's language
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Who(String code, @Nullable String name) {
        public boolean role() {
            return name == null;
        }
    }

    public String area() {
        return section.isEmpty() ? "" : section.get(0);
    }

    public boolean extensionPending() {
        return flags.contains(Flag.EXTENSION_PENDING);
    }

    public boolean keyTask() {
        return flags.contains(Flag.KEY_TASK);
    }

    public boolean draft() {
        return phase.equals(DRAFT);
    }

    /** A measure that stands on several of the tasks counts once, on the one on which it is reported. */
    public static List<TaskCard> once(List<TaskCard> tasks) {
        Set<Long> ids = tasks.stream().map(TaskCard::id).collect(Collectors.toSet());
        return tasks.stream()
                .filter(task -> task.reportedThrough() == null || !ids.contains(task.reportedThrough()))
                .toList();
    }

    /** How many tasks show which light, every light named. */
    public static Map<String, Long> lights(List<TaskCard> tasks) {
        Map<String, Long> lights = new LinkedHashMap<>();
        for (Light light : List.of(Light.RED, Light.YELLOW, Light.GREEN, Light.BLUE, Light.GREY)) {
            lights.put(light.name(), 0L);
        }
        for (TaskCard task : tasks) {
            Standing standing = task.standing();
            if (standing != null) {
                lights.merge(standing.light().name(), 1L, Long::sum);
            }
        }
        return lights;
    }
}
