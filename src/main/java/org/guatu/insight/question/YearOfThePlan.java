package org.guatu.insight.question;

import static org.guatu.insight.question.Answer.Cell;
import static org.guatu.insight.question.Answer.Said;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.TaskList;
import org.guatu.insight.TaskCard;
import org.guatu.platform.Count;
import org.guatu.reporting.standing.Light;

/** 五年规划今年要完成多少，哪些完不成: of the lists that span years, what is due in the year of the day. */
@ApplicationScoped
class YearOfThePlan implements Question {
    private static final List<String> COLUMNS = List.of("task", "light", "lead", "due", "actual");

    private final Catalogue catalogue;

    YearOfThePlan(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Topic topic() {
        return Topic.PLAN;
    }

    @Override
    public Answer answer(Look look) {
        Set<Long> spanning = catalogue.lists(look.by()).stream()
                .filter(list -> catalogue.kindOf(list).spansYears())
                .map(TaskList::id)
                .collect(Collectors.toSet());
        List<TaskCard> plan = look.tasks().stream()
                .filter(task -> spanning.contains(task.list().id()))
                .toList();
        List<TaskCard> ending = plan.stream()
                .filter(task ->
                        task.due() != null && task.due().getYear() == look.day().getYear())
                .toList();
        List<TaskCard> behind = ending.stream()
                .filter(task -> Look.standing(task).light().alarming())
                .sorted(Look.WORST_FIRST)
                .toList();
        int closed = Count.of(ending, task -> Look.standing(task).light() == Light.BLUE);
        return Answer.of(
                plan.isEmpty()
                        ? Said.of("insight.question.PLAN.none")
                        : Said.of(
                                "insight.question.PLAN.some",
                                plan.size(),
                                ending.size(),
                                String.valueOf(Cell.decimal(100.0 * ending.size() / plan.size())
                                        .text()),
                                closed,
                                behind.size()),
                COLUMNS,
                behind.stream().map(YearOfThePlan::row).toList(),
                Said.of("insight.question.PLAN.note"));
    }

    private static List<Cell> row(TaskCard task) {
        return List.of(
                Cell.task(task),
                Cell.light(Look.standing(task).light()),
                Cell.unit(task.lead()),
                task.due() == null ? Cell.NOTHING : Cell.text(task.due()),
                Cell.decimal(Look.standing(task).actual()));
    }
}
