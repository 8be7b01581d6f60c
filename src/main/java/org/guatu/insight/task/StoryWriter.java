package org.guatu.insight.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Part;
import org.guatu.catalogue.Task;
import org.guatu.evidence.Evidence;
import org.guatu.insight.Cards;
import org.guatu.insight.TaskCard;
import org.guatu.insight.task.TaskStory.CloseOutCard;
import org.guatu.insight.task.TaskStory.ContributionCard;
import org.guatu.insight.task.TaskStory.Extended;
import org.guatu.insight.task.TaskStory.HaltCard;
import org.guatu.insight.task.TaskStory.MilestoneCard;
import org.guatu.insight.task.TaskStory.ObligationCard;
import org.guatu.insight.task.TaskStory.Opening;
import org.guatu.insight.task.TaskStory.ReportCard;
import org.guatu.insight.task.TaskStory.WaiverCard;
import org.guatu.lifecycle.CloseOut;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.TaskYear;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.lifecycle.extension.Extension;
import org.guatu.lifecycle.extension.ExtensionState;
import org.guatu.lifecycle.plan.Milestone;
import org.guatu.platform.Caller;
import org.guatu.reporting.Contributing;
import org.guatu.reporting.Contribution;
import org.guatu.reporting.Report;
import org.guatu.reporting.facts.YearFacts;
import org.guatu.reporting.standing.FeedNet;
import org.jspecify.annotations.Nullable;

/** Writes the story of one task from what the modules know. */
@ApplicationScoped
@Transactional
class StoryWriter {
    private final TaskLinks taskLinks;
    private final Lifecycle lifecycle;
    private final Contributing contributing;
    private final TaskHistory history;
    private final Extending extending;
    private final Evidence evidence;
    private final OfficeTime time;

    StoryWriter(
            TaskLinks taskLinks,
            Lifecycle lifecycle,
            Contributing contributing,
            TaskHistory history,
            Extending extending,
            Evidence evidence,
            OfficeTime time) {
        this.taskLinks = taskLinks;
        this.lifecycle = lifecycle;
        this.contributing = contributing;
        this.history = history;
        this.extending = extending;
        this.evidence = evidence;
        this.time = time;
    }

    TaskStory ofDraft(Task task, TaskCard card, Cards cards, Caller by) {
        return new TaskStory(
                card,
                task.wording().requirement(),
                task.wording().deliverable(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                taskLinks.links(task, null, FeedNet.NONE, cards, by),
                TaskStory.Fed.NOTHING,
                List.of(),
                List.of(),
                List.of(),
                new Extended(0, card.due(), card.due()),
                new Opening(Objects.requireNonNullElse(task.openingPercent(), 0), task.openingBasis()),
                List.of(),
                null,
                task.closable(),
                null,
                null,
                null,
                false,
                false,
                false,
                null,
                null,
                null,
                taskLinks.linked(task.carriedFrom(), cards, by),
                List.of(),
                task.version());
    }

    TaskStory of(
            Task task,
            TaskYear year,
            List<TaskYear> years,
            YearFacts facts,
            FeedNet net,
            List<Report> allReports,
            TaskCard card,
            List<Part> parts,
            Cards cards,
            Caller by) {
        boolean partial = TaskStory.partial(task, parts, by);
        LocalDate today = time.today();
        List<Report> reports = partial ? List.of() : allReports;
        List<CloseOut> closeOuts = partial ? List.of() : lifecycle.closeOuts(year.id());
        List<Contribution> contributions = contributing.of(year.id()).stream()
                .filter(one -> !partial || by.belongsTo(one.unitId()))
                .toList();
        List<Extension> extensions = extending.ofTask(task.id());
        Proofs proofs = new Proofs(evidence, reports, closeOuts, contributions, partial ? List.of() : extensions, by);
        return new TaskStory(
                card,
                task.wording().requirement(),
                task.wording().deliverable(),
                partial,
                milestones(year),
                reports.stream()
                        .map(report -> report(report, reports, proofs, cards))
                        .toList(),
                contributions.stream()
                        .map(one -> contribution(one, proofs, cards))
                        .toList(),
                partial ? List.of() : history.urgings(task, cards),
                partial ? List.of() : history.letters(task, by),
                taskLinks.links(task, year, net, cards, by),
                taskLinks.fed(year, facts, net, cards, by),
                closeOuts.stream().map(one -> closeOut(one, proofs, cards)).toList(),
                partial ? List.of() : history.evaluations(task),
                partial
                        ? List.of()
                        : extensions.stream()
                                .map(one -> ExtensionCard.of(one, proofs.of(one), today))
                                .toList(),
                extended(year, card, extensions),
                new Opening(year.openingPercent(), year.openingBasis()),
                facts.obligations().stream()
                        .map(one -> new ObligationCard(
                                one.period().name(),
                                one.opens(),
                                one.due(),
                                facts.status(one, today, time.calendar(task.regionId())),
                                cards.estimated(one.due())))
                        .toList(),
                year.year(),
                task.closable(),
                year.startsOn(),
                year.actBy(),
                year.closedOn(),
                year.acceptedByDefault(),
                year.plannedByDefault(),
                year.returnedBefore(),
                partial ? null : year.returnReason(),
                year.phase() == Phase.SUSPENDED ? halt(year) : null,
                history.carried(task, cards, by),
                taskLinks.linked(task.carriedFrom(), cards, by),
                years.stream()
                        .map(one -> new TaskStory.YearCard(one.year(), one.lives()))
                        .toList(),
                year.version());
    }

    private @Nullable HaltCard halt(TaskYear year) {
        return lifecycle.suspensions(year.id()).stream()
                .filter(one -> one.endsOn() == null)
                .findFirst()
                .map(one ->
                        new HaltCard(one.startsOn(), one.plannedUntil(), one.reason(), one.basis(), one.suspendedBy()))
                .orElse(null);
    }

    private static List<MilestoneCard> milestones(TaskYear year) {
        List<MilestoneCard> cards = new ArrayList<>();
        int planned = 0;
        for (Milestone one : year.milestones()) {
            planned += one.weight();
            cards.add(new MilestoneCard(one.title(), one.due(), one.weight(), planned));
        }
        return cards;
    }

    private static ReportCard report(Report report, List<Report> newestFirst, Proofs proofs, Cards cards) {
        boolean late = newestFirst.stream()
                .filter(one -> one.period().equals(report.period()))
                .reduce((newer, older) -> older)
                .map(Report::late)
                .orElse(false);
        return new ReportCard(
                report.id(),
                cards.unit(report.unitId()),
                report.period(),
                report.due(),
                report.percent(),
                report.done(),
                report.problems(),
                report.next(),
                report.reason(),
                report.figures(),
                proofs.of(report),
                report.status(),
                report.grade(),
                late,
                report.submittedOn(),
                report.submittedAt(),
                report.submittedBy(),
                report.reviewBy(),
                report.decidedBy(),
                report.decidedAt(),
                report.decisionReason(),
                report.withdrawnBy(),
                report.withdrawnAt(),
                report.withdrawalReason(),
                report.resubmitBy(),
                report.version());
    }

    private static ContributionCard contribution(Contribution one, Proofs proofs, Cards cards) {
        return new ContributionCard(
                one.id(),
                cards.unit(one.unitId()),
                one.period(),
                one.done(),
                one.problems(),
                proofs.of(one),
                one.submittedBy(),
                one.submittedAt());
    }

    private static CloseOutCard closeOut(CloseOut one, Proofs proofs, Cards cards) {
        return new CloseOutCard(
                one.id(),
                one.summary(),
                proofs.of(one),
                one.requestedBy(),
                one.requestedOn(),
                one.waived().stream()
                        .map(part -> new WaiverCard(cards.unit(part.unitId()), part.reason()))
                        .toList(),
                one.status(),
                one.decidedBy(),
                one.decidedAt(),
                one.reason());
    }

    private static Extended extended(TaskYear year, TaskCard card, List<Extension> newestFirst) {
        List<Extension> approved = newestFirst.stream()
                .filter(one -> one.state() == ExtensionState.APPROVED)
                .toList();
        int times = (int)
                approved.stream().filter(one -> one.taskYearId() == year.id()).count();
        LocalDate original = approved.isEmpty()
                ? card.due()
                : approved.get(approved.size() - 1).dueBefore();
        return new Extended(times, original, card.due());
    }
}
