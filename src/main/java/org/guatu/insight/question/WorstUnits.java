package org.guatu.insight.question;

import static org.guatu.insight.question.Answer.Cell;
import static org.guatu.insight.question.Answer.Said;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.insight.TaskCard;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Count;

/** 全部清单中最落后的十个单位: by their red tasks, then by the share that is behind. */
@ApplicationScoped
class WorstUnits implements Question {
    private static final int TEN = 10;
    private static final List<String> COLUMNS = List.of("unit", "tasks", "red", "yellow", "overdue", "share");

    @Override
    public Topic topic() {
        return Topic.UNITS;
    }

    private record Led(UnitRef unit, Share share, int overdue) {
        int red() {
            return share.red();
        }
    }

    @Override
    public Answer answer(Look look) {
        Map<UnitRef, List<TaskCard>> byUnit = look.tasks().stream()
                .collect(Collectors.groupingBy(TaskCard::lead, LinkedHashMap::new, Collectors.toList()));
        List<Led> worst = byUnit.entrySet().stream()
                .map(one -> led(one.getKey(), one.getValue()))
                .filter(one -> one.share().behind() > 0)
                .sorted(Comparator.comparing(Led::share, Share.WORST_FIRST)
                        .thenComparing(one -> one.unit().code()))
                .limit(TEN)
                .toList();
        Said sentence = worst.isEmpty()
                ? Said.of("insight.question.UNITS.none")
                : Said.of(
                        "insight.question.UNITS.some",
                        worst.get(0).unit().name(),
                        worst.get(0).red(),
                        worst.stream().mapToInt(Led::red).sum(),
                        Count.of(look.tasks(), Look::red));
        return Answer.of(sentence, COLUMNS, worst.stream().map(WorstUnits::row).toList());
    }

    private static Led led(UnitRef unit, List<TaskCard> led) {
        return new Led(
                unit, Share.of(led), Count.of(led, task -> Look.standing(task).overdue()));
    }

    private static List<Cell> row(Led one) {
        String tasks = "/tasks?unit=" + one.unit().code();
        return List.of(
                Cell.text(one.unit().name()).at("/units/" + one.unit().code() + "/forecast"),
                Cell.text(one.share().tasks()).at(tasks),
                Cell.text(one.red()).at(tasks + "&light=RED"),
                Cell.text(one.share().yellow()).at(tasks + "&light=YELLOW"),
                Cell.text(one.overdue()),
                Cell.decimal(one.share().behind()));
    }
}
