package org.guatu.lifecycle.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.TasksErased;
import org.guatu.lifecycle.backward.Dependencies;
import org.guatu.lifecycle.backward.Dependencies.Dependency;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** 前后衔接: which task waits for which, within a list and across lists. No task waits for itself over any number of others. */
@ApplicationScoped
@Transactional
public class Depending {
    private final TaskDependencies dependencies;
    private final Catalogue catalogue;
    private final Trail trail;

    Depending(TaskDependencies dependencies, Catalogue catalogue, Trail trail) {
        this.dependencies = dependencies;
        this.catalogue = catalogue;
        this.trail = trail;
    }

    /** A dependency with both of its tasks. */
    public record Pair(long id, Task before, Task after) {}

    /** All of a region's. */
    public Dependencies ofRegion(long regionId) {
        return new Dependencies(dependencies.ofRegion(regionId).stream()
                .map(TaskDependency::dependency)
                .toList());
    }

    /** Those between tasks that the caller sees, by id. */
    public List<Pair> all(Caller by) {
        Map<Long, Task> tasks = catalogue.tasks(by).stream().collect(Collectors.toMap(Task::id, Function.identity()));
        return dependencies.ofRegion(by.regionId()).stream()
                .filter(one -> tasks.containsKey(one.before()) && tasks.containsKey(one.after()))
                .map(one -> pair(one, tasks))
                .toList();
    }

    private static Pair pair(TaskDependency one, Map<Long, Task> tasks) {
        return new Pair(
                one.id(),
                Objects.requireNonNull(tasks.get(one.before())),
                Objects.requireNonNull(tasks.get(one.after())));
    }

    /** One task waits for another; refused where that closes a circle, which is told by its way. */
    public Pair add(DependTasks asked, Caller by) {
        // Two that would only together close a circle wait for each other.
        catalogue.lists(by).stream().map(TaskList::id).sorted().forEach(list -> catalogue.lock(list, by));
        Map<Long, Task> tasks = catalogue.tasks(by).stream().collect(Collectors.toMap(Task::id, Function.identity()));
        Task before = task("before", asked.before(), tasks);
        Task after = task("after", asked.after(), tasks);
        Dependency wanted = new Dependency(before.id(), after.id());
        Dependencies present = ofRegion(by.regionId());
        if (present.all().contains(wanted)) {
            throw new Invalid("after", "lifecycle.dependency.exists");
        }
        requireNoCircle(present, wanted, tasks);
        TaskDependency made = new TaskDependency(by.regionId(), before.id(), after.id());
        dependencies.persistAndFlush(made);
        record(by, "lifecycle.act.depends", before, after, true);
        return new Pair(made.id(), before, after);
    }

    /** Refuses what would let a task wait for itself, naming the tasks on the way. */
    public static void requireNoCircle(Dependencies present, Dependency wanted, Map<Long, Task> tasks) {
        List<Long> circle = present.circle(wanted);
        if (!circle.isEmpty()) {
            throw new Invalid(
                    "after",
                    "lifecycle.dependency.circle",
                    circle.stream()
                            .map(tasks::get)
                            .map(one -> one == null ? "…" : one.code() + " " + one.title())
                            .collect(Collectors.joining(" → ")));
        }
    }

    /** The task of a code; refused where the caller sees none. */
    public static Task task(String field, @Nullable String code, Map<Long, Task> tasks) {
        return tasks.values().stream()
                .filter(one -> code != null && one.code().equals(code.strip()))
                .findFirst()
                .orElseThrow(() -> new Invalid(field, "lifecycle.dependency.task"));
    }

    /** It waits no more. */
    public void remove(long id, Caller by) {
        TaskDependency one = dependencies.of(id, by.regionId()).orElseThrow(() -> new NotFound("platform.notFound"));
        Task before = catalogue.task(one.before(), by);
        Task after = catalogue.task(one.after(), by);
        dependencies.delete(one);
        record(by, "lifecycle.act.dependsNoMore", before, after, false);
    }

    void onErased(@Observes TasksErased erased) {
        dependencies.erase(erased.tasks());
    }

    /** On both tasks, each naming the other. */
    private void record(Caller by, String act, Task before, Task after, boolean made) {
        Stream.of(
                        Map.entry(before, "→ " + after.code() + " " + after.title()),
                        Map.entry(after, "← " + before.code() + " " + before.title()))
                .forEach(one -> {
                    Change change = Change.of(act, "task", one.getKey().id());
                    trail.record(by, made ? change.to(one.getValue()) : change.from(one.getValue()));
                });
    }
}
