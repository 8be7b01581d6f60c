package org.guatu.reporting.facts;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.guatu.catalogue.Part;
import org.guatu.catalogue.Task;
import org.guatu.reporting.Contributing.HandedInPart;

/** All that is known of one task on a day. It never changes: where the task does, another takes its place. */
public final class TaskFacts {
    private final TaskRecord record;
    private final List<TaskInYear> years;
    private final List<TaskInYear> current;
    private final Derived derived = new Derived(Derived.OF_A_TASK);

    /**
     * @param years all that are known, oldest first
     * @param current those of them that take reports or are the newest
     */
    TaskFacts(TaskRecord record, List<TaskInYear> years, List<TaskInYear> current) {
        this.record = record;
        this.years = years;
        this.current = current;
    }

    TaskRecord record() {
        return record;
    }

    List<TaskInYear> years() {
        return years;
    }

    /** The year that runs, or the last that ran; empty while its list is a draft. */
    Optional<TaskInYear> newest() {
        return years.isEmpty() ? Optional.empty() : Optional.of(years.get(years.size() - 1));
    }

    List<TaskInYear> current() {
        return current;
    }

    public Task task() {
        return record.task();
    }

    /** Who takes part beside the lead. */
    public List<Part> parts() {
        return record.parts();
    }

    /** What cooperating units handed in. */
    public List<HandedInPart> contributions() {
        return record.contributions();
    }

    /** Whether {@link #once} has derived that. */
    public boolean knows(Object key) {
        return derived.knows(key);
    }

    /** What somebody derives of it, derived once: of nothing else but it, its day and what the key says. */
    public <T> T once(Object key, Supplier<T> derive) {
        return derived.once(key, derive);
    }
}
