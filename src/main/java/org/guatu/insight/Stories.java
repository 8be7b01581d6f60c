package org.guatu.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Part;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.link.Link;
import org.guatu.catalogue.link.Linking;
import org.guatu.evaluation.CarryingOver;
import org.guatu.evaluation.Evaluating;
import org.guatu.evaluation.TaskEvaluation;
import org.guatu.evidence.Evidence;
import org.guatu.evidence.EvidenceFile;
import org.guatu.insight.TaskStory.CarryCard;
import org.guatu.insight.TaskStory.CloseOutCard;
import org.guatu.insight.TaskStory.ContributionCard;
import org.guatu.insight.TaskStory.Direction;
import org.guatu.insight.TaskStory.EvaluationCard;
import org.guatu.insight.TaskStory.Extended;
import org.guatu.insight.TaskStory.HaltCard;
import org.guatu.insight.TaskStory.LetterCard;
import org.guatu.insight.TaskStory.LinkCard;
import org.guatu.insight.TaskStory.LinkedTask;
import org.guatu.insight.TaskStory.MilestoneCard;
import org.guatu.insight.TaskStory.ObligationCard;
import org.guatu.insight.TaskStory.Opening;
import org.guatu.insight.TaskStory.Proof;
import org.guatu.insight.TaskStory.ReportCard;
import org.guatu.insight.TaskStory.UrgingCard;
import org.guatu.lifecycle.CloseOut;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Milestone;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.TaskYear;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.lifecycle.extension.Extension;
import org.guatu.lifecycle.extension.ExtensionState;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.reporting.Contributing;
import org.guatu.reporting.Contribution;
import org.guatu.reporting.FeedNet;
import org.guatu.reporting.Report;
import org.guatu.supervision.Supervising;
import org.guatu.supervision.Urging;
import org.guatu.supervision.letter.LetterBook;
import org.jspecify.annotations.Nullable;

/** Puts the story of one task together from what the modules know. */
@ApplicationScoped
@Transactional
class Stories {
    private final Catalogue catalogue;
    private final Linking linking;
    private final Lifecycle lifecycle;
    private final Contributing contributing;
    private final Supervising supervising;
    private final LetterBook letters;
    private final Evaluating evaluating;
    private final CarryingOver carryingOver;
    private final Extending extending;
    private final Evidence evidence;
    private final Clock clock;

    Stories(
            Catalogue catalogue,
            Linking linking,
            Lifecycle lifecycle,
            Contributing contributing,
            Supervising supervising,
            LetterBook letters,
            Evaluating evaluating,
            CarryingOver carryingOver,
            Extending extending,
            Evidence evidence,
            Clock clock) {
        this.catalogue = catalogue;
        this.linking = linking;
        this.lifecycle = lifecycle;
        this.contributing = contributing;
        this.supervising = supervising;
        this.letters = letters;
        this.evaluating = evaluating;
        this.carryingOver = carryingOver;
        this.extending = extending;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Whether the caller is in it as a cooperating unit only, and so sees the task's text and its own part. */
    static boolean partial(Task task, List<Part> parts, Caller by) {
        return !Roles.readsWholeRegion(by)
                && !by.belongsTo(task.leadUnitId())
                && parts.stream().noneMatch(part -> part.role() == Part.Role.CO_LEAD && by.belongsTo(part.unitId()));
    }

    TaskStory ofDraft(Task task, TaskCard card, Cards cards, Caller by) {
        return new TaskStory(
                card,
                task.requirement(),
                task.deliverable(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                links(task, null, FeedNet.NONE, cards, by),
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
                carriedFrom(task, cards, by),
                task.version());
    }

    TaskStory of(
            Task task,
            TaskYear year,
            YearFacts facts,
            FeedNet net,
            List<Report> allReports,
            TaskCard card,
            List<Part> parts,
            Cards cards,
            Caller by) {
        boolean partial = partial(task, parts, by);
        LocalDate today = LocalDate.now(clock);
        List<Report> reports = partial ? List.of() : allReports;
        List<CloseOut> closeOuts = partial ? List.of() : lifecycle.closeOuts(year.id());
        List<Contribution> contributions = contributing.of(year.id()).stream()
                .filter(one -> !partial || by.belongsTo(one.unitId()))
                .toList();
        List<Extension> extensions = extending.ofTask(task.id());
        Proofs proofs = new Proofs(evidence, reports, closeOuts, contributions, partial ? List.of() : extensions, by);
        return new TaskStory(
                card,
                task.requirement(),
                task.deliverable(),
                partial,
                milestones(year),
                reports.stream()
                        .map(report -> report(report, reports, proofs, cards))
                        .toList(),
                contributions.stream()
                        .map(one -> contribution(one, proofs, cards))
                        .toList(),
                partial ? List.of() : urgings(task, cards),
                partial ? List.of() : letters(task, by),
                links(task, year, net, cards, by),
                fed(year, facts, net, cards, by),
                closeOuts.stream().map(one -> closeOut(one, proofs)).toList(),
                partial ? List.of() : evaluations(task),
                partial
                        ? List.of()
                        : extensions.stream()
                                .map(one -> ExtensionCard.of(one, proofs.of(one.evidence()), today))
                                .toList(),
                extended(year, card, extensions),
                new Opening(year.openingPercent(), year.openingBasis()),
                facts.obligations().stream()
                        .map(one -> new ObligationCard(
                                one.period().name(),
                                one.opens(),
                                one.due(),
                                facts.status(one, today),
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
                carryingOver
                        .of(task.id())
                        .map(one ->
                                new CarryCard(one.how(), linked(one.into(), cards, by), one.percent(), one.reason()))
                        .orElse(null),
                carriedFrom(task, cards, by),
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

    private @Nullable LinkedTask carriedFrom(Task task, Cards cards, Caller by) {
        return linked(task.carriedFrom(), cards, by);
    }

    /** Outside the caller's scope there is no such task. */
    private @Nullable LinkedTask linked(@Nullable Long id, Cards cards, Caller by) {
        return id == null
                ? null
                : catalogue.tasks(List.of(id), by).stream()
                        .findFirst()
                        .map(one -> new LinkedTask(one.id(), one.code(), one.title(), cards.list(one.listId())))
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
                proofs.of(report.evidence()),
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
                proofs.of(one.evidence()),
                one.submittedBy(),
                one.submittedAt());
    }

    private static CloseOutCard closeOut(CloseOut one, Proofs proofs) {
        return new CloseOutCard(
                one.id(),
                one.summary(),
                proofs.of(one.evidence()),
                one.requestedBy(),
                one.requestedOn(),
                one.status(),
                one.decidedBy(),
                one.decidedAt(),
                one.reason());
    }

    private List<UrgingCard> urgings(Task task, Cards cards) {
        return supervising.urgings(task.id()).stream()
                .map((Urging one) -> new UrgingCard(
                        one.id(),
                        cards.unit(one.unitId()),
                        one.message(),
                        one.urgedBy(),
                        one.urgedAt(),
                        one.answer(),
                        one.answeredBy()))
                .toList();
    }

    private List<LetterCard> letters(Task task, Caller by) {
        return letters.ofTask(task.id(), by).stream()
                .map(one -> new LetterCard(
                        one.id(),
                        one.number() == null ? null : one.number().written(),
                        one.level(),
                        one.state(),
                        one.words().title(),
                        one.signed() == null ? one.drafted().on() : one.signed().on(),
                        one.served() == null ? null : one.replyBy()))
                .toList();
    }

    private List<EvaluationCard> evaluations(Task task) {
        return evaluating.of(task.id()).stream()
                .map((TaskEvaluation one) -> new EvaluationCard(
                        one.year(), one.grade(), one.comment(), one.percent(), one.evaluatedBy(), one.evaluatedAt()))
                .toList();
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

    /** Links to tasks outside the caller's scope are left out: for them those tasks do not exist. */
    private List<LinkCard> links(Task task, @Nullable TaskYear year, FeedNet net, Cards cards, Caller by) {
        List<Link> links = linking.of(task.id());
        Map<Long, Task> others = catalogue
                .tasks(links.stream().map(link -> other(link, task)).toList(), by)
                .stream()
                .collect(Collectors.toMap(Task::id, Function.identity()));
        return links.stream()
                .filter(link -> others.containsKey(other(link, task)))
                .map(link -> link(
                        link,
                        task,
                        Objects.requireNonNull(others.get(other(link, task))),
                        year == null
                                ? null
                                : net.parts(link.to(), year.year(), LocalDate.now(clock))
                                        .get(link.id()),
                        cards))
                .toList();
    }

    private static long other(Link link, Task task) {
        return link.from() == task.id() ? link.to() : link.from();
    }

    private static LinkCard link(Link link, Task task, Task other, FeedNet.@Nullable Part part, Cards cards) {
        Direction direction = link.from() == task.id() ? Direction.TO : Direction.FROM;
        LinkedTask linked = new LinkedTask(other.id(), other.code(), other.title(), cards.list(other.listId()));
        return new LinkCard(link.id(), link.type(), link.contribution(), link.since(), direction, linked, part);
    }

    /** A task that is reported through another names it, even to those who may not look at it. */
    private TaskStory.Fed fed(TaskYear year, YearFacts facts, FeedNet net, Cards cards, Caller by) {
        LocalDate today = LocalDate.now(clock);
        OptionalInt percent = net.percent(year.taskId(), year.year(), today);
        TaskStory.Through through = facts.standing()
                .carriedOn(today)
                .map(catalogue::task)
                .map(one -> new TaskStory.Through(
                        one.id(),
                        one.code(),
                        one.title(),
                        cards.unit(one.leadUnitId()),
                        !catalogue.tasks(List.of(one.id()), by).isEmpty()))
                .orElse(null);
        return new TaskStory.Fed(percent.isPresent() ? percent.getAsInt() : null, through);
    }

    /** The names of all proofs in the story, read at once; a proof that the caller may not see is left out. */
    private static final class Proofs {
        private final Map<Long, Proof> known;

        Proofs(
                Evidence evidence,
                List<Report> reports,
                List<CloseOut> closeOuts,
                List<Contribution> contributions,
                List<Extension> extensions,
                Caller by) {
            List<Long> ids = Stream.of(
                            reports.stream().map(Report::evidence),
                            closeOuts.stream().map(CloseOut::evidence),
                            contributions.stream().map(Contribution::evidence),
                            extensions.stream().map(Extension::evidence))
                    .flatMap(Function.identity())
                    .flatMap(Collection::stream)
                    .distinct()
                    .toList();
            known = evidence.files(ids, by).stream()
                    .collect(
                            Collectors.toMap(EvidenceFile::id, file -> new Proof(file.id(), file.name(), file.size())));
        }

        List<Proof> of(List<Long> ids) {
            return ids.stream().map(known::get).filter(Objects::nonNull).toList();
        }
    }
}
