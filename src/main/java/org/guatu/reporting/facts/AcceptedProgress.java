package org.guatu.reporting.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.ReachedProgress;
import org.guatu.lifecycle.TaskYear;
import org.guatu.lifecycle.Turning;
import org.guatu.reporting.Report;
import org.guatu.reporting.ReportEvent;
import org.guatu.reporting.standing.FeedEvent;

/** How far a task came in a year after what is accepted; whatever changes in the tail of a year, the next one follows. */
@ApplicationScoped
@Transactional
public class AcceptedProgress implements ReachedProgress {
    private final GatheringFacts facts;
    private final Turning turning;
    private final OfficeTime time;

    AcceptedProgress(GatheringFacts facts, Turning turning, OfficeTime time) {
        this.facts = facts;
        this.turning = turning;
        this.time = time;
    }

    @Override
    public int percent(Task task, TaskYear year) {
        LocalDate last = LocalDate.of(year.year(), 12, 31);
        LocalDate today = time.today();
        return (int) facts.of(task, year)
                .standingOn(today.isBefore(last) ? today : last, time.calendar(year.regionId()))
                .actual();
    }

    void onReport(@Observes ReportEvent happened) {
        if (happened instanceof ReportEvent.Accepted accepted) {
            follow(accepted.task(), accepted.report());
        } else if (happened instanceof ReportEvent.Withdrawn withdrawn) {
            follow(withdrawn.task(), withdrawn.report());
        }
    }

    /** Only a report on a year that is over changes what the next one began with. */
    private void follow(Task task, Report report) {
        if (report.periodEnd().getYear() < time.today().getYear()) {
            turning.follow(task);
        }
    }

    void onFeed(@Observes FeedEvent fed) {
        turning.follow(fed.task());
    }
}
