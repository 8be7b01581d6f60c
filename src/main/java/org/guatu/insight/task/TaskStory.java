package org.guatu.insight.task;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guatu.catalogue.Part;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.link.Link;
import org.guatu.evaluation.CarryOver;
import org.guatu.evaluation.TaskEvaluation;
import org.guatu.evidence.Proof;
import org.guatu.insight.TaskCard;
import org.guatu.lifecycle.CloseOut;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.reporting.Figure;
import org.guatu.reporting.Report;
import org.guatu.reporting.facts.YearFacts.ObligationStatus;
import org.guatu.reporting.standing.FeedNet;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.letter.LetterState;
import org.jspecify.annotations.Nullable;

/**
 * One task with its story. A cooperating unit gets the task's text, plan and standing and its own contributions; what
 * the lead unit reported, was urged to or was told stays with the lead unit and those who read the whole region.
 *
 * @param partial whether the reader is a cooperating unit, so that reports, urgings, close-outs and grades are left out
 * @param reports newest period first, newest hand-in first
 * @param contributions newest first; for a cooperating unit its own
 * @param letters letters of the supervision ladder that the reader may see, newest first
 * @param fed what the tasks that serve it bring
 * @param opening progress that was there when the year began
 * @param extensions requests for another deadline, newest first; none for a cooperating unit
 * @param extended how often the deadline was extended, and from when
 * @param halt that the task stands still, or null
 * @param carried what became of it at its year's end, or null
 * @param carriedFrom the task of another list that goes on as this one, or null
 * @param year null while the list is a draft
 * @param years all that the task has, newest first; none while the list is a draft
 * @param version of the task's running year, as in the ETag; of the task itself while the list is a draft
 */
public record TaskStory(
        @JsonUnwrapped TaskCard card,
        String requirement,
        @Nullable String deliverable,
        boolean partial,
        List<MilestoneCard> milestones,
        List<ReportCard> reports,
        List<ContributionCard> contributions,
        List<UrgingCard> urgings,
        List<LetterCard> letters,
        List<LinkCard> links,
        Fed fed,
        List<CloseOutCard> closeOuts,
        List<EvaluationCard> evaluations,
        List<ExtensionCard> extensions,
        Extended extended,
        Opening opening,
        List<ObligationCard> obligations,
        @Nullable Integer year,
        boolean closable,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate actBy,
        @Nullable LocalDate closedOn,
        boolean acceptedByDefault,
        boolean plannedByDefault,
        boolean returnedBefore,
        @Nullable String returnReason,
        @Nullable HaltCard halt,
        @Nullable CarryCard carried,
        @Nullable LinkedTask carriedFrom,
        List<YearCard> years,
        int version) {

    /**
     * A year that the task has.
     *
     * @param open whether it is not frozen: its last reports, reviews and close-outs are still taken
     */
    public record YearCard(int year, boolean open) {}

    /** The years beside the one that is told that still take their last reports. */
    public List<Integer> tails() {
        return years.stream()
                .filter(one -> one.open() && year != null && one.year() != year)
                .map(YearCard::year)
                .toList();
    }

    /** A gate of the year; {@code planned} is what is to be reached by then, in percent of the year's work. */
    public record MilestoneCard(String title, LocalDate due, int weight, int planned) {}

    /**
     * A report.
     *
     * @param reason why progress fell, or null
     * @param late whether the first hand-in of the period came after its due date
     */
    public record ReportCard(
            long id,
            UnitRef unit,
            String period,
            LocalDate due,
            int percent,
            String done,
            String problems,
            String next,
            @Nullable String reason,
            List<Figure> figures,
            List<Proof> evidence,
            Report.Status status,
            Report.@Nullable Grade grade,
            boolean late,
            LocalDate submittedOn,
            Instant submittedAt,
            String submittedBy,
            LocalDate reviewBy,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decisionReason,
            @Nullable String withdrawnBy,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawalReason,
            @Nullable LocalDate resubmitBy,
            int version) {}

    public record ContributionCard(
            long id,
            UnitRef unit,
            String period,
            String done,
            String problems,
            List<Proof> evidence,
            String submittedBy,
            Instant submittedAt) {}

    /** An urging; {@code answer} is null while the unit owes it. */
    public record UrgingCard(
            long id,
            UnitRef unit,
            String message,
            String urgedBy,
            Instant urgedAt,
            @Nullable String answer,
            @Nullable String answeredBy) {}

    /** A letter of the supervision ladder; {@code number} is null while it is a draft. */
    public record LetterCard(
            long id,
            @Nullable String number,
            Level level,
            LetterState state,
            String title,
            LocalDate on,
            @Nullable LocalDate replyBy) {}

    /** Which way a link goes. */
    public enum Direction {
        /** This task serves the other. */
        TO,
        /** The other task serves this one. */
        FROM
    }

    /**
     * A link.
     *
     * @param contribution share 0 to 1; null means an equal share of what the others leave
     * @param feed what it does today; null where it feeds nothing or a list is a draft
     */
    public record LinkCard(
            long id,
            Link.Type type,
            @Nullable BigDecimal contribution,
            LocalDate since,
            Direction direction,
            LinkedTask task,
            FeedNet.@Nullable Part feed) {}

    /**
     * What links bring the task.
     *
     * @param percent how far they brought it; null where they never raised it
     * @param through the task on which it is reported alone (a full link), or null
     */
    public record Fed(@Nullable Integer percent, @Nullable Through through) {
        static final Fed NOTHING = new Fed(null, null);
    }

    /** @param visible whether the reader may look at it */
    public record Through(long id, String code, String title, UnitRef lead, boolean visible) {}

    /** The other end of a link. */
    public record LinkedTask(long id, String code, String title, TaskCard.ListRef list) {}

    public record CloseOutCard(
            long id,
            String summary,
            List<Proof> evidence,
            String requestedBy,
            LocalDate requestedOn,
            List<WaiverCard> waived,
            CloseOut.Status status,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason) {}

    /** A cooperating unit without whose part the task is closed out (未报), and why. */
    public record WaiverCard(UnitRef unit, String reason) {}

    /** That the task stands still: since when, until when it is meant to, why and on what basis. */
    public record HaltCard(LocalDate since, @Nullable LocalDate until, String reason, String basis, String by) {}

    /** What the office decided about a task that its year left undone; {@code into} is what goes on in its place. */
    public record CarryCard(CarryOver.How how, @Nullable LinkedTask into, int percent, String reason) {}

    /** @param grade null only where the task stood still */
    public record EvaluationCard(
            int year,
            TaskEvaluation.@Nullable Grade grade,
            String comment,
            int percent,
            String evaluatedBy,
            Instant evaluatedAt) {}

    /**
     * What extensions made of the deadline.
     *
     * @param times approved ones in the running year, as the evaluation of that year counts them
     * @param originalDue when it was due before the first of all; its present due where there was none
     */
    public record Extended(int times, @Nullable LocalDate originalDue, @Nullable LocalDate due) {}

    /** Progress, 0 to 100, with its basis where there is one. */
    public record Opening(int percent, @Nullable String basis) {}

    /**
     * A period to report: from when on, until when, and where its report stands.
     *
     * @param estimated whether {@code due} rests on a year whose holidays are not loaded
     */
    public record ObligationCard(
            String period, LocalDate opens, LocalDate due, ObligationStatus status, boolean estimated) {}

    /** Whether the caller is in it as a cooperating unit only, and so sees the task's text and its own part. */
    public static boolean partial(Task task, List<Part> parts, Caller by) {
        return !Roles.readsWholeRegion(by)
                && !by.belongsTo(task.leadUnitId())
                && parts.stream().noneMatch(part -> part.role() == Part.Role.CO_LEAD && by.belongsTo(part.unitId()));
    }
}
