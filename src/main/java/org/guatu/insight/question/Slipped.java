package org.guatu.insight.question;

import static org.guatu.insight.question.Answer.Cell;
import static org.guatu.insight.question.Answer.Said;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.guatu.insight.TaskCard;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.platform.Count;
import org.guatu.reporting.facts.TaskInYear;

/** 哪些任务两次误期，或者延过期: periods that nobody reported in time, and extensions that were granted, of this year. */
@ApplicationScoped
class Slipped implements Question {
    private static final int TWICE = 2;
    private static final List<String> COLUMNS = List.of("task", "lead", "light", "missedPeriods", "extended");

    private final Extending extending;

    Slipped(Extending extending) {
        this.extending = extending;
    }

    @Override
    public Topic topic() {
        return Topic.SLIPPED;
    }

    /** By what a year's missed periods are told, worked out once. */
    private record Missed(LocalDate day) {}

    private record Row(TaskCard task, long missed, long extended) {}

    @Override
    public Answer answer(Look look) {
        Map<Long, TaskInYear> years = look.years();
        Map<Long, Long> extended = extending.approvedOfRegion(look.by().regionId());
        List<Row> rows = new ArrayList<>();
        for (TaskCard task : look.tasks()) {
            TaskInYear year = years.get(task.id());
            if (year != null) {
                long granted = extended.getOrDefault(year.year().id(), 0L);
                long missed = year.once(new Missed(look.day()), () -> Look.missed(year, look.day()));
                Row row = new Row(task, missed, granted);
                if (row.missed() >= TWICE || granted > 0) {
                    rows.add(row);
                }
            }
        }
        rows.sort(Comparator.comparingLong(Row::missed)
                .thenComparingLong(Row::extended)
                .reversed()
                .thenComparing(row -> row.task().id()));
        return Answer.of(
                Said.of(
                        "insight.question.SLIPPED.said",
                        Count.of(rows, row -> row.missed() >= TWICE),
                        Count.of(rows, row -> row.extended() > 0)),
                COLUMNS,
                rows.stream().map(Slipped::row).toList());
    }

    private static List<Cell> row(Row one) {
        return List.of(
                Cell.task(one.task()),
                Cell.unit(one.task().lead()),
                Cell.light(Look.standing(one.task()).light()),
                Cell.text(one.missed()),
                Cell.text(one.extended()));
    }
}
