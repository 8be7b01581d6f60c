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
import org.guatu.calendar.OfficeTime;
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
    private final OfficeTime time;
    private final Terms terms;

    GatheringFacts(
            Catalogue catalogue,
            Lifecycle lifecycle,
            Reporting reporting,
            Feeding feeding,
            NearTerms near,
            OfficeTime time,
            Terms terms) {
        this.catalogue = catalogue;
        this.lifecycle = lifecycle;
        this.reporting = reporting;
        this.feeding = feeding;
        this.near = near;
        this.time = time;
        this.terms = terms;
    }

    /**
     * The tasks in the caller's scope in the year that runs, or the last that ran; the year before too while it takes its
     * last reports.
     */
    public RegionFacts newest(Caller by) {
        return gather(lifecycle.currentOfRegion(by.regionId()), time.today(), by);
    }

    /** The tasks in the caller's scope in one year, also where that is frozen. */
    public RegionFacts ofYear(int year, Caller by) {
        List<Task> tasks = catalogue.tasks(by);
        List<TaskYear> years = lifecycle.yearsOf(tasks.stream().map(Task::id).toList(), year);
        return gather(tasks, years, time.today(), by);
    }

    /** The tasks in the caller's scope in all their years. */
    public RegionFacts allYears(Caller by) {
        return allYears(time.today(), by);
    }

    /**
     * The tasks in the caller's scope in all their years, as they were known at the end of a day (domain brief §6).
     *
     * @param known today at the latest
     */
    public RegionFacts allYears(LocalDate known, Caller by) {
        return gather(lifecycle.allOfRegion(by.regionId()), known, by);
    }

    private RegionFacts gather(Collection<TaskYear> ofRegion, LocalDate known, Caller by) {
        return gather(catalogue.tasks(by), ofRegion, known, by);
    }

    private RegionFacts gather(List<Task> tasks, Collection<TaskYear> ofRegion, LocalDate known, Caller by) {
        boolean past = known.isBefore(time.today());
        Map<Long, List<TaskYear>> byTask = ofRegion.stream()
                .filter(year -> !past || !year.startsOn().isAfter(known))
                .filter(year -> year.heldOn(known))
                .sorted(Comparator.comparingInt(TaskYear::year))
                .collect(Collectors.groupingBy(TaskYear::taskId));
        Map<Task, List<TaskYear>> issued = tasks.stream()
                .filter(task -> byTask.containsKey(task.id()))
                .collect(Collectors.toMap(Function.identity(), task -> byTask.getOrDefault(task.id(), List.of())));
        Map<Long, List<ReportFact>> reports = reporting.facts(
                issued.values().stream().flatMap(List::stream).map(TaskYear::id).toList());
        Courses courses = lifecycle.coursesOfRegion(by.regionId(), issued);
        FeedNet net = feeding.ofRegion(by.regionId(), known);
        Map<Long, List<TaskInYear>> gathered = new HashMap<>();
        issued.forEach((task, years) -> gathered.put(
                task.id(),
                years.stream()
                        .map(year -> {
                            PastTerms course = courses.of(task, year);
                            List<ReportFact> told = reports.getOrDefault(year.id(), List.of());
                            return new TaskInYear(
                                    task, year, course.earlier(), of(task, year, known, course, net, told));
                        })
                        .toList()));
        return new RegionFacts(known, tasks, gathered);
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
        return of(task, year, time.today(), lifecycle.course(task, year), net, reports);
    }

    /** How a task's year stands today. */
    public Standing standing(Task task, TaskYear year) {
        return of(task, year).standingOn(time.today(), time.calendar());
    }

    private YearFacts of(Task task, TaskYear year, LocalDate day, PastTerms course, FeedNet net, List<ReportFact> all) {
        KnownYear known = new KnownYear(year, course, day, time.today());
        List<ReportFact> reports =
                all.stream().flatMap(report -> report.knownOn(day).stream()).toList();
        Standing.Facts standing = known.standing(task, Standing.Accepted.among(reports), near);
        return new YearFacts(
                year.year(),
                known.phase(),
                phaseSince(year),
                year.actBy(),
                known.endedOn(),
                known.toGrade(),
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
            case AWAITING_DECISION -> back(year, terms.carryOver());
            case IN_PROGRESS, COMPLETED, ARCHIVED, EVALUATED, ANNUALLY_ASSESSED, SUSPENDED, CANCELLED -> null;
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
        WorkCalendar calendar = time.calendar();
        return year.actBy() == null ? null : calendar.plus(year.actBy(), -days);
    }
}
