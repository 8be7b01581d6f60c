package org.guatu.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.calendar.Calendars;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Lifecycle.Courses;
import org.guatu.lifecycle.PastTerms;
import org.guatu.lifecycle.TaskYear;
import org.guatu.lifecycle.Terms;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.OfficeDays;
import org.guatu.reporting.FeedNet;
import org.guatu.reporting.Feeding;
import org.guatu.reporting.NearTerms;
import org.guatu.reporting.ReportFact;
import org.guatu.reporting.Reporting;
import org.guatu.reporting.Standing;
import org.guatu.reporting.Standings;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the facts of all tasks in the caller's scope: seven queries, two more where lists were adjusted or tasks
 * suspended, however many tasks there are.
 */
@ApplicationScoped
@Transactional
public class TaskFacts {
    private final Catalogue catalogue;
    private final Lifecycle lifecycle;
    private final Reporting reporting;
    private final Feeding feeding;
    private final NearTerms near;
    private final Calendars calendars;
    private final Terms terms;

    TaskFacts(
            Catalogue catalogue,
            Lifecycle lifecycle,
            Reporting reporting,
            Feeding feeding,
            NearTerms near,
            Calendars calendars,
            Terms terms) {
        this.catalogue = catalogue;
        this.lifecycle = lifecycle;
        this.reporting = reporting;
        this.feeding = feeding;
        this.near = near;
        this.calendars = calendars;
        this.terms = terms;
    }

    /** A task with the year that runs, or the last that ran; both null while its list is a draft. */
    public record Running(Task task, @Nullable TaskYear year, @Nullable YearFacts facts) {}

    /** An issued task with all its years. */
    public record Lived(Task task, List<YearFacts> years) {}

    /** Every task that the caller sees, in the order of the lists, as it stands in its newest year. */
    public List<Running> running(Caller by) {
        List<Task> tasks = catalogue.tasks(by);
        Map<Long, TaskYear> newest = lifecycle.newestOfRegion(by.regionId());
        Map<Long, List<ReportFact>> reports = reporting.facts(tasks.stream()
                .flatMap(task -> Stream.ofNullable(newest.get(task.id())))
                .map(TaskYear::id)
                .toList());
        Courses courses = lifecycle.coursesOfRegion(
                by.regionId(),
                tasks.stream()
                        .filter(task -> newest.containsKey(task.id()))
                        .collect(Collectors.toMap(task -> task, task -> List.of(newest.get(task.id())))));
        FeedNet net = feeding.ofRegion(by.regionId());
        return tasks.stream()
                .map(task -> running(task, newest.get(task.id()), courses, net, reports))
                .toList();
    }

    private Running running(
            Task task, @Nullable TaskYear year, Courses courses, FeedNet net, Map<Long, List<ReportFact>> reports) {
        return year == null
                ? new Running(task, null, null)
                : new Running(
                        task,
                        year,
                        of(task, year, courses.of(task, year), net, reports.getOrDefault(year.id(), List.of())));
    }

    /** Every issued task that the caller sees, with all its years. */
    public List<Lived> lived(Caller by) {
        List<Task> tasks = catalogue.tasks(by);
        Map<Long, List<TaskYear>> years = lifecycle.allOfRegion(by.regionId()).stream()
                .sorted(Comparator.comparingInt(TaskYear::year))
                .collect(Collectors.groupingBy(TaskYear::taskId));
        List<Task> issued =
                tasks.stream().filter(task -> years.containsKey(task.id())).toList();
        Map<Long, List<ReportFact>> reports = reporting.facts(issued.stream()
                .flatMap(task -> years.getOrDefault(task.id(), List.of()).stream())
                .map(TaskYear::id)
                .toList());
        Courses courses = lifecycle.coursesOfRegion(
                by.regionId(),
                issued.stream()
                        .collect(Collectors.toMap(task -> task, task -> years.getOrDefault(task.id(), List.of()))));
        FeedNet net = feeding.ofRegion(by.regionId());
        return issued.stream()
                .map(task -> new Lived(
                        task,
                        years.getOrDefault(task.id(), List.of()).stream()
                                .map(year -> of(
                                        task,
                                        year,
                                        courses.of(task, year),
                                        net,
                                        reports.getOrDefault(year.id(), List.of())))
                                .toList()))
                .toList();
    }

    /** The facts of one year, from reports in the order newest period first, newest hand-in first. */
    public YearFacts of(Task task, TaskYear year, FeedNet net, List<ReportFact> reports) {
        return of(task, year, lifecycle.course(task, year), net, reports);
    }

    private YearFacts of(Task task, TaskYear year, PastTerms course, FeedNet net, List<ReportFact> reports) {
        Standing.Facts standing = Standings.facts(task, year, course, Standing.Accepted.among(reports), near);
        return new YearFacts(
                year.year(),
                year.phase(),
                phaseSince(year),
                year.actBy(),
                task.closable(),
                net.serve(standing, year),
                reporting.obligations(task, year, course),
                reports);
    }

    /** A phase keeps the end of its term and not its beginning; counted back, it may say the working day before. */
    private @Nullable LocalDate phaseSince(TaskYear year) {
        return switch (year.phase()) {
            case ASSIGNED -> year.returnedBefore() ? back(year, terms.acceptance()) : year.startsOn();
            case RETURNED -> back(year, terms.returnDecision());
            case ACCEPTED -> accepted(year);
            case COMPLETION_REPORTED -> back(year, terms.review());
            case REWORK -> back(year, terms.resubmission());
            case IN_PROGRESS, COMPLETED, EVALUATED, ANNUALLY_ASSESSED, SUSPENDED, CANCELLED -> null;
        };
    }

    /** Milestones that exist already are settled anew, because of an adjustment and not of the acceptance. */
    private @Nullable LocalDate accepted(TaskYear year) {
        if (!year.milestones().isEmpty()) {
            return back(year, terms.milestones());
        }
        return year.acceptedAt() == null ? year.startsOn() : OfficeDays.dayOf(year.acceptedAt());
    }

    private @Nullable LocalDate back(TaskYear year, int days) {
        WorkCalendar calendar = calendars.current();
        return year.actBy() == null ? null : calendar.plus(year.actBy(), -days);
    }

    /** The unit as answers name it; a unit that is gone keeps its id as code. */
    public static UnitRef ref(Map<Long, UnitRef> units, long id) {
        UnitRef known = units.get(id);
        return known == null ? new UnitRef(Long.toString(id), "") : known;
    }
}
