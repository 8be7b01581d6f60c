package org.guatu.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.calendar.Calendars;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.lifecycle.BackSchedule;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.TaskYear;
import org.guatu.platform.OfficeDays;
import org.jspecify.annotations.Nullable;

/** Collects the dated facts of a task's year and asks {@link Standing} about a day. */
@ApplicationScoped
@Transactional
public class Standings {
    private final Reports reports;
    private final Calendars calendars;
    private final Clock clock;

    Standings(Reports reports, Calendars calendars, Clock clock) {
        this.reports = reports;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Today's standing of one task. */
    public Standing of(Current current) {
        return of(current.task(), current.year(), reports.of(current.year().id()), LocalDate.now(clock));
    }

    /** The standing on a day, from reports that the caller has loaded. */
    public Standing of(Task task, TaskYear year, List<Report> ofYear, LocalDate day) {
        return Standing.of(facts(task, year, ofYear), calendars.current(), day);
    }

    /** The facts that a standing rests on, from all reports of the year. */
    public static Standing.Facts facts(Task task, TaskYear year, List<Report> ofYear) {
        return facts(
                task,
                year,
                ofYear.stream()
                        .filter(report -> report.status() == Report.Status.ACCEPTED)
                        .map(report -> new Standing.Accepted(report.periodEnd(), report.percent())));
    }

    /** The facts that a standing rests on, from its accepted progress. */
    public static Standing.Facts facts(Task task, TaskYear year, Stream<Standing.Accepted> accepted) {
        return new Standing.Facts(
                year.startsOn(),
                workSince(year),
                BackSchedule.horizon(task.deadline(), year.year()),
                task.deadline().kind() == DeadlineKind.OPEN_ENDED,
                task.deadline().kind() == DeadlineKind.RECURRING,
                year.openingPercent(),
                year.milestones(),
                accepted.toList(),
                year.closedOn());
    }

    private static @Nullable LocalDate workSince(TaskYear year) {
        if (year.acceptedAt() != null) {
            return OfficeDays.dayOf(year.acceptedAt());
        }
        return year.phase() == Phase.ASSIGNED || year.phase() == Phase.RETURNED ? null : year.startsOn();
    }
}
