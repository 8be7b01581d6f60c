package org.guatu.desk.report;

import java.util.List;
import org.guatu.insight.duty.ReviewQueue.Waiting;
import org.guatu.insight.task.TaskStory;
import org.guatu.insight.task.TaskStory.CloseOutCard;
import org.guatu.insight.task.TaskStory.ContributionCard;
import org.guatu.insight.task.TaskStory.ReportCard;
import org.guatu.reporting.Report;
import org.jspecify.annotations.Nullable;

/**
 * What lies open on the desk.
 *
 * @param waiting its place in the queue; null once it was decided
 * @param now the report, null where it is no report that waits
 * @param then the last report of an earlier period that counts; null for the first
 * @param returned the same period's report that was sent back before; null where none was
 * @param closeOut the open request to close out, or null
 * @param contributions of the same period, by the cooperating units
 */
public record ReviewSheet(
        TaskStory story,
        @Nullable Waiting waiting,
        @Nullable ReportCard now,
        @Nullable ReportCard then,
        @Nullable ReportCard returned,
        @Nullable CloseOutCard closeOut,
        List<ContributionCard> contributions) {

    static ReviewSheet of(TaskStory story, @Nullable Waiting waiting, @Nullable Long reportId) {
        ReportCard now = story.reports().stream()
                .filter(report -> reportId != null && report.id() == reportId)
                .findFirst()
                .orElse(null);
        CloseOutCard closeOut =
                story.closeOuts().isEmpty() ? null : story.closeOuts().get(0);
        if (now == null) {
            return new ReviewSheet(story, waiting, null, null, null, closeOut, List.of());
        }
        return new ReviewSheet(
                story,
                waiting,
                now,
                last(story, now),
                story.reports().stream()
                        .filter(report -> report.period().equals(now.period()) && report.id() < now.id())
                        .findFirst()
                        .orElse(null),
                closeOut,
                story.contributions().stream()
                        .filter(one -> one.period().equals(now.period()))
                        .toList());
    }

    private static @Nullable ReportCard last(TaskStory story, ReportCard now) {
        return story.reports().stream()
                .dropWhile(report -> report.id() != now.id())
                .filter(report -> report.status() == Report.Status.ACCEPTED)
                .filter(report -> report.id() != now.id())
                .findFirst()
                .orElse(null);
    }

    /** Whether the caller may decide here and now. */
    public boolean decidable() {
        return waiting != null && !waiting.own() && now != null && now.status() == Report.Status.SUBMITTED;
    }
}
