package org.guatu.insight.question;

import static org.guatu.insight.question.Answer.Cell;
import static org.guatu.insight.question.Answer.Said;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.catalogue.Part;
import org.guatu.insight.TaskOnDay;
import org.guatu.organization.Organization;
import org.guatu.organization.UnitRef;
import org.guatu.reporting.facts.TaskFacts;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.reporting.standing.Obligation;

/** 哪些单位、镇街不配合: parts of cooperating units that are due and not handed in. */
@ApplicationScoped
class Cooperation implements Question {
    private static final List<String> COLUMNS = List.of("unit", "owedParts", "missingParts", "share");

    private final Organization organization;

    Cooperation(Organization organization) {
        this.organization = organization;
    }

    @Override
    public Topic topic() {
        return Topic.COOPERATION;
    }

    /** One unit's parts while they are being counted. */
    private static final class Count {
        private int owed;
        private int missing;
    }

    @Override
    public Answer answer(Look look) {
        Map<Long, Count> counts = new HashMap<>();
        for (TaskFacts one : look.facts().known()) {
            look.facts().newest(one).ifPresent(year -> count(one, year, look, counts));
        }
        Map<Long, UnitRef> units = organization.refsOn(look.by().regionId(), look.day());
        List<Map.Entry<Long, Count>> behind = counts.entrySet().stream()
                .filter(one -> one.getValue().missing > 0)
                .sorted(Comparator.comparingInt((Map.Entry<Long, Count> one) -> -one.getValue().missing)
                        .thenComparing(Map.Entry::getKey))
                .toList();
        return Answer.of(
                behind.isEmpty()
                        ? Said.of("insight.question.COOPERATION.none")
                        : Said.of(
                                "insight.question.COOPERATION.some",
                                behind.size(),
                                behind.stream()
                                        .mapToInt(one -> one.getValue().missing)
                                        .sum(),
                                UnitRef.among(units, behind.get(0).getKey()).name()),
                COLUMNS,
                behind.stream()
                        .map(one -> row(UnitRef.among(units, one.getKey()), one.getValue()))
                        .toList(),
                Said.of("insight.question.COOPERATION.note"));
    }

    private static void count(TaskFacts task, TaskInYear year, Look look, Map<Long, Count> counts) {
        List<String> owed = year.once(new Owed(look.day()), () -> owed(year, look));
        Map<Long, Set<String>> given = task.contributions().stream()
                .filter(part -> part.taskYearId() == year.year().id())
                .collect(Collectors.groupingBy(
                        part -> part.unitId(), Collectors.mapping(part -> part.period(), Collectors.toSet())));
        task.parts().stream()
                .filter(part -> part.role() == Part.Role.COOPERATING)
                .map(Part::unitId)
                .distinct()
                .forEach(unit -> {
                    Count count = counts.computeIfAbsent(unit, id -> new Count());
                    Set<String> in = given.getOrDefault(unit, Set.of());
                    count.owed += owed.size();
                    count.missing += (int)
                            owed.stream().filter(period -> !in.contains(period)).count();
                });
    }

    /** By what the periods of a year that are owed are told, worked out once. */
    private record Owed(LocalDate day) {}

    private static List<String> owed(TaskInYear year, Look look) {
        TaskOnDay today = new TaskOnDay(
                year.facts(),
                year.standingOn(look.day(), look.facts().calendar()),
                look.day(),
                look.day().minusDays(1));
        return today.owed().stream()
                .map(Obligation::period)
                .map(one -> one.name())
                .toList();
    }

    private static List<Cell> row(UnitRef unit, Count count) {
        return List.of(
                Cell.text(unit.name()).at("/tasks?unit=" + unit.code() + "&part=any"),
                Cell.text(count.owed),
                Cell.text(count.missing),
                Cell.decimal(100.0 * count.missing / count.owed));
    }
}
