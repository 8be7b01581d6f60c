package org.guatu.reporting.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Date;
import org.guatu.platform.time.OfficeDays;
import org.guatu.reporting.Reporting;
import org.guatu.reporting.Reviewing;

/** What follows on the review of a report, and when a review is overdue. */
@Named
@ApplicationScoped
public class ReviewSteps {
    private final Reporting reporting;
    private final Reviewing reviewing;

    ReviewSteps(Reporting reporting, Reviewing reviewing) {
        this.reporting = reporting;
        this.reviewing = reviewing;
    }

    /** The end of the day by which the period's report is to be reviewed. */
    public Date due(long taskYear, String period) {
        return Date.from(OfficeDays.endOf(
                reporting.newest(taskYear, period).orElseThrow().reviewBy()));
    }

    /** The review is overdue. */
    public void remind(long taskYear, String period) {
        reviewing.remindReviewer(taskYear, period);
    }

    /** The reviewer agreed: the report counts. */
    public void accept(long report) {
        reviewing.accept(report);
    }

    /** The reviewer returned the report: the unit is asked again. */
    public void giveBack(long report) {
        reviewing.giveBack(report);
    }
}
