package org.guatu.reporting.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.calendar.Calendars;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Lifecycle.Courses;
import org.guatu.lifecycle.PastTerms;
import org.guatu.lifecycle.TaskYear;
import org.guatu.lifecycle.Terms;
import org.guatu.platform.Caller;
import org.guatu.platform.time.OfficeDays;
import org.guatu.reporting.Feeding;
import org.guatu.reporting.Reporting;
import org.guatu.reporting.Standings;
import org.guatu.reporting.standing.FeedNet;
import org.guatu.reporting.standing.NearTerms;
import org.guatu.reporting.standing.ReportFact;
import org.guatu.reporting.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the facts of all tasks in the caller's scope: seven queries, two more where lists were adjusted or tasks
 * suspended, however many tasks there are.
 */
@ApplicationScoped
@Transactional
public class GatheringFacts {
    private final Catalogue catalogue;
    private final Lifecycle lifecycle;
    private final Reporting reporting;
    private final Feeding feeding;
    private final NearTerms near;
    private final Calendars calendars;
    private final Terms terms;

    GatheringFacts(
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

    /** The tasks in the caller's scope in the year that runs, or the last that ran. */
    public RegionFacts newest(Caller by) {
        return gather(lifecycle.newestOfRegion(by.regionId()).values(), by);
    }

    /** The tasks in the caller's scope in all their years. */
    public RegionFacts allYears(Caller by) {
        return gather(lifecycle.allOfRegion(by.regionId()), by);
    }

    private RegionFacts gather(Collection<TaskYear> ofRegion, Caller by) {
        List<Task> tasks = catalogue.tasks(by);
        Map<Long, List<TaskYear>> byTask = ofRegion.stream()
                .sorted(Comparator.comparingInt(TaskYear::year))
                .collect(Collectors.groupingBy(TaskYear::taskId));
        Map<Task, List<TaskYear>> issued = tasks.stream()
                .filter(task -> byTask.containsKey(task.id()))
                .collect(Collectors.toMap(Function.identity(), task -> byTask.getOrDefault(task.id(), List.of())));
        Map<Long, List<ReportFact>> reports = reporting.facts(
                issued.values().stream().flatMap(List::stream).map(TaskYear::id).toList());
        Courses courses = lifecycle.coursesOfRegion(by.regionId(), issued);
        FeedNet net = feeding.ofRegion(by.regionId());
        Map<Long, List<TaskInYear>> known = new HashMap<>();
        issued.forEach((task, years) -> known.put(
                task.id(),
                years.stream()
                        .map(year -> new TaskInYear(
                                task,
                                year,
                                of(
                                        task,
                                        year,
                                        courses.of(task, year),
                                        net,
                                        reports.getOrDefault(year.id(), List.of()))))
                        .toList()));
        return new RegionFacts(tasks, known);
    }

    /** The facts of one year of a task. */
    public YearFacts of(Task task, TaskYear year) {
        return of(
                task,
                year,
                feeding.ofRegion(task.regionId()),
                reporting.facts(List.of(year.id())).getOrDefault(year.id(), List.of()));
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
}
