package org.guatu.insight;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Part;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.insight.TaskCard.Flag;
import org.guatu.insight.TaskCard.ListRef;
import org.guatu.insight.TaskCard.Next;
import org.guatu.insight.TaskCard.Participant;
import org.guatu.insight.TaskCard.Who;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.reporting.facts.TaskFacts;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.reporting.facts.YearFacts;
import org.guatu.reporting.standing.Standing;
import org.jspecify.annotations.Nullable;

/** Writes the cards of tasks, with the names of lists and units at hand. */
public final class Cards {
    private final Names units;
    private final Map<Long, ListRef> lists;
    private final WorkCalendar calendar;
    private final LocalDate today;
    private final Set<Long> pending;

    /** The names of a region's units: the same object as long as they are the same, so that what was written by it stays. */
    public record Names(Map<Long, UnitRef> byUnit) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** By what a card is written beside the facts. */
    private record Written(Names units, ListRef list, boolean pending, @Nullable TaskInYear year) {}

    /** By what all cards of a region are written beside the facts: the same for two that write the same. */
    public record Ground(Names units, Map<Long, ListRef> lists, Set<Long> pending) {}

    public Ground ground() {
        return new Ground(units, lists, pending);
    }

    /** @param pending tasks whose extension is asked and not decided */
    public Cards(Names units, List<TaskList> lists, WorkCalendar calendar, LocalDate today, Set<Long> pending) {
        this.units = units;
        this.lists = lists.stream()
                .collect(Collectors.toMap(TaskList::id, list -> new ListRef(list.id(), list.title(), list.kind())));
        this.calendar = calendar;
        this.today = today;
        this.pending = pending;
    }

    /** The card of a task in a year, null for a draft; written once as long as nothing of it changes. */
    public TaskCard card(TaskFacts known, @Nullable TaskInYear year) {
        Task task = known.task();
        Written by = new Written(units, list(task.listId()), pending.contains(task.id()), year);
        return known.once(
                by,
                () -> card(
                        task,
                        year == null ? null : year.facts(),
                        year == null ? null : year.standingOn(today, calendar),
                        known.parts()));
    }

    public TaskCard card(Task task, @Nullable YearFacts facts, List<Part> parts) {
        return card(task, facts, facts == null ? null : facts.standingOn(today, calendar), parts);
    }

    private TaskCard card(Task task, @Nullable YearFacts facts, @Nullable Standing standing, List<Part> parts) {
        return new TaskCard(
                task.id(),
                task.code(),
                task.serial(),
                task.position(),
                task.title(),
                task.section(),
                list(task.listId()),
                unit(task.leadUnitId()),
                units(parts, Part.Role.CO_LEAD),
                parts.stream()
                        .filter(part -> part.role() == Part.Role.COOPERATING)
                        .map(this::participant)
                        .toList(),
                units(parts, Part.Role.SET),
                task.wording().leadingOfficial(),
                task.deadline(),
                facts == null ? task.deadline().due() : facts.due(),
                task.cadence(),
                task.wording().points(),
                facts == null ? TaskCard.DRAFT : facts.phase().name(),
                flags(task),
                standing,
                null,
                facts == null ? null : facts.standing().carriedOn(today).orElse(null),
                facts == null ? Next.NOTHING : next(Agenda.next(facts, today, calendar), task));
    }

    private Set<Flag> flags(Task task) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (pending.contains(task.id())) {
            flags.add(Flag.EXTENSION_PENDING);
        }
        if (task.keyTask()) {
            flags.add(Flag.KEY_TASK);
        }
        return flags;
    }

    public ListRef list(long id) {
        ListRef known = lists.get(id);
        return known == null ? new ListRef(id, "", "") : known;
    }

    public UnitRef unit(long id) {
        return UnitRef.among(units.byUnit(), id);
    }

    private List<UnitRef> units(List<Part> parts, Part.Role role) {
        return parts.stream()
                .filter(part -> part.role() == role)
                .map(part -> unit(part.unitId()))
                .toList();
    }

    private Participant participant(Part part) {
        UnitRef unit = unit(part.unitId());
        Long via = part.viaSet();
        return new Participant(
                unit.code(), unit.name(), via == null ? null : unit(via).code());
    }

    /** Whether a count of working days from today to a day passes through a year whose holidays are not loaded. */
    public boolean estimated(LocalDate due) {
        return calendar.estimated(today, due);
    }

    private Next next(Step step, Task task) {
        Who who =
                switch (step.act().holder()) {
                    case LEAD, COOPERATING -> {
                        UnitRef lead = unit(task.leadUnitId());
                        yield new Who(lead.code(), lead.name());
                    }
                    case OFFICE -> new Who(Roles.RULE_OF_LAW_OFFICE, null);
                    case EVALUATOR -> new Who(Roles.EVALUATION_TEAM, null);
                    case NOBODY -> null;
                };
        LocalDate due = step.due();
        boolean estimated = due != null && estimated(due);
        return new Next(step.act(), who, step.since(), due, step.period(), step.reportId(), estimated);
    }
}
