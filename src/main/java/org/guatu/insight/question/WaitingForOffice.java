package org.guatu.insight.question;

import static org.guatu.insight.question.Answer.Cell;
import static org.guatu.insight.question.Answer.Said;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.guatu.insight.duty.ReviewQueue;
import org.guatu.insight.duty.ReviewQueue.Waiting;
import org.guatu.platform.Count;

/** 哪些事卡在办公室而不在单位: what the office has to decide today, the longest overdue first; past days do not know it. */
@ApplicationScoped
class WaitingForOffice implements Question {
    private static final List<String> COLUMNS = List.of("task", "what", "lead", "due", "daysLeft");

    private final ReviewQueue queue;

    WaitingForOffice(ReviewQueue queue) {
        this.queue = queue;
    }

    @Override
    public Topic topic() {
        return Topic.OFFICE;
    }

    @Override
    public Answer answer(Look look) {
        List<Waiting> all = queue.of(look.by()).stream()
                .sorted(Comparator.comparing(Waiting::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Waiting::taskId))
                .toList();
        int late = Count.of(all, Waiting::late);
        return Answer.of(
                all.isEmpty()
                        ? Said.of("insight.question.OFFICE.none")
                        : Said.of("insight.question.OFFICE.some", all.size(), late),
                COLUMNS,
                all.stream().map(WaitingForOffice::row).toList(),
                Said.of("insight.question.OFFICE.note"));
    }

    private static List<Cell> row(Waiting one) {
        return List.of(
                Cell.text(one.title()).at("/tasks/" + one.taskId()),
                Cell.word("insight.duty." + one.kind().name()),
                Cell.unit(one.unit()),
                one.due() == null ? Cell.NOTHING : Cell.text(one.due()),
                one.daysLeft() == null ? Cell.NOTHING : Cell.text(Objects.requireNonNull(one.daysLeft())));
    }
}
