package org.guatu.reporting.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Task;

/**
 * The facts of all tasks in somebody's scope, as one look found them: whoever draws several things from them hands them
 * on and does not look again.
 */
public final class RegionFacts {
    private final LocalDate day;
    private final WorkCalendar calendar;
    private final List<TaskFacts> known;
    private final Map<Long, TaskFacts> byTask;
    private final Function<TaskFacts, List<TaskInYear>> asked;
    private final Derived derived = new Derived(Derived.OF_A_REGION);

    /**
     * What was found.
     *
     * @param day at whose end it was known
     * @param known in the order of the lists
     * @param byTask the same by the id of the task; there may be more
     * @param asked which years of a task were asked for, oldest first; none for a draft
     */
    RegionFacts(
            LocalDate day,
            WorkCalendar calendar,
            List<TaskFacts> known,
            Map<Long, TaskFacts> byTask,
            Function<TaskFacts, List<TaskInYear>> asked) {
        this.day = day;
        this.calendar = calendar;
        this.known = known;
        this.byTask = byTask;
        this.asked = asked;
    }

    /** The day at whose end this was known; today where nobody asked for another. */
    public LocalDate day() {
        return day;
    }

    /** The working days by which it was gathered. */
    public WorkCalendar calendar() {
        return calendar;
    }

    /** Every task that the caller sees with all that is known of it, in the order of the lists; drafts too. */
    public List<TaskFacts> known() {
        return known;
    }

    /** Every task that the caller sees, in the order of the lists; drafts too. */
    public List<Task> tasks() {
        return derived.once("tasks", () -> known.stream().map(TaskFacts::task).toList());
    }

    /** Those of lists that were issued. */
    public List<Task> issued() {
        return derived.once("issued", () -> known.stream()
                .filter(one -> !asked.apply(one).isEmpty())
                .map(TaskFacts::task)
                .toList());
    }

    /** What somebody derives of all of it, derived once: of nothing else but it and what the key says. */
    public <T> T once(Object key, Supplier<T> derive) {
        return derived.once(key, derive);
    }

    /** All that is known of one of the tasks. */
    public TaskFacts of(Task task) {
        return Objects.requireNonNull(byTask.get(task.id()));
    }

    /** The years of a task that were asked for, oldest first; none while its list is a draft. */
    public List<TaskInYear> years(Task task) {
        TaskFacts one = byTask.get(task.id());
        return one == null ? List.of() : asked.apply(one);
    }

    /** The year of a task that runs, or the last that ran; empty while its list is a draft. */
    public Optional<TaskInYear> newest(Task task) {
        return newest(years(task));
    }

    /** As above. */
    public Optional<TaskInYear> newest(TaskFacts one) {
        return newest(asked.apply(one));
    }

    private static Optional<TaskInYear> newest(List<TaskInYear> years) {
        return years.isEmpty() ? Optional.empty() : Optional.of(years.get(years.size() - 1));
    }

    /** Every issued task in each of its years that were asked for. */
    public List<TaskInYear> all() {
        return derived.once(
                "all",
                () -> known.stream().flatMap(one -> asked.apply(one).stream()).toList());
    }

    /** Every issued task as it stands in its newest year. */
    public List<TaskInYear> newest() {
        return derived.once(
                "newest",
                () -> known.stream().flatMap(one -> newest(one).stream()).toList());
    }

    /** The same by the id of the task. */
    public Map<Long, TaskInYear> newestByTask() {
        return derived.once("newest by task", () -> newest().stream()
                .collect(Collectors.toMap(one -> one.task().id(), Function.identity())));
    }
}
