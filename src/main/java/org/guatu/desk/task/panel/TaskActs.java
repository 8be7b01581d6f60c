package org.guatu.desk.task.panel;

import static org.guatu.reporting.facts.YearFacts.ObligationStatus.MISSED;
import static org.guatu.reporting.facts.YearFacts.ObligationStatus.NOT_DUE;
import static org.guatu.reporting.facts.YearFacts.ObligationStatus.OPEN;
import static org.guatu.reporting.facts.YearFacts.ObligationStatus.OVERDUE;
import static org.guatu.reporting.facts.YearFacts.ObligationStatus.RETURNED;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.insight.Act;
import org.guatu.insight.task.TaskStory;
import org.guatu.insight.task.TaskStory.ObligationCard;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.Terms;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.reporting.Report;
import org.guatu.reporting.facts.YearFacts.ObligationStatus;
import org.guatu.reporting.standing.NearTerms;
import org.guatu.reporting.standing.ReminderDay;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of a task's page may do there now. Shows and hides forms only; every act checks for itself.
 *
 * @param reports the periods whose report can be handed in, the oldest first
 * @param contributions the periods for which a cooperating unit's part can be handed in
 * @param closeOutDue whether it is time to ask for the close-out
 * @param review the report that waits for this reviewer, or null
 */
public record TaskActs(
        boolean accept,
        boolean giveBack,
        boolean decideReturn,
        boolean settle,
        boolean change,
        List<ObligationCard> reports,
        List<ObligationCard> contributions,
        boolean requestCloseOut,
        boolean closeOutDue,
        boolean decideCloseOut,
        boolean urge,
        boolean supervise,
        boolean evaluate,
        @Nullable Long review,
        boolean withdrawOwn,
        boolean withdrawAccepted) {
    private static final Set<ObligationStatus> TO_REPORT = Set.of(OPEN, OVERDUE, MISSED, RETURNED);
    private static final Set<ObligationStatus> TO_CONTRIBUTE = Set.of(NOT_DUE, OPEN, OVERDUE, MISSED, RETURNED);
    private static final TaskActs NONE = new TaskActs(
            false, false, false, false, false, List.of(), List.of(), false, false, false, false, false, false, null,
            false, false);

    /** Where the reader stands to the task; {@code partners} are codes of the own units that cooperate in it. */
    record Place(boolean lead, boolean cooperates, boolean mayJudge, boolean mayGrade, Set<String> partners) {}

    /** The terms from which on an act is shown. */
    record Rules(Terms terms, NearTerms near) {}

    static TaskActs of(TaskStory story, Place place, Caller by, LocalDate today, Rules rules) {
        if (story.card().draft()) {
            return NONE;
        }
        Phase phase = Phase.valueOf(story.card().phase());
        boolean judge = place.mayJudge() && phase.running();
        boolean head = place.lead() && may(by, Act.REQUEST_CLOSE_OUT) && story.closable();
        boolean asks =
                head && (phase == Phase.IN_PROGRESS || phase == Phase.REWORK || phase == Phase.AWAITING_DECISION);
        return new TaskActs(
                place.lead() && phase == Phase.ASSIGNED && may(by, Act.ACCEPT),
                place.lead() && phase == Phase.ASSIGNED && may(by, Act.ACCEPT) && !story.returnedBefore(),
                phase == Phase.RETURNED && may(by, Act.DECIDE_RETURN),
                place.lead() && phase == Phase.ACCEPTED && may(by, Act.SETTLE_MILESTONES),
                place.lead() && (phase == Phase.IN_PROGRESS || phase == Phase.REWORK) && may(by, Act.SETTLE_MILESTONES),
                place.lead() && phase.atWork() && may(by, Act.REPORT) ? reportable(story) : List.of(),
                place.cooperates() && phase.atWork() && may(by, Act.CONTRIBUTE)
                        ? contributable(story, place, today, rules.terms())
                        : List.of(),
                asks,
                asks && closeOutDue(story, phase, rules.near()),
                judge && phase == Phase.COMPLETION_REPORTED && may(by, Act.REVIEW_CLOSE_OUT),
                by.hasRole(Roles.RULE_OF_LAW_OFFICE) && phase.underWay(),
                by.hasAnyRole(Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER)
                        && phase.running()
                        && phase != Phase.COMPLETED,
                place.mayGrade()
                        && phase.running()
                        && story.year() != null
                        && evaluable(phase, story.year(), today)
                        && may(by, Act.EVALUATE),
                judge && phase != Phase.SUSPENDED && may(by, Act.REVIEW_REPORT) ? waiting(story) : null,
                place.lead() && phase.atWork() && may(by, Act.REPORT),
                place.mayJudge() && phase.atWork() && by.hasRole(Roles.RULE_OF_LAW_OFFICE));
    }

    private static boolean may(Caller by, Act act) {
        return !Collections.disjoint(by.roles(), act.roles());
    }

    public static List<ObligationCard> reportable(TaskStory story) {
        return story.obligations().stream()
                .filter(one -> TO_REPORT.contains(one.status()))
                .toList();
    }

    private static List<ObligationCard> contributable(TaskStory story, Place place, LocalDate today, Terms terms) {
        return story.obligations().stream()
                .filter(one -> TO_CONTRIBUTE.contains(one.status()))
                .filter(one -> !today.isBefore(ReminderDay.contributionOpens(one.due(), terms)))
                .filter(one -> !contributed(story, one.period()).containsAll(place.partners()))
                .toList();
    }

    /** Codes of the units whose parts of a period are in. */
    static Set<String> contributed(TaskStory story, String period) {
        return story.contributions().stream()
                .filter(given -> given.period().equals(period))
                .map(given -> given.unit().code())
                .collect(Collectors.toSet());
    }

    private static boolean closeOutDue(TaskStory story, Phase phase, NearTerms near) {
        Integer left =
                story.card().standing() == null ? null : story.card().standing().daysLeft();
        return phase == Phase.REWORK
                || left != null && left <= near.days()
                || story.card().standing() != null && story.card().standing().actual() == 100;
    }

    private static boolean evaluable(Phase phase, int year, LocalDate today) {
        return phase != Phase.ASSIGNED && phase != Phase.RETURNED && !today.isBefore(LocalDate.of(year, 12, 31));
    }

    private static @Nullable Long waiting(TaskStory story) {
        return story.reports().stream()
                .filter(report -> report.status() == Report.Status.SUBMITTED)
                .map(TaskStory.ReportCard::id)
                .reduce((newer, older) -> older)
                .orElse(null);
    }

    /** Whether the reader may take a report back: the unit while it is undecided, the office afterwards. */
    public boolean withdraws(TaskStory.ReportCard report) {
        return switch (report.status()) {
            case SUBMITTED -> withdrawOwn;
            case ACCEPTED -> withdrawAccepted;
            case RETURNED, WITHDRAWN -> false;
        };
    }

    /** The one act that the page puts first. */
    public String primary() {
        if (accept) {
            return "acceptance";
        }
        if (decideReturn) {
            return "decision";
        }
        if (decideCloseOut) {
            return "closing";
        }
        if (evaluate) {
            return "evaluation";
        }
        if (review != null) {
            return "review";
        }
        if (settle) {
            return "milestones";
        }
        if (!reports.isEmpty()) {
            return "report";
        }
        if (closeOutDue) {
            return "closeout";
        }
        return contributions.isEmpty() ? "" : "contribution";
    }
}
