package org.guatu.supervision.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.calendar.Calendars;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Lifecycle.Courses;
import org.guatu.lifecycle.PastTerms;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.TaskYear;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.lifecycle.extension.Extension;
import org.guatu.platform.Caller;
import org.guatu.platform.OfficeDays;
import org.guatu.reporting.FeedNet;
import org.guatu.reporting.Feeding;
import org.guatu.reporting.NearTerms;
import org.guatu.reporting.Obligation;
import org.guatu.reporting.ReportFact;
import org.guatu.reporting.Reporting;
import org.guatu.reporting.Standing;
import org.guatu.reporting.Standings;
import org.guatu.supervision.ladder.Ladder;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.ladder.Pauses;
import org.guatu.supervision.ladder.Proposal;
import org.guatu.supervision.ladder.Situation;
import org.guatu.supervision.ladder.Situation.Missed;
import org.guatu.supervision.ladder.Situation.PeriodLight;
import org.jspecify.annotations.Nullable;

/** The next step that the rules propose for every running task: derived at each look, never stored. */
@ApplicationScoped
@Transactional
public class Proposing {
    private final Catalogue catalogue;
    private final Lifecycle lifecycle;
    private final Reporting reporting;
    private final Feeding feeding;
    private final Letters letters;
    private final Ladder ladder;
    private final Extending extending;
    private final Instance<Pauses> pauses;
    private final NearTerms near;
    private final Calendars calendars;
    private final Clock clock;

    Proposing(
            Catalogue catalogue,
            Lifecycle lifecycle,
            Reporting reporting,
            Feeding feeding,
            Letters letters,
            Ladder ladder,
            Extending extending,
            @Any Instance<Pauses> pauses,
            NearTerms near,
            Calendars calendars,
            Clock clock) {
        this.catalogue = catalogue;
        this.lifecycle = lifecycle;
        this.reporting = reporting;
        this.feeding = feeding;
        this.letters = letters;
        this.ladder = ladder;
        this.extending = extending;
        this.pauses = pauses;
        this.near = near;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A task with what the rules propose for it. */
    public record Proposed(Task task, Situation situation, Proposal proposal) {}

    /** All proposals in the caller's region, the highest level first, then in the order of the lists. */
    public List<Proposed> all(Caller by) {
        WorkCalendar calendar = calendars.current();
        return situations(by).stream()
                .flatMap(one -> ladder
                        .propose(one.situation(), calendar)
                        .map(proposal -> new Proposed(one.task(), one.situation(), proposal))
                        .stream())
                .sorted((a, b) -> b.proposal().level().compareTo(a.proposal().level()))
                .toList();
    }

    /** A task as the ladder sees it. */
    public record Seen(Task task, Situation situation) {}

    /** Every supervised task that the caller sees, in the order of the lists. */
    public List<Seen> situations(Caller by) {
        List<Task> tasks = catalogue.tasks(by);
        Map<Long, TaskYear> years = lifecycle.newestOfRegion(by.regionId()).values().stream()
                .filter(Proposing::supervised)
                .collect(Collectors.toMap(TaskYear::taskId, year -> year));
        Map<Long, List<ReportFact>> reports =
                reporting.facts(years.values().stream().map(TaskYear::id).toList());
        Map<Long, List<Letter>> known =
                letters.ofRegion(by.regionId()).stream().collect(Collectors.groupingBy(Letter::taskId));
        Map<Long, String> paused = paused(by.regionId(), years.values());
        Map<Long, Extension> extended = extending.newestApproved(
                years.values().stream().map(TaskYear::id).toList());
        Courses courses = lifecycle.coursesOfRegion(
                by.regionId(),
                tasks.stream()
                        .filter(task -> years.containsKey(task.id()))
                        .collect(Collectors.toMap(
                                Function.identity(), task -> List.of(Objects.requireNonNull(years.get(task.id()))))));
        FeedNet net = feeding.ofRegion(by.regionId());
        return tasks.stream()
                .filter(task -> years.containsKey(task.id()))
                .map(task -> {
                    TaskYear year = Objects.requireNonNull(years.get(task.id()));
                    List<ReportFact> reported = reports.getOrDefault(year.id(), List.of());
                    List<Letter> written = known.getOrDefault(task.id(), List.of());
                    return new Seen(
                            task,
                            situation(task, year, courses.of(task, year), net, reported, written, paused, extended));
                })
                .toList();
    }

    /** A task that nobody works on is not supervised. */
    private static boolean supervised(TaskYear year) {
        return year.phase().running() && year.phase() != Phase.COMPLETED;
    }

    /** One task with what the rules propose for it, if anything. */
    public record Looked(Task task, Situation situation, Optional<Proposal> proposal) {}

    public Looked look(long taskId, Caller by) {
        Lifecycle.Current current = lifecycle.current(taskId, by);
        Situation now = situation(current.task(), current.year());
        return new Looked(current.task(), now, of(current.year(), now));
    }

    /** One task as the ladder sees it today. */
    public Situation situation(Task task, TaskYear year) {
        return situation(
                task,
                year,
                lifecycle.course(task, year),
                feeding.ofRegion(task.regionId()),
                reporting.facts(List.of(year.id())).getOrDefault(year.id(), List.of()),
                letters.ofTask(task.id()),
                paused(task.regionId(), List.of(year)),
                extending.newestApproved(List.of(year.id())));
    }

    Optional<Proposal> of(TaskYear year, Situation situation) {
        return supervised(year) ? ladder.propose(situation, calendars.current()) : Optional.empty();
    }

    private Map<Long, String> paused(long regionId, Collection<TaskYear> years) {
        Map<Long, String> all = new HashMap<>();
        pauses.forEach(cause -> all.putAll(cause.of(regionId, years)));
        return all;
    }

    private Situation situation(
            Task task,
            TaskYear year,
            PastTerms course,
            FeedNet net,
            List<ReportFact> reports,
            List<Letter> known,
            Map<Long, String> paused,
            Map<Long, Extension> extended) {
        LocalDate today = LocalDate.now(clock);
        WorkCalendar calendar = calendars.current();
        Standing.Facts own = Standings.facts(task, year, course, Standing.Accepted.among(reports), near);
        Standing.Facts facts = net.serve(own, year);
        List<Obligation> over = reporting.obligations(task, year, course).stream()
                .filter(one -> one.due().isBefore(today))
                .filter(one -> facts.workSince() != null && !facts.workSince().isAfter(one.due()))
                .filter(one -> facts.carriedOn(one.due()).isEmpty())
                .toList();
        return new Situation(
                today,
                Standing.of(facts, calendar, today),
                facts.term().openEnded() ? null : facts.term().due(),
                over.stream()
                        .filter(one -> judged(one, extended.get(year.id())))
                        .map(one -> new PeriodLight(
                                one.period(),
                                Standing.of(facts, calendar, one.period().end()).light()))
                        .toList(),
                year.phase().atWork() ? missed(over, reports, today, calendar) : List.of(),
                LetterFacts.of(known),
                paused.get(task.id()));
    }

    /** A period that ended before the deadline was extended was behind the old plan: that is settled. */
    private static boolean judged(Obligation one, @Nullable Extension extended) {
        return extended == null
                || extended.endedAt() == null
                || !one.period().end().isBefore(OfficeDays.dayOf(extended.endedAt()));
    }

    private static List<Missed> missed(
            List<Obligation> over, List<ReportFact> reports, LocalDate today, WorkCalendar calendar) {
        return over.stream()
                .filter(one -> reports.stream()
                        .noneMatch(report -> report.period().equals(one.period().name())))
                .map(one -> new Missed(one.period(), one.due(), -calendar.daysLeft(today, one.due())))
                .toList();
    }

    /** The level that follows on a letter; empty where nothing lies above, or the ladder rests. */
    Optional<Level> next(Letter letter, Situation situation) {
        return ladder.next(letter.level(), situation);
    }
}
