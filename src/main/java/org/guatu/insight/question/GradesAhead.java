package org.guatu.insight.question;

import static org.guatu.insight.question.Answer.Cell;
import static org.guatu.insight.question.Answer.Said;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guatu.calendar.OfficeTime;
import org.guatu.evaluation.facts.Forecasting;
import org.guatu.evaluation.facts.Forecasting.Outlook;
import org.guatu.evaluation.rules.Grade;
import org.guatu.platform.Count;

/** 哪些单位在往优秀走，哪些要不合格: what every unit's year would be worth by what is known today. */
@ApplicationScoped
class GradesAhead implements Question {
    private static final List<String> COLUMNS = List.of("unit", "grade", "score");

    private final Forecasting forecasting;
    private final OfficeTime time;

    GradesAhead(Forecasting forecasting, OfficeTime time) {
        this.forecasting = forecasting;
        this.time = time;
    }

    @Override
    public Topic topic() {
        return Topic.GRADES;
    }

    @Override
    public Answer answer(Look look) {
        if (look.day().isBefore(time.today())) {
            return Answer.of(Said.of("insight.question.GRADES.past"), COLUMNS, List.of());
        }
        List<Outlook> all = forecasting.all(look.by());
        return Answer.of(
                all.isEmpty()
                        ? Said.of("insight.question.GRADES.none")
                        : Said.of(
                                "insight.question.GRADES.some",
                                all.size(),
                                Count.of(all, one -> one.grade() == Grade.EXCELLENT),
                                Count.of(all, one -> one.grade() == Grade.FAIL)),
                COLUMNS,
                all.stream().map(GradesAhead::row).toList(),
                Said.of("insight.question.GRADES.note"));
    }

    /** The year of every unit is read for itself: not for a page that asks fourteen things. */
    @Override
    public Answer inShort(Look look) {
        return Answer.of(Said.of("insight.question.GRADES.open"), COLUMNS, List.of());
    }

    private static List<Cell> row(Outlook one) {
        return List.of(
                Cell.text(one.unit().name()).at("/units/" + one.unit().code() + "/forecast"),
                Cell.word("evaluation.grade." + one.grade()),
                Cell.text(one.total().toPlainString()));
    }
}
