package org.guatu.reporting.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.PastTerms;
import org.guatu.lifecycle.TaskYear;
import org.guatu.lifecycle.Terms;
import org.guatu.platform.time.OfficeDays;
import org.guatu.reporting.Reporting;
import org.guatu.reporting.standing.FeedNet;
import org.guatu.reporting.standing.NearTerms;
import org.guatu.reporting.standing.ReportFact;
import org.guatu.reporting.standing.Standing;
import org.jspecify.annotations.Nullable;

/** Makes dated facts of what the tables say. */
@ApplicationScoped
class DerivingFacts {
    private final Reporting reporting;
    private final NearTerms near;
    private final OfficeTime time;
    private final Terms terms;

    DerivingFacts(Reporting reporting, NearTerms near, OfficeTime time, Terms terms) {
        this.reporting = reporting;
        this.near = near;
        this.time = time;
        this.terms = terms;
    }

    /** All of a task, as it was known at the end of a day. */
    TaskFacts of(TaskRecord record, LocalDate known, FeedNet net) {
        boolean past = known.isBefore(time.today());
        List<TaskYear> held = record.years().stream()
                .filter(year -> !past || !year.startsOn().isAfter(known))
                .filter(year -> year.heldOn(known))
                .toList();
        List<TaskYear> current = Lifecycle.current(record.years());
        List<TaskInYear> years =
                held.stream().map(year -> inYear(record, year, known, net)).toList();
        return new TaskFacts(
                record,
                years,
                years.stream().filter(one -> current.contains(one.year())).toList());
    }

    private TaskInYear inYear(TaskRecord record, TaskYear year, LocalDate known, FeedNet net) {
        PastTerms course = record.course(year);
        return new TaskInYear(
                record.task(),
                year,
                course.earlier(),
                of(record.task(), year, known, course, net, record.reports(year)));
    }

    /** One year of a task, as it was known at the end of a day. */
    YearFacts of(Task task, TaskYear year, LocalDate day, PastTerms course, FeedNet net, List<ReportFact> all) {
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
        WorkCalendar calendar = time.calendar(year.regionId());
        return year.actBy() == null ? null : calendar.plus(year.actBy(), -days);
    }
}
