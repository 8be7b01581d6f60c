package org.guatu.insight.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Part;
import org.guatu.catalogue.Task;
import org.guatu.evaluation.Evaluating;
import org.guatu.evaluation.Evaluating.YearGrade;
import org.guatu.insight.Cards;
import org.guatu.insight.TaskCard;
import org.guatu.insight.WritingCards;
import org.guatu.lifecycle.Phase;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.SortOrder;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;
import org.guatu.reporting.facts.TaskFacts;
import org.guatu.reporting.standing.Light;
import org.jspecify.annotations.Nullable;

/** Tasks as rows of a list. */
@ApplicationScoped
@Transactional
public class TaskViews {
    /** By what the table of tasks is sorted. */
    private static final Map<String, Function<TaskCard, ?>> COLUMNS = Map.of(
            "task", TaskCard::title,
            "light", TaskViews::severity,
            "lead", card -> card.lead().name(),
            "partners", TaskViews::firstPartner,
            "progress", card -> card.standing() == null ? null : card.standing().actual(),
            "due", TaskCard::due,
            "phase", card -> card.draft() ? -1 : Phase.valueOf(card.phase()).ordinal(),
            "points", TaskCard::points,
            "next", card -> card.next().act());

    /** The grade of a task's last year that has one. */
    private static final Object GRADE = YearGrade.class;

    private static final List<Light> MOST_SEVERE_FIRST =
            List.of(Light.RED, Light.YELLOW, Light.GREEN, Light.BLUE, Light.GREY);

    private final Catalogue catalogue;
    private final Organization organization;
    private final GatheringFacts facts;
    private final Evaluating evaluating;
    private final WritingCards writing;

    TaskViews(
            Catalogue catalogue,
            Organization organization,
            GatheringFacts facts,
            Evaluating evaluating,
            WritingCards writing) {
        this.catalogue = catalogue;
        this.organization = organization;
        this.facts = facts;
        this.evaluating = evaluating;
        this.writing = writing;
    }

    /** The tasks in the caller's scope that pass the filter, list by list in the list's order. */
    public List<TaskCard> list(TaskFilter filter, Caller by) {
        return list(filter, facts.newest(by), by);
    }

    /** As above, from facts of the caller's scope that are at hand. */
    public List<TaskCard> list(TaskFilter filter, RegionFacts known, Caller by) {
        if (filter.list() != null) {
            catalogue.list(filter.list(), by);
        }
        return list(filter, SortOrder.OWN, known, by);
    }

    private List<TaskCard> list(TaskFilter filter, SortOrder sort, RegionFacts known, Caller by) {
        if (filter.list() != null) {
            catalogue.list(filter.list(), by);
        }
        Cards cards = writing.of(known.day(), by);
        if (filter.list() == null && filter.words().isEmpty()) {
            List<TaskCard> all = all(sort, cards, known, by);
            return filter.equals(TaskFilter.ALL)
                    ? all
                    : all.stream().filter(filter::admits).toList();
        }
        TaskSearch search = new TaskSearch(filter.words(), organization.unitsEver(by.regionId()));
        List<TaskFacts> wanted = known.known().stream()
                .filter(one -> filter.list() == null || one.task().listId() == filter.list())
                .filter(search::finds)
                .toList();
        return sort.of(
                write(wanted, cards, known, by).stream().filter(filter::admits).toList(), COLUMNS);
    }

    /** All cards of one look in one order; whoever shares a look sees the same of its tasks. */
    private record All(Cards.Ground ground, SortOrder order) {}

    private List<TaskCard> all(SortOrder sort, Cards cards, RegionFacts known, Caller by) {
        return COLUMNS.containsKey(sort.column())
                ? known.once(
                        new All(cards.ground(), sort), () -> sort.of(all(SortOrder.OWN, cards, known, by), COLUMNS))
                : known.once(new All(cards.ground(), SortOrder.OWN), () -> write(known.known(), cards, known, by));
    }

    /** The issued tasks in the caller's scope, a measure that stands on several lists once. */
    public List<TaskCard> counted(RegionFacts known, Caller by) {
        Cards cards = writing.of(known.day(), by);
        return known.once(
                new Counted(cards.ground()),
                () -> TaskCard.once(all(SortOrder.OWN, cards, known, by).stream()
                        .filter(task -> !task.draft())
                        .toList()));
    }

    private record Counted(Cards.Ground ground) {}

    private List<TaskCard> write(List<TaskFacts> wanted, Cards cards, RegionFacts known, Caller by) {
        lookUpGrades(wanted);
        return wanted.stream().map(one -> card(cards, one, known, by)).toList();
    }

    private static TaskCard card(Cards cards, TaskFacts one, RegionFacts known, Caller by) {
        TaskCard card = cards.card(one, known.newest(one).orElse(null));
        Optional<TaskCard.YearGrade> grade = one.once(GRADE, Optional::empty);
        return grade.isEmpty() || TaskStory.partial(one.task(), one.parts(), by) ? card : card.graded(grade.get());
    }

    /** A grade that comes or changes makes other facts of its task: what was looked up once holds as long as they do. */
    private void lookUpGrades(List<TaskFacts> tasks) {
        List<TaskFacts> unknown =
                tasks.stream().filter(one -> !one.knows(GRADE)).toList();
        if (!unknown.isEmpty()) {
            Map<Long, YearGrade> grades = evaluating.newestGrades(
                    unknown.stream().map(one -> one.task().id()).toList());
            unknown.forEach(one -> one.once(
                    GRADE, () -> Optional.ofNullable(grades.get(one.task().id()))
                            .map(given -> new TaskCard.YearGrade(given.year(), given.grade()))));
        }
    }

    /**
     * The tasks as the page of tasks shows them.
     *
     * @param part which of a unit's tasks: {@code lead} (also where nothing is said), {@code coop} or {@code all}; who
     *     reads the whole region sees all
     * @param sort by a column of the table; else in the lists' own order
     */
    public List<TaskCard> seen(TaskFilter filter, String part, SortOrder sort, Caller by) {
        return seen(filter, part, sort, facts.newest(by), by);
    }

    /** As above, from facts of the caller's scope that are at hand. */
    public List<TaskCard> seen(TaskFilter filter, String part, SortOrder sort, RegionFacts known, Caller by) {
        Set<String> own = Roles.readsWholeRegion(by) ? Set.of() : unitCodes(by);
        List<TaskCard> found = list(filter, sort, known, by);
        return Roles.readsWholeRegion(by)
                ? found
                : found.stream().filter(card -> within(card, part, own)).toList();
    }

    private static @Nullable Integer severity(TaskCard card) {
        return card.standing() == null
                ? null
                : MOST_SEVERE_FIRST.indexOf(card.standing().light());
    }

    private static @Nullable String firstPartner(TaskCard card) {
        return Stream.concat(
                        card.coLeads().stream().map(UnitRef::name),
                        card.cooperating().stream().map(TaskCard.Participant::name))
                .findFirst()
                .orElse(null);
    }

    /** How many of the tasks the caller's units lead, or only take part in. */
    public long count(List<TaskCard> cards, String part, Caller by) {
        Set<String> own = unitCodes(by);
        return cards.stream().filter(card -> within(card, part, own)).count();
    }

    private static boolean within(TaskCard card, String part, Set<String> own) {
        boolean lead = own.contains(card.lead().code());
        return switch (part) {
            case "coop" -> !lead;
            case "all" -> true;
            default -> lead;
        };
    }

    private Set<String> unitCodes(Caller by) {
        return by.units().stream().map(organization::unit).map(Unit::code).collect(Collectors.toSet());
    }

    /** Those of the tasks in which the caller only cooperates: what their lead units reported is not for them. */
    public Set<Long> onlyCooperating(Collection<Task> tasks, Caller by) {
        if (Roles.readsWholeRegion(by)) {
            return Set.of();
        }
        Map<Long, List<Part>> parts =
                catalogue.parts(tasks.stream().map(Task::id).toList());
        return tasks.stream()
                .filter(task -> TaskStory.partial(task, parts.getOrDefault(task.id(), List.of()), by))
                .map(Task::id)
                .collect(Collectors.toSet());
    }
}
