package org.guatu.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.lifecycle.Phase;
import org.guatu.platform.Caller;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.reporting.standing.Light;

/** Lists with their counts by phase and light. */
@ApplicationScoped
@Transactional
public class ListViews {
    private final Catalogue catalogue;
    private final GatheringFacts facts;
    private final OfficeTime time;

    ListViews(Catalogue catalogue, GatheringFacts facts, OfficeTime time) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.time = time;
    }

    /** The lists that the caller sees, newest year first; drafts only for those who read the whole region. */
    public List<ListCard> all(Caller by) {
        return all(facts.newest(by), by);
    }

    /** As above, from facts of the caller's scope that are at hand. */
    public List<ListCard> all(RegionFacts known, Caller by) {
        return cards(catalogue.lists(by), known);
    }

    /** One list; 404 where the caller does not see it. */
    public ListCard one(long id, Caller by) {
        return one(id, facts.newest(by), by);
    }

    /** As above, from facts of the caller's scope that are at hand. */
    public ListCard one(long id, RegionFacts known, Caller by) {
        return cards(List.of(catalogue.list(id, by)), known).get(0);
    }

    private List<ListCard> cards(List<TaskList> lists, RegionFacts known) {
        LocalDate today = time.today();
        Map<Long, Counts> counts = known.once(new Counted(today), () -> counts(known, today));
        return lists.stream()
                .map(list -> card(
                        list,
                        Optional.ofNullable(counts.get(list.id())).orElseGet(() -> count(List.of(), known, today))))
                .toList();
    }

    private record Counted(LocalDate today) {}

    /** What is counted of a list's tasks, once a look. */
    private record Counts(int tasks, Map<String, Integer> phases, Map<String, Integer> lights) {}

    private static Map<Long, Counts> counts(RegionFacts known, LocalDate today) {
        return known.tasks().stream().collect(Collectors.groupingBy(Task::listId)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, list -> count(list.getValue(), known, today)));
    }

    private static Counts count(List<Task> tasks, RegionFacts known, LocalDate today) {
        Map<String, Integer> phases = new LinkedHashMap<>();
        phases.put(TaskCard.DRAFT, 0);
        for (Phase phase : Phase.values()) {
            phases.put(phase.name(), 0);
        }
        Map<String, Integer> lights = new LinkedHashMap<>();
        for (Light light : Light.values()) {
            lights.put(light.name(), 0);
        }
        for (Task task : tasks) {
            TaskInYear year = known.newest(task).orElse(null);
            phases.merge(year == null ? TaskCard.DRAFT : year.facts().phase().name(), 1, Integer::sum);
            if (year != null) {
                lights.merge(year.standingOn(today, known.calendar()).light().name(), 1, Integer::sum);
            }
        }
        return new Counts(tasks.size(), Collections.unmodifiableMap(phases), Collections.unmodifiableMap(lights));
    }

    private static ListCard card(TaskList list, Counts counts) {
        return new ListCard(
                list.id(),
                list.kind(),
                list.title(),
                list.year(),
                list.until(),
                list.status(),
                counts.tasks(),
                counts.phases(),
                counts.lights(),
                list.issuedAt(),
                list.edition(),
                list.version());
    }
}
