package org.guatu.insight.question;

import static org.guatu.insight.question.Answer.Cell;
import static org.guatu.insight.question.Answer.Said;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.insight.TaskCard;
import org.guatu.platform.Count;
import org.guatu.reporting.standing.Standing;

/**
 * 哪些红灯是真的，哪些只是还没问到: a light judges only what was asked (domain brief §6); tasks more than 30 points behind
 * today's plan that nobody was asked about stand below the reds.
 */
@ApplicationScoped
class RealReds implements Question {
    private static final List<String> COLUMNS = List.of("task", "why", "lead", "planned", "actual", "next");

    @Override
    public Topic topic() {
        return Topic.REDS;
    }

    @Override
    public Answer answer(Look look) {
        List<TaskCard> red =
                look.tasks().stream().filter(Look::red).sorted(Look.WORST_FIRST).toList();
        List<TaskCard> unasked = look.tasks().stream()
                .filter(Look::unasked)
                .sorted(Comparator.comparingDouble(Look::behindPlan).reversed().thenComparing(TaskCard::id))
                .toList();
        int overdue = Count.of(red, task -> Look.standing(task).overdue());
        return Answer.of(
                Said.of("insight.question.REDS.said", red.size(), overdue, red.size() - overdue, unasked.size()),
                COLUMNS,
                Stream.concat(red.stream(), unasked.stream()).map(RealReds::row).toList(),
                Said.of("insight.question.REDS.note"));
    }

    private static List<Cell> row(TaskCard task) {
        Standing standing = Look.standing(task);
        String why = !Look.red(task) ? "unasked" : standing.overdue() ? "overdue" : "behind";
        return List.of(
                Cell.task(task),
                Cell.word("insight.question.REDS." + why),
                Cell.unit(task.lead()),
                Cell.decimal(standing.planned()),
                Cell.decimal(standing.actual()),
                Cell.word("insight.duty." + task.next().act().name()));
    }
}
