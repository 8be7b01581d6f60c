package org.guatu.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.guatu.platform.draft.Drafts;

/** What units have begun to write of their reports, each until it is handed in, by the page or over the API. */
@ApplicationScoped
public class ReportDrafts {
    private static final String REPORTS = "reports/";
    private static final String PARTS = "contributions/";

    private final Drafts drafts;

    ReportDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Under which name the draft of a task's report for a period is kept; it belongs to the task's lead unit. */
    public static String form(long taskId, String period) {
        return REPORTS + taskId + "/" + period;
    }

    /** Under which name the draft of a cooperating unit's part is kept; it belongs to the person who writes it. */
    public static String part(long taskId, String period) {
        return PARTS + taskId + "/" + period;
    }

    /** How many of them the units have begun. */
    public long begun(Set<Long> units) {
        return drafts.begun(REPORTS, units);
    }

    void onSubmitted(@Observes ReportEvent.Submitted happened) {
        Report report = happened.report();
        drafts.forget(form(report.taskId(), report.period()), report.unitId());
    }
}
