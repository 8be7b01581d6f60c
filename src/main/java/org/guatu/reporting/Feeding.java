package org.guatu.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.link.LinkFact;
import org.guatu.catalogue.link.Linking;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.TaskEvent;
import org.guatu.lifecycle.TaskYear;
import org.guatu.platform.Caller;
import org.guatu.platform.OneDecimal;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.guatu.reporting.standing.FeedEvent;
import org.guatu.reporting.standing.FeedNet;
import org.guatu.reporting.standing.ReportFact;

/** Gathers what linked tasks bring each other, and tells it on the trail whenever something was accepted. */
@ApplicationScoped
@Transactional
public class Feeding {
    private final Linking linking;
    private final Lifecycle lifecycle;
    private final Reports reports;
    private final Catalogue catalogue;
    private final Trail trail;
    private final Clock clock;
    private final Event<FeedEvent> events;

    Feeding(
            Linking linking,
            Lifecycle lifecycle,
            Reports reports,
            Catalogue catalogue,
            Trail trail,
            Clock clock,
            Event<FeedEvent> events) {
        this.linking = linking;
        this.lifecycle = lifecycle;
        this.reports = reports;
        this.catalogue = catalogue;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /** The net of a region, whoever looks: one query where nothing is linked, four otherwise. */
    public FeedNet ofRegion(long regionId) {
        return ofRegion(regionId, LocalDate.now(clock));
    }

    /** As above, as it was known at the end of a day. */
    public FeedNet ofRegion(long regionId, LocalDate known) {
        List<LinkFact> links = linking.facts(regionId).stream()
                .filter(link -> !link.since().isAfter(known))
                .toList();
        if (links.isEmpty()) {
            return FeedNet.NONE;
        }
        List<Long> tasks = links.stream()
                .flatMap(link -> Stream.of(link.from(), link.to()))
                .distinct()
                .toList();
        List<TaskYear> years = lifecycle.yearsOf(tasks).stream()
                .filter(year -> year.heldOn(known))
                .toList();
        Map<Long, List<FeedNet.Told>> told = reports
                .facts(years.stream().map(TaskYear::id).toList())
                .stream()
                .flatMap(report -> report.knownOn(known).stream())
                .filter(ReportFact::accepted)
                .collect(Collectors.groupingBy(
                        ReportFact::taskYearId,
                        Collectors.mapping(
                                one -> new FeedNet.Told(one.id(), one.periodEnd(), one.percent()),
                                Collectors.toList())));
        return new FeedNet(
                links,
                years.stream()
                        .map(year -> new FeedNet.Year(
                                year.taskId(),
                                year.year(),
                                year.openingKnownOn(known),
                                year.startsOn(),
                                year.closedKnownOn(known),
                                year.cancelledKnownOn(known),
                                told.getOrDefault(year.id(), List.of())))
                        .toList());
    }

    /** The task on which the year's task is reported alone on a day; empty where it is reported itself. */
    public Optional<Task> carrier(TaskYear year, LocalDate day) {
        return !linking.isCovered(year.taskId())
                ? Optional.empty()
                : ofRegion(year.regionId()).carried(year.taskId(), year.year()).stream()
                        .filter(one -> one.on(day))
                        .map(one -> catalogue.task(one.by()))
                        .findFirst();
    }

    void onReport(@Observes ReportEvent happened) {
        if (happened instanceof ReportEvent.Accepted accepted
                && linking.feedsAny(accepted.task().id())) {
            Report report = accepted.report();
            FeedNet after = ofRegion(report.regionId());
            int year = lifecycle.year(report.taskYearId()).year();
            LocalDate today = LocalDate.now(clock);
            LocalDate day = report.periodEnd().isAfter(today) ? report.periodEnd() : today;
            tell(accepted.task(), year, after.withoutReport(report.id()), after, day);
        }
    }

    void onTask(@Observes TaskEvent happened) {
        if (happened instanceof TaskEvent.Closed closed
                && linking.feedsAny(closed.task().id())) {
            Task task = closed.task();
            FeedNet after = ofRegion(task.regionId());
            int year = closed.year().year();
            tell(task, year, after.withoutClosing(task.id(), year), after, LocalDate.now(clock));
        }
    }

    private void tell(Task source, int year, FeedNet before, FeedNet after, LocalDate day) {
        Collection<Long> reached = after.reachedFrom(source.id());
        for (long target : reached) {
            double from = before.percent(target, year, day).orElse(-1);
            double to = after.percent(target, year, day).orElse(-1);
            if (to > from) {
                tell(catalogue.task(target), source, from < 0 ? opening(target, year) : from, to);
            }
        }
    }

    private void tell(Task target, Task source, double from, double to) {
        trail.record(
                Caller.systemIn(target.regionId()),
                Change.of("reporting.act.fed", "task", target.id())
                        .from(OneDecimal.of(from) + "%")
                        .to(OneDecimal.of(to) + "%")
                        .because(source.code() + " " + source.title()));
        events.fire(new FeedEvent(target, source, from, to));
    }

    private int opening(long task, int year) {
        return lifecycle.yearsOf(task).stream()
                .filter(one -> one.year() == year)
                .map(TaskYear::openingPercent)
                .findFirst()
                .orElse(0);
    }
}
