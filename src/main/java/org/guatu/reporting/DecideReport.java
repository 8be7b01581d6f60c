package org.guatu.reporting;

import org.guatu.platform.Verdict;
import org.jspecify.annotations.Nullable;

/** The reviewer's decision on a report.
 *
 * @param grade A to D, where it is accepted
 * @param reason needed where it is returned
 */
public record DecideReport(@Nullable Verdict decision, @Nullable String reason, Report.@Nullable Grade grade) {
    public static DecideReport accept(Report.@Nullable Grade grade) {
        return new DecideReport(Verdict.ACCEPT, null, grade);
    }

    public static DecideReport giveBack(String reason) {
        return new DecideReport(Verdict.RETURN, reason, null);
    }
}
