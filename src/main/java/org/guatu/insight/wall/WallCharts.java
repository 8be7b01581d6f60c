package org.guatu.insight.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.TaskList;
import org.guatu.insight.Cards;
import org.guatu.insight.TaskCard;
import org.guatu.insight.TaskCard.ListRef;
import org.guatu.insight.WritingCards;
import org.guatu.insight.task.TaskStory;
import org.guatu.insight.wall.WallView.Group;
import org.guatu.insight.wall.WallView.Row;
import org.guatu.organization.Organization;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;
import org.guatu.reporting.facts.TaskFacts;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.reporting.standing.Light;
import org.guatu.reporting.standing.Standing;
import org.jspecify.annotations.Nullable;

/** 挂图作战: the tasks in the caller's scope on the year's axis, today or as they were known at the end of a past day. */
@ApplicationScoped
@Transactional
public class WallCharts {
    private final GatheringFacts gathering;
    private final Catalogue catalogue;
    private final Organization organization;
    private final WritingCards writing;
    private final OfficeTime time;

    WallCharts(
            GatheringFacts gathering,
            Catalogue catalogue,
            Organization organization,
            WritingCards writing,
            OfficeTime time) {
        this.gathering = gathering;
        this.catalogue = catalogue;
        this.organization = organization;
        this.writing = writing;
        this.time = time;
    }

    /** The day that a chart speaks of: the one asked for, today at the latest, and no earlier than working days are known. */
    public LocalDate day(@Nullable LocalDate asked) {
        return time.dayOfCalendar(asked);
    }

    /** The lists that can be shown, newest year first. */
    public List<ListRef> lists(Caller by) {
        return issued(by).stream().map(WallCharts::ref).toList();
    }

    private List<TaskList> issued(Caller by) {
        return catalogue.lists(by).stream()
                .filter(one -> one.status() == TaskList.Status.ISSUED)
                .toList();
    }

    private static ListRef ref(TaskList list) {
        return new ListRef(list.id(), list.title(), list.kind());
    }

    /** Draws one; 404 where the caller does not see one of the lists. */
    public WallView view(WallQuery query, Caller by) {
        RegionFacts facts = gathering.allYears(day(query.asOf()), by);
        List<TaskList> issued = issued(by);
        List<TaskList> chosen = query.lists().isEmpty()
                ? issued
                : issued.stream()
                        .filter(one -> query.lists().contains(one.id()))
                        .toList();
        if (chosen.size() < query.lists().size()) {
            throw new NotFound("platform.notFound");
        }
        int year = query.lists().isEmpty() ? facts.day().getYear() : year(chosen, facts.day());
        YearAxis axis = new YearAxis(year, facts.calendar());
        List<Row> rows = once(rows(chosen, facts, axis, !query.lists().isEmpty(), by));
        return new WallView(
                organization.region(by.regionId()).name(),
                facts.day(),
                year,
                query.grouping(),
                query.alarming(),
                chosen.stream().map(WallCharts::ref).toList(),
                query.lists().isEmpty(),
                axis.months(),
                axis.holds(facts.day()) ? axis.end(facts.day()) : null,
                facts.calendar().estimated(year),
                lights(rows),
                groups(
                        rows.stream()
                                .filter(row -> !query.alarming() || row.alarming())
                                .toList(),
                        query.grouping()));
    }

    /** The year that is looked at, as far as one of the lists runs in it. */
    private static int year(List<TaskList> lists, LocalDate day) {
        return lists.stream()
                .mapToInt(list -> Math.max(list.year(), Math.min(list.until(), day.getYear())))
                .max()
                .orElse(day.getYear());
    }

    private record Carried(Row row, @Nullable Long by) {}

    /** A measure that stands on several of the tasks counts once, on the one on which it is reported. */
    private static List<Row> once(List<Carried> rows) {
        Set<Long> ids = rows.stream().map(one -> one.row().id()).collect(Collectors.toSet());
        return rows.stream()
                .filter(one -> one.by() == null || !ids.contains(one.by()))
                .map(Carried::row)
                .toList();
    }

    /** Of all lists together, what was over before the year is left out. */
    private List<Carried> rows(List<TaskList> lists, RegionFacts facts, YearAxis axis, boolean chosen, Caller by) {
        Set<Long> ids = lists.stream().map(TaskList::id).collect(Collectors.toSet());
        Cards cards = writing.of(facts.day(), by);
        Map<Long, UnitRef> units = organization.refsOn(by.regionId(), facts.day());
        return facts.known().stream()
                .filter(one -> ids.contains(one.task().listId()))
                .flatMap(one -> facts.newest(one).map(year -> row(one, year, cards, units, facts, axis, by)).stream())
                .filter(one -> chosen || !overBefore(one.row(), axis))
                .toList();
    }

    private static boolean overBefore(Row row, YearAxis axis) {
        boolean over = row.standing().light() == Light.BLUE || row.standing().halted() != null;
        return over && row.span().to() <= 0 && !row.goesOn();
    }

    private static Carried row(
            TaskFacts known,
            TaskInYear year,
            Cards cards,
            Map<Long, UnitRef> units,
            RegionFacts facts,
            YearAxis axis,
            Caller by) {
        LocalDate day = facts.day();
        TaskCard card = cards.card(known, year);
        Standing standing = Objects.requireNonNull(card.standing());
        Course course =
                new Course(year.facts(), standing, day, axis, !TaskStory.partial(known.task(), known.parts(), by));
        Row row = new Row(
                card.id(),
                card.code(),
                card.serial(),
                year.titleOn(day),
                year.areaOn(day),
                UnitRef.among(units, year.leadOn(day)),
                year.leaderOn(day),
                card.list(),
                card.phase(),
                standing,
                year.facts().dueOn(day),
                course.span(),
                course.begunBefore(),
                course.goesOn(),
                course.done(),
                course.pauses(),
                course.gates(),
                card.next());
        return new Carried(row, card.reportedThrough());
    }

    private static Map<String, Long> lights(List<Row> rows) {
        Map<String, Long> lights = new LinkedHashMap<>();
        for (Light light : List.of(Light.RED, Light.YELLOW, Light.GREEN, Light.BLUE, Light.GREY)) {
            lights.put(
                    light.name(),
                    rows.stream().filter(row -> row.standing().light() == light).count());
        }
        return lights;
    }

    /** In the order of the lists; units by their codes; what has no name comes last. */
    private static List<Group> groups(List<Row> rows, Grouping grouping) {
        Map<String, List<Row>> together = new LinkedHashMap<>();
        rows.stream()
                .sorted(
                        grouping == Grouping.UNIT
                                ? Comparator.comparing(row -> row.lead().code())
                                : (one, other) -> 0)
                .forEach(row -> together.computeIfAbsent(label(row, grouping), none -> new ArrayList<>())
                        .add(row));
        return together.entrySet().stream()
                .map(one -> new Group(one.getKey(), List.copyOf(one.getValue())))
                .sorted(Comparator.comparing(group -> group.label().isEmpty()))
                .toList();
    }

    private static String label(Row row, Grouping grouping) {
        return switch (grouping) {
            case AREA -> row.area();
            case UNIT -> row.lead().name();
            case LEADER -> Objects.requireNonNullElse(row.leadingOfficial(), "");
        };
    }
}
