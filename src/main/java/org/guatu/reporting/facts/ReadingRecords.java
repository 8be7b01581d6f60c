package org.guatu.reporting.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Part;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Lifecycle.Courses;
import org.guatu.lifecycle.TaskYear;
import org.guatu.platform.stamp.Stamps;
import org.guatu.reporting.Contributing;
import org.guatu.reporting.Contributing.HandedInPart;
import org.guatu.reporting.Reporting;
import org.guatu.reporting.standing.ReportFact;

/** Reads what the tables say of tasks: five queries for a thousand of them, two more where something was adjusted or halted. */
@ApplicationScoped
@Transactional
class ReadingRecords {
    private static final int AT_ONCE = 1_000;

    private final Catalogue catalogue;
    private final Lifecycle lifecycle;
    private final Reporting reporting;
    private final Contributing contributing;

    ReadingRecords(Catalogue catalogue, Lifecycle lifecycle, Reporting reporting, Contributing contributing) {
        this.catalogue = catalogue;
        this.lifecycle = lifecycle;
        this.reporting = reporting;
        this.contributing = contributing;
    }

    /**
     * All tasks of a region, in the order of the lists.
     *
     * @param each is told each of them as soon as it is read
     */
    List<TaskRecord> ofRegion(long regionId, Consumer<TaskRecord> each) {
        return of(catalogue.tasksOfRegion(regionId), each);
    }

    /** Those of some handfuls. */
    List<TaskRecord> ofRegion(long regionId, Set<Integer> handfuls, Consumer<TaskRecord> each) {
        return of(catalogue.tasksOfRegion(regionId, Stamps.HANDFULS, handfuls), each);
    }

    private List<TaskRecord> of(List<Task> tasks, Consumer<TaskRecord> each) {
        List<TaskRecord> all = new ArrayList<>(tasks.size());
        for (int from = 0; from < tasks.size(); from += AT_ONCE) {
            List<Task> some = tasks.subList(from, Math.min(tasks.size(), from + AT_ONCE));
            List<Long> ids = some.stream().map(Task::id).toList();
            Map<Long, List<Part>> parts = catalogue.parts(ids);
            List<TaskYear> years = lifecycle.withMilestones(ids);
            Map<Long, List<HandedInPart>> contributions =
                    contributing.handedIn(years.stream().map(TaskYear::id).toList()).stream()
                            .collect(Collectors.groupingBy(HandedInPart::taskYearId));
            List<TaskRecord> read = of(some, years, parts, contributions);
            read.forEach(each);
            all.addAll(read);
        }
        return all;
    }

    /** Of these years alone, without who takes part in the tasks. */
    List<TaskRecord> of(List<Task> tasks, List<TaskYear> years) {
        return of(tasks, years, Map.of(), Map.of());
    }

    private List<TaskRecord> of(
            List<Task> tasks,
            List<TaskYear> all,
            Map<Long, List<Part>> parts,
            Map<Long, List<HandedInPart>> contributions) {
        Map<Long, List<TaskYear>> years = all.stream()
                .sorted(Comparator.comparingInt(TaskYear::year))
                .collect(Collectors.groupingBy(TaskYear::taskId));
        Map<Long, List<ReportFact>> reports =
                reporting.facts(all.stream().map(TaskYear::id).toList());
        Courses courses = lifecycle.courses(tasks, years);
        return tasks.stream()
                .map(task -> {
                    List<TaskYear> own = years.getOrDefault(task.id(), List.of());
                    return new TaskRecord(
                            task,
                            parts.getOrDefault(task.id(), List.of()),
                            own,
                            of(own, reports),
                            TaskRecord.courses(task, own, courses),
                            own.stream()
                                    .flatMap(year -> contributions.getOrDefault(year.id(), List.of()).stream())
                                    .toList());
                })
                .toList();
    }

    private static Map<Long, List<ReportFact>> of(List<TaskYear> years, Map<Long, List<ReportFact>> reports) {
        return years.stream()
                .map(TaskYear::id)
                .filter(reports::containsKey)
                .collect(Collectors.toMap(id -> id, id -> reports.getOrDefault(id, List.of())));
    }
}
