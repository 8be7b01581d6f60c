package org.guatu.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.lifecycle.PastTerms;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.TaskYear;
import org.guatu.lifecycle.plan.BackSchedule;
import org.guatu.platform.time.OfficeDays;
import org.guatu.reporting.standing.FeedNet;
import org.guatu.reporting.standing.NearTerms;
import org.guatu.reporting.standing.Standing;
import org.jspecify.annotations.Nullable;

/** Collects the dated facts of a task's year and asks {@link Standing} about a day. */
@ApplicationScoped
@Transactional
public class Standings {
    private final Reports reports;
    private final Lifecycle lifecycle;
    private final Feeding feeding;
    private final NearTerms near;
    private final OfficeTime time;

    Standings(Reports reports, Lifecycle lifecycle, Feeding feeding, NearTerms near, OfficeTime time) {
        this.reports = reports;
        this.lifecycle = lifecycle;
        this.feeding = feeding;
        this.near = near;
        this.time = time;
    }

    /** Today's standing of one task. */
    public Standing of(Current current) {
        List<Report> ofYear = reports.of(current.year().id());
        return of(current.task(), current.year(), ofYear, time.today());
    }

    /** The standing on a day, from reports that the caller has loaded. */
    public Standing of(Task task, TaskYear year, List<Report> ofYear, LocalDate day) {
        Stream<Standing.Accepted> accepted = ofYear.stream()
                .filter(report -> report.status() == Report.Status.ACCEPTED)
                .map(report -> new Standing.Accepted(report.periodEnd(), report.percent()));
        FeedNet net = feeding.ofRegion(task.regionId());
        Standing.Facts facts = facts(task, year, lifecycle.course(task, year), accepted, near);
        return Standing.of(net.serve(facts, year), time.calendar(), day);
    }

    /** The facts that a standing rests on, from its accepted progress; {@link FeedNet#serve} adds what links bring. */
    public static Standing.Facts facts(
            Task task, TaskYear year, PastTerms course, Stream<Standing.Accepted> accepted, NearTerms near) {
        return new Standing.Facts(
                near,
                year.startsOn(),
                workSince(year),
                course.terms(task).stream().map(term -> term(term, year.year())).toList(),
                year.openingPercent(),
                year.milestones(),
                accepted.toList(),
                year.closedOn(),
                course.suspensions().stream()
                        .map(one -> new Standing.Pause(one.startsOn(), one.endsOn()))
                        .toList(),
                year.cancelledOn());
    }

    private static Standing.Term term(PastTerms.Term term, int year) {
        return new Standing.Term(
                term.until(),
                BackSchedule.horizon(term.deadline(), year),
                term.deadline().kind() == DeadlineKind.OPEN_ENDED,
                term.deadline().kind() == DeadlineKind.RECURRING);
    }

    private static @Nullable LocalDate workSince(TaskYear year) {
        if (year.acceptedAt() != null) {
            return OfficeDays.dayOf(year.acceptedAt());
        }
        Phase phase = year.phaseBefore() == null ? year.phase() : year.phaseBefore();
        return phase == Phase.ASSIGNED || phase == Phase.RETURNED ? null : year.startsOn();
    }
}
