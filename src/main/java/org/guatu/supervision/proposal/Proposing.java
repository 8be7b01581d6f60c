package org.guatu.supervision.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.TaskYear;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.lifecycle.extension.Extension;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.time.OfficeDays;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.reporting.facts.YearFacts;
import org.guatu.reporting.standing.Obligation;
import org.guatu.supervision.ladder.Ladder;
import org.guatu.supervision.ladder.LadderReason;
import org.guatu.supervision.ladder.LetterFact;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.ladder.Pauses;
import org.guatu.supervision.ladder.Proposal;
import org.guatu.supervision.ladder.Situation;
import org.guatu.supervision.ladder.Situation.Missed;
import org.guatu.supervision.ladder.Situation.PeriodLight;
import org.guatu.supervision.letter.LetterBook;
import org.jspecify.annotations.Nullable;

/** The next step that the rules propose for every running task: derived at each look, never stored. */
@ApplicationScoped
@Transactional
public class Proposing {
    private final GatheringFacts facts;
    private final Lifecycle lifecycle;
    private final LetterBook letters;
    private final Ladder ladder;
    private final Extending extending;
    private final Instance<Pauses> pauses;
    private final Organization organization;
    private final OfficeTime time;

    Proposing(
            GatheringFacts facts,
            Lifecycle lifecycle,
            LetterBook letters,
            Ladder ladder,
            Extending extending,
            @Any Instance<Pauses> pauses,
            Organization organization,
            OfficeTime time) {
        this.facts = facts;
        this.lifecycle = lifecycle;
        this.letters = letters;
        this.ladder = ladder;
        this.extending = extending;
        this.pauses = pauses;
        this.organization = organization;
        this.time = time;
    }

    /**
     * A task with what is proposed for it.
     *
     * @param suspicion what the office said of its data, which a leader decides on; null where the rules propose
     */
    public record Proposed(Task task, Situation situation, Proposal proposal, @Nullable Long suspicion) {
        public Proposed(Task task, Situation situation, Proposal proposal) {
            this(task, situation, proposal, null);
        }
    }

    /** All proposals in the caller's region, the highest level first, then in the order of the lists. */
    public List<Proposed> all(Caller by) {
        WorkCalendar calendar = time.calendar(by.regionId());
        Set<Long> own = organization.unitsOfTheOffice(by.regionId());
        return situations(by).stream()
                .flatMap(one -> ladder
                        .propose(one.situation(), calendar)
                        .map(proposal ->
                                own.contains(one.task().leadUnitId()) ? proposal.signedBy(Roles.COMMITTEE) : proposal)
                        .map(proposal -> new Proposed(one.task(), one.situation(), proposal))
                        .stream())
                .sorted((a, b) -> b.proposal().level().compareTo(a.proposal().level()))
                .toList();
    }

    /** A task as the ladder sees it. */
    public record Seen(Task task, Situation situation) {}

    /** Every supervised task that the caller sees, in the order of the lists. */
    public List<Seen> situations(Caller by) {
        List<TaskInYear> supervised = facts.newest(by).newest().stream()
                .filter(one -> supervised(one.year()))
                .toList();
        List<TaskYear> years = supervised.stream().map(TaskInYear::year).toList();
        Map<Long, List<LetterFact>> written = letters.factsOfRegion(by.regionId());
        Map<Long, String> paused = paused(by.regionId(), years);
        Map<Long, Extension> extended =
                extending.newestApproved(years.stream().map(TaskYear::id).toList());
        return supervised.stream()
                .map(one -> new Seen(
                        one.task(),
                        situation(
                                one.task().regionId(),
                                one.facts(),
                                extended.get(one.year().id()),
                                written.getOrDefault(one.task().id(), List.of()),
                                paused.get(one.task().id()))))
                .toList();
    }

    /** A task that nobody works on is not supervised. */
    private static boolean supervised(TaskYear year) {
        return year.phase().open();
    }

    /** One task with what the rules propose for it, if anything. */
    public record TaskProposal(Lifecycle.Current current, Situation situation, Optional<Proposal> proposal) {
        public Task task() {
            return current.task();
        }

        public TaskYear year() {
            return current.year();
        }

        public List<LadderReason> reasons() {
            return proposal.map(Proposal::reasons).orElse(List.of());
        }
    }

    /** What the rules propose for one task that the caller sees. */
    public TaskProposal proposalFor(long taskId, Caller by) {
        Lifecycle.Current current = lifecycle.current(taskId, by);
        return proposal(current, letters.facts(current.task().id()));
    }

    /** As above for one year, as if there were these letters alone. */
    public TaskProposal proposalFor(long taskYearId, List<LetterFact> written) {
        return proposal(lifecycle.current(taskYearId), written);
    }

    private TaskProposal proposal(Lifecycle.Current current, List<LetterFact> written) {
        Situation now = situation(current.task(), current.year(), written);
        return new TaskProposal(current, now, of(current.year(), now));
    }

    /** One task as the ladder sees it today. */
    public Situation situation(Task task, TaskYear year) {
        return situation(task, year, letters.facts(task.id()));
    }

    private Situation situation(Task task, TaskYear year, List<LetterFact> written) {
        return situation(
                task.regionId(),
                facts.of(task, year),
                extending.newestApproved(List.of(year.id())).get(year.id()),
                written,
                paused(task.regionId(), List.of(year)).get(task.id()));
    }

    private Optional<Proposal> of(TaskYear year, Situation situation) {
        return supervised(year) ? ladder.propose(situation, time.calendar(year.regionId())) : Optional.empty();
    }

    private Map<Long, String> paused(long regionId, Collection<TaskYear> years) {
        Map<Long, String> all = new HashMap<>();
        pauses.forEach(cause -> all.putAll(cause.of(regionId, years)));
        return all;
    }

    private Situation situation(
            long regionId,
            YearFacts year,
            @Nullable Extension extended,
            List<LetterFact> written,
            @Nullable String pausedBy) {
        LocalDate today = time.today();
        WorkCalendar calendar = time.calendar(regionId);
        return new Situation(
                today,
                year.standingOn(today, calendar),
                year.due(),
                year.obligations().stream()
                        .filter(one -> one.due().isBefore(today) && year.owed(one) && judged(one, extended))
                        .map(one -> new PeriodLight(
                                one.period(),
                                year.standingOn(one.due().plusDays(1), calendar).light()))
                        .toList(),
                year.missed(today).stream()
                        .map(one -> new Missed(one.period(), one.due(), -calendar.daysLeft(today, one.due())))
                        .toList(),
                written,
                pausedBy,
                asked(year, today));
    }

    /** A task whose deadline had passed when it was issued is judged only after its first report was due. */
    private static boolean asked(YearFacts year, LocalDate today) {
        LocalDate due = year.due();
        boolean pastWhenIssued = due != null && due.isBefore(year.standing().start());
        return !pastWhenIssued
                || year.obligations().stream().anyMatch(one -> one.due().isBefore(today) && year.owed(one));
    }

    /** A period that ended before the deadline was extended was behind the old plan: that is settled. */
    private static boolean judged(Obligation one, @Nullable Extension extended) {
        return extended == null
                || extended.endedAt() == null
                || !one.period().end().isBefore(OfficeDays.dayOf(extended.endedAt()));
    }

    /** The level that follows on a letter of one; empty where nothing lies above, or the ladder rests. */
    public Optional<Level> next(Level letter, Situation situation) {
        return ladder.next(letter, situation);
    }
}
