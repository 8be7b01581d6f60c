package org.guatu.reporting.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guatu.catalogue.link.Link;
import org.guatu.catalogue.link.LinkFact;
import org.guatu.lifecycle.TaskYear;
import org.jspecify.annotations.Nullable;

/**
 * What the linked tasks of a region bring each other, from one look at their dated facts. What a task gained from others
 * it passes on: a year's task may serve a plan that serves another.
 */
public final class FeedNet {
    /** Of a region without links. */
    public static final FeedNet NONE = new FeedNet(List.of(), List.of());

    private final List<LinkFact> links;
    private final Map<Place, Year> years;
    private final Map<Place, List<Feed.Step>> known = new HashMap<>();
    private final Set<Place> beingAsked = new HashSet<>();

    private record Place(long task, int year) {}

    /** An accepted report. */
    public record Told(long report, LocalDate periodEnd, int percent) {}

    /** One year of a linked task. */
    public record Year(
            long task,
            int year,
            int opening,
            LocalDate startsOn,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate cancelledOn,
            List<Told> told) {}

    public FeedNet(List<LinkFact> links, Collection<Year> years) {
        this.links = links;
        this.years =
                years.stream().collect(Collectors.toMap(year -> new Place(year.task(), year.year()), year -> year));
    }

    /** The facts of a task's year with what links bring it. */
    public Standing.Facts serve(Standing.Facts facts, TaskYear year) {
        return links.isEmpty()
                ? facts
                : facts.servedBy(fed(year.taskId(), year.year()), carried(year.taskId(), year.year()));
    }

    /** Every task that a link ever served. */
    public Set<Long> served() {
        return links.stream().map(LinkFact::to).collect(Collectors.toSet());
    }

    /** The days on which links raised the task in a year, and how far. */
    public List<Feed.Step> fed(long task, int year) {
        Place place = new Place(task, year);
        Year of = years.get(place);
        if (of == null) {
            return List.of();
        }
        List<Feed.Step> steps = known.get(place);
        if (steps == null) {
            boolean circle = !beingAsked.add(place);
            steps = circle
                    ? List.of()
                    : Feed.of(of.opening(), sources(task, year).values());
            beingAsked.remove(place);
            known.put(place, steps);
        }
        return steps;
    }

    /** How far links brought the task until a day; empty where none ever raised it. */
    public OptionalDouble percent(long task, int year, LocalDate day) {
        double percent = Feed.on(fed(task, year), day, -1);
        return percent < 0 ? OptionalDouble.empty() : OptionalDouble.of(percent);
    }

    /** What a link does on a day: its share of the year's step of the task that it serves, and the progress behind it. */
    public record Part(int sharePercent, int progress, int points) {}

    /** What each link that stands brings the task on a day, by the id of the link. */
    public Map<Long, Part> parts(long task, int year, LocalDate day) {
        Year of = years.get(new Place(task, year));
        Map<LinkFact, Feed.Source> standing = new HashMap<>();
        sources(task, year).forEach((link, source) -> {
            if (source.on(day)) {
                standing.put(link, source);
            }
        });
        Map<Long, Part> parts = new HashMap<>();
        standing.forEach((link, source) -> {
            double share = Feed.share(source, standing.values()).doubleValue();
            int progress = (int) source.percentOn(day);
            double points = (100 - (of == null ? 0 : of.opening())) * share * progress / 100;
            parts.put(link.linkId(), new Part((int) Math.round(share * 100), progress, (int) Math.round(points)));
        });
        return parts;
    }

    /** When the task was reported on another one alone: a full link from a task whose year runs. */
    public List<Standing.Carried> carried(long task, int year) {
        List<Standing.Carried> carried = new ArrayList<>();
        for (LinkFact link : links) {
            Year source = years.get(new Place(link.from(), year));
            if (link.to() == task && link.type() == Link.Type.FULL && source != null) {
                LocalDate since = later(link.since(), source.startsOn());
                carried.add(new Standing.Carried(
                        link.from(),
                        since,
                        earlier(link.until(), source.cancelledOn()),
                        source.told().stream().map(Told::periodEnd).toList()));
            }
        }
        return carried;
    }

    /** Everything that what happens to the task reaches, nearest first. */
    public Set<Long> reachedFrom(long task) {
        Set<Long> reached = new LinkedHashSet<>();
        List<Long> next = new ArrayList<>(List.of(task));
        for (int i = 0; i < next.size(); i++) {
            long at = next.get(i);
            links.stream()
                    .filter(link -> link.from() == at && link.type().feeds())
                    .map(LinkFact::to)
                    .filter(to -> to != task && reached.add(to))
                    .forEach(next::add);
        }
        return reached;
    }

    /** As it was before a report was accepted. */
    public FeedNet withoutReport(long report) {
        return new FeedNet(
                links,
                years.values().stream()
                        .map(one -> new Year(
                                one.task(),
                                one.year(),
                                one.opening(),
                                one.startsOn(),
                                one.closedOn(),
                                one.cancelledOn(),
                                one.told().stream()
                                        .filter(told -> told.report() != report)
                                        .toList()))
                        .toList());
    }

    /** As it was before a task was closed out. */
    public FeedNet withoutClosing(long task, int year) {
        return new FeedNet(
                links,
                years.values().stream()
                        .map(one -> one.task() == task && one.year() == year
                                ? new Year(
                                        task, year, one.opening(), one.startsOn(), null, one.cancelledOn(), one.told())
                                : one)
                        .toList());
    }

    private Map<LinkFact, Feed.Source> sources(long task, int year) {
        Map<LinkFact, Feed.Source> sources = new HashMap<>();
        for (LinkFact link : links) {
            Year source = years.get(new Place(link.from(), year));
            if (link.to() == task && link.type().feeds() && source != null) {
                sources.put(link, new Feed.Source(link.contribution(), link.since(), link.until(), progress(source)));
            }
        }
        return sources;
    }

    /** Its accepted progress or what it gained itself, whichever is more; all of it from the day it is closed out. */
    private List<Feed.Step> progress(Year year) {
        List<Feed.Step> own = year.told().stream()
                .map(told -> new Feed.Step(told.periodEnd(), told.percent()))
                .sorted(Comparator.comparing(Feed.Step::day))
                .toList();
        List<Feed.Step> gained = fed(year.task(), year.year());
        LocalDate closed = year.closedOn();
        TreeSet<LocalDate> days = new TreeSet<>();
        own.forEach(step -> days.add(step.day()));
        gained.forEach(step -> days.add(step.day()));
        if (closed != null) {
            days.add(closed);
        }
        return days.stream()
                .map(day -> new Feed.Step(
                        day,
                        closed != null && !closed.isAfter(day)
                                ? 100
                                : Math.max(Feed.on(own, day, 0), Feed.on(gained, day, 0))))
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other : other == null || one.isBefore(other) ? one : other;
    }
}
