package org.guatu.insight.question;

import static org.guatu.insight.question.Answer.Cell;
import static org.guatu.insight.question.Answer.Said;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guatu.insight.TaskCard;
import org.guatu.platform.Count;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.reporting.standing.Light;
import org.guatu.reporting.standing.Standing;

/**
 * 照目前进度，到 12 月 31 日会怎样: of the tasks due in the year, which would be at 100 % on their day if each went on
 * as fast as it came so far. Arithmetic and no prediction: nothing is known of what a unit has in hand.
 */
@ApplicationScoped
class PaceToDecember implements Question {
    private static final List<String> COLUMNS = List.of("task", "light", "lead", "due", "actual", "reached");
    private static final int WHOLE = 100;

    @Override
    public Topic topic() {
        return Topic.PACE;
    }

    private record Ahead(TaskCard task, LocalDate due, boolean closed, double reached) {
        boolean done() {
            return closed || reached >= WHOLE;
        }
    }

    @Override
    public Answer answer(Look look) {
        int year = look.day().getYear();
        Map<Long, TaskInYear> years = look.years();
        List<Ahead> all = look.tasks().stream()
                .filter(task -> task.due() != null && task.due().getYear() == year && years.containsKey(task.id()))
                .map(task -> ahead(task, Objects.requireNonNull(years.get(task.id())), look))
                .toList();
        List<Ahead> missing = all.stream()
                .filter(one -> !one.done())
                .sorted(Comparator.comparingDouble(Ahead::reached).thenComparing(one -> one.task.id()))
                .toList();
        int done = all.size() - missing.size();
        return Answer.of(
                all.isEmpty()
                        ? Said.of("insight.question.PACE.none")
                        : Said.of(
                                "insight.question.PACE.some",
                                all.size(),
                                done,
                                String.valueOf(
                                        Cell.decimal(100.0 * done / all.size()).text()),
                                missing.size(),
                                Count.of(all, Ahead::closed)),
                COLUMNS,
                missing.stream().map(PaceToDecember::row).toList(),
                Said.of("insight.question.PACE.note"));
    }

    private static Ahead ahead(TaskCard task, TaskInYear year, Look look) {
        LocalDate due = Objects.requireNonNull(task.due());
        double actual = Look.standing(task).actual();
        Standing.Facts facts = year.facts().standing();
        int gone = look.facts().calendar().between(facts.start(), look.day());
        int left = Math.max(0, look.facts().calendar().between(look.day(), due));
        double further = gone <= 0 ? 0 : Math.max(0, actual - facts.opening()) * left / gone;
        return new Ahead(task, due, Look.standing(task).light() == Light.BLUE, Math.min(WHOLE, actual + further));
    }

    private static List<Cell> row(Ahead one) {
        return List.of(
                Cell.task(one.task()),
                Cell.light(Look.standing(one.task()).light()),
                Cell.unit(one.task().lead()),
                Cell.text(one.due()),
                Cell.decimal(Look.standing(one.task()).actual()),
                Cell.decimal(one.reached()));
    }
}
