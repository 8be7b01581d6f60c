package org.guatu.reporting.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guatu.catalogue.Task;

/**
 * The facts of all tasks in somebody's scope, as one look found them: whoever draws several things from them hands them
 * on and does not look again.
 */
public final class RegionFacts {
    private final LocalDate day;
    private final List<Task> tasks;
    private final Map<Long, List<TaskInYear>> years;

    /**
     * What was found.
     *
     * @param day at whose end it was known
     * @param tasks in the order of the lists
     * @param years by the id of the task, oldest first; none for a draft
     */
    RegionFacts(LocalDate day, List<Task> tasks, Map<Long, List<TaskInYear>> years) {
        this.day = day;
        this.tasks = tasks;
        this.years = years;
    }

    /** The day at whose end this was known; today where nobody asked for another. */
    public LocalDate day() {
        return day;
    }

    /** Every task that the caller sees, in the order of the lists; drafts too. */
    public List<Task> tasks() {
        return tasks;
    }

    /** Those of lists that were issued. */
    public List<Task> issued() {
        return tasks.stream().filter(task -> years.containsKey(task.id())).toList();
    }

    /** The years of a task that were asked for, oldest first; none while its list is a draft. */
    public List<TaskInYear> years(Task task) {
        return years.getOrDefault(task.id(), List.of());
    }

    /** The year of a task that runs, or the last that ran; empty while its list is a draft. */
    public Optional<TaskInYear> newest(Task task) {
        return years(task).stream().reduce((older, newer) -> newer);
    }

    /** Every issued task in each of its years that were asked for. */
    public List<TaskInYear> all() {
        return tasks.stream().flatMap(task -> years(task).stream()).toList();
    }

    /** Every issued task as it stands in its newest year. */
    public List<TaskInYear> newest() {
        return tasks.stream().flatMap(task -> newest(task).stream()).toList();
    }
}
