package org.guatu.insight.question;

import static org.guatu.insight.question.Answer.Cell;
import static org.guatu.insight.question.Answer.Said;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guatu.evaluation.facts.Forecasting;
import org.guatu.evaluation.facts.Forecasting.Outlook;
import org.guatu.evaluation.rules.Grade;
import org.guatu.platform.Count;

/** 哪些单位在往优秀走，哪些要不合格: what every unit's year would be worth by what is known today. */
@ApplicationScoped
class GradesAhead implements Question {
    private static final List<String> COLUMNS = List.of("unit", "grade", "score");

    private final Forecasting forecasting;

    GradesAhead(Forecasting forecasting) {
        this.forecasting = forecasting;
    }

    @Override
    public Topic topic() {
        return Topic.GRADES;
    }

    @Override
    public Answer answer(Look look) {
        List<Outlook> all = look.facts().once("insight.grades", () -> forecasting.all(look.by()));
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

    private static List<Cell> row(Outlook one) {
        return List.of(
                Cell.text(one.unit().name()).at("/units/" + one.unit().code() + "/forecast"),
                Cell.word("evaluation.grade." + one.grade()),
                Cell.text(one.total().toPlainString()));
    }
}
