package org.guatu.insight.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Catalogue;
import org.guatu.insight.Cards;
import org.guatu.insight.WritingCards;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;
import org.guatu.reporting.facts.TaskFacts;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.reporting.standing.Light;
import org.jspecify.annotations.Nullable;

/**
 * What turned red or yellow, recovered, was closed or fell due between two days. Each day is judged with what was known at
 * its end (domain brief §6), so that the answer for two past days never changes.
 */
@ApplicationScoped
@Transactional
public class Changes {
    private static final int WEEK = 7;
    private static final int MOST_DAYS = 366;

    private static final Comparator<Change> ORDER = Comparator.comparing(Change::what)
            .thenComparing(Change::on, Comparator.reverseOrder())
            .thenComparing(change -> change.task().list().id())
            .thenComparing(change -> change.task().position());

    private final GatheringFacts gathering;
    private final Catalogue catalogue;
    private final WritingCards writing;
    private final OfficeTime time;

    Changes(GatheringFacts gathering, Catalogue catalogue, WritingCards writing, OfficeTime time) {
        this.gathering = gathering;
        this.catalogue = catalogue;
        this.writing = writing;
        this.time = time;
    }

    /**
     * Two days, the later one today at the latest.
     *
     * @param from the day before the first on which something counts
     */
    public record Span(LocalDate from, LocalDate to) {}

    /** The days asked for; a week up to today where nothing is said. */
    public Span span(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate today = time.today();
        LocalDate last = to == null || to.isAfter(today) ? today : to;
        LocalDate first = from == null ? last.minusDays(WEEK) : from;
        new Invalid.Check()
                .require(!first.isAfter(last), "from", "insight.spanTurned", first, last)
                .require(!first.isBefore(last.minusDays(MOST_DAYS)), "from", "insight.spanLong", MOST_DAYS)
                .orRefuse();
        return new Span(first, last);
    }

    /**
     * What changed, the most telling first, then the newest.
     *
     * @param listId the one list that counts, or null for all; 404 where the caller does not see it
     */
    public List<Change> between(Span span, @Nullable Long listId, Caller by) {
        if (listId != null) {
            catalogue.list(listId, by);
        }
        RegionFacts after = gathering.allYears(span.to(), by);
        Compared compared = after.once(span, () -> compare(span, after, by));
        Cards cards = writing.of(after.day(), by);
        return compared.found().stream()
                .filter(one -> listId == null || one.task().task().listId() == listId)
                .map(one -> one.change(cards, compared.since()))
                .sorted(ORDER)
                .toList();
    }

    /** What two days say, found once a look. */
    private record Compared(List<Found> found, Map<Long, LocalDate> since) {}

    private Compared compare(Span span, RegionFacts after, Caller by) {
        RegionFacts before = gathering.allYears(span.from(), by);
        Map<Long, Light> was = before.newest().stream()
                .collect(Collectors.toMap(one -> one.task().id(), one -> light(one, before.day(), before.calendar())));
        List<Found> found = after.known().stream()
                .flatMap(one -> after.newest(one).flatMap(year -> found(one, year, was, span, after)).stream())
                .toList();
        return new Compared(found, since(found, span, after.calendar(), by));
    }

    private record Found(TaskFacts task, TaskInYear year, Turn what, @Nullable Light was, Light is) {
        Change change(Cards cards, Map<Long, LocalDate> since) {
            LocalDate on = what == Turn.FELL_DUE
                    ? year.facts().due()
                    : since.get(task.task().id());
            return new Change(cards.card(task, year), what, was, is, Objects.requireNonNull(on));
        }
    }

    private static Optional<Found> found(
            TaskFacts task, TaskInYear year, Map<Long, Light> lights, Span span, RegionFacts after) {
        Light was = lights.get(task.task().id());
        Light is = light(year, after.day(), after.calendar());
        return Turn.of(was, is, year.facts().dueOn(span.to()), span.from(), span.to())
                .map(what -> new Found(task, year, what, was, is));
    }

    /** Walks back from the later day, each task as long as it has the light that it has now. */
    private Map<Long, LocalDate> since(List<Found> found, Span span, WorkCalendar calendar, Caller by) {
        Map<Long, LocalDate> since = new HashMap<>();
        List<Found> open = new ArrayList<>(
                found.stream().filter(one -> one.what() != Turn.FELL_DUE).toList());
        open.forEach(one -> since.put(one.task().task().id(), span.to()));
        for (LocalDate day = span.to().minusDays(1);
                day.isAfter(span.from()) && !open.isEmpty();
                day = day.minusDays(1)) {
            LocalDate then = day;
            Map<Long, TaskInYear> known =
                    gathering.known(open.stream().map(Found::task).toList(), then, by);
            open.removeIf(one -> {
                TaskInYear year = known.get(one.task().task().id());
                return year == null || light(year, then, calendar) != one.is();
            });
            open.forEach(one -> since.put(one.task().task().id(), then));
        }
        return since;
    }

    private static Light light(TaskInYear one, LocalDate day, WorkCalendar calendar) {
        return one.standingOn(day, calendar).light();
    }
}
