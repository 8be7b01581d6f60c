package org.guatu.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.calendar.Calendars;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.TaskList;
import org.guatu.insight.TaskFacts.Running;
import org.guatu.lifecycle.Phase;
import org.guatu.platform.Caller;
import org.guatu.reporting.Light;

/** Lists with their counts by phase and light. */
@ApplicationScoped
@Transactional
public class ListViews {
    private final Catalogue catalogue;
    private final TaskFacts facts;
    private final Calendars calendars;
    private final Clock clock;

    ListViews(Catalogue catalogue, TaskFacts facts, Calendars calendars, Clock clock) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The lists that the caller sees, newest year first; drafts only for those who read the whole region. */
    public List<ListCard> all(Caller by) {
        return cards(catalogue.lists(by), by);
    }

    /** One list; 404 where the caller does not see it. */
    public ListCard one(long id, Caller by) {
        return cards(List.of(catalogue.list(id, by)), by).get(0);
    }

    private List<ListCard> cards(List<TaskList> lists, Caller by) {
        Map<Long, List<Running>> tasks = facts.running(by).stream()
                .collect(Collectors.groupingBy(one -> one.task().listId()));
        WorkCalendar calendar = calendars.current();
        LocalDate today = LocalDate.now(clock);
        return lists.stream()
                .map(list -> card(list, tasks.getOrDefault(list.id(), List.of()), calendar, today))
                .toList();
    }

    private static ListCard card(TaskList list, List<Running> tasks, WorkCalendar calendar, LocalDate today) {
        Map<String, Integer> phases = new LinkedHashMap<>();
        phases.put(TaskCard.DRAFT, 0);
        for (Phase phase : Phase.values()) {
            phases.put(phase.name(), 0);
        }
        Map<String, Integer> lights = new LinkedHashMap<>();
        for (Light light : Light.values()) {
            lights.put(light.name(), 0);
        }
        for (Running one : tasks) {
            YearFacts year = one.facts();
            phases.merge(year == null ? TaskCard.DRAFT : year.phase().name(), 1, Integer::sum);
            if (year != null) {
                lights.merge(year.standingOn(today, calendar).light().name(), 1, Integer::sum);
            }
        }
        return new ListCard(
                list.id(),
                list.kind(),
                list.title(),
                list.year(),
                list.status(),
                tasks.size(),
                phases,
                lights,
                list.issuedAt(),
                list.edition(),
                list.version());
    }
}
