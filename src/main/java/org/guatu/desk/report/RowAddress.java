package org.guatu.desk.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.platform.NotFound;
import org.guatu.reporting.ReportDrafts;

/** What a row of the grid writes: the report of a task's period, or the own part of it. */
record RowAddress(boolean report, long task, String period) {
    private static final Pattern DRAFT = Pattern.compile("(\\w+)/(\\d{1,18})/([\\w-]{1,20})");

    /** Read from the name of its draft. */
    static RowAddress of(String draft) {
        Matcher named = DRAFT.matcher(draft);
        if (named.matches()) {
            long task = Long.parseLong(named.group(2));
            String period = named.group(3);
            if (draft.equals(ReportDrafts.form(task, period))) {
                return new RowAddress(true, task, period);
            }
            if (draft.equals(ReportDrafts.part(task, period))) {
                return new RowAddress(false, task, period);
            }
        }
        throw new NotFound("platform.notFound");
    }

    String draft() {
        return report ? ReportDrafts.form(task, period) : ReportDrafts.part(task, period);
    }

    /** Id of its form on the page. */
    String form() {
        return (report ? "report-" : "part-") + task + "-" + period;
    }

    /** The form on which figures and proofs are added. */
    String single() {
        return report
                ? "/tasks/" + task + "/report?period=" + period
                : "/tasks/" + task + "?period=" + period + "#contribution";
    }
}
