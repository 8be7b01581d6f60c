package org.guatu.evaluation.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.guatu.calendar.OfficeTime;
import org.guatu.platform.Caller;

/** What an evaluation does by itself when its time has come. Called by the process. */
@ApplicationScoped
@Transactional
public class Proceeding {
    private final EvaluationFile file;
    private final EvaluationTerms terms;
    private final OfficeTime time;

    Proceeding(EvaluationFile file, EvaluationTerms terms, OfficeTime time) {
        this.file = file;
        this.terms = terms;
        this.time = time;
    }

    /** The rules are published: the unit may add what is new. */
    public void begin(long id) {
        UnitEvaluation one = file.of(id);
        file.move(
                one, Set.of(EvaluationStage.RULES_PUBLISHED), EvaluationStage.SELF_EVALUATION, terms.selfEvaluation());
        file.tellUnit(one, "opened", year(one), String.valueOf(one.actBy()));
    }

    /** The unit added nothing in time. */
    public void missSelfEvaluation(long id) {
        UnitEvaluation one = file.of(id);
        file.move(one, Set.of(EvaluationStage.SELF_EVALUATION), EvaluationStage.CHECK, terms.check());
        one.missMaterial();
        file.tellUnit(one, "missed", year(one));
        note(one, EvaluationAct.SELF_EVALUATION_MISSED);
    }

    /** The unit is told what the evaluators came to. */
    public void giveFeedback(long id) {
        UnitEvaluation one = file.of(id);
        file.move(one, Set.of(EvaluationStage.PRELIMINARY), EvaluationStage.FEEDBACK, 0);
        file.move(one, Set.of(EvaluationStage.FEEDBACK), EvaluationStage.APPEAL_TIME, terms.appeal());
        file.tellUnit(
                one, "preliminary", year(one), String.valueOf(one.preliminaryTotal()), String.valueOf(one.actBy()));
    }

    /** Nobody appealed. */
    public void endAppealTime(long id) {
        UnitEvaluation one = file.of(id);
        file.move(one, Set.of(EvaluationStage.APPEAL_TIME), EvaluationStage.REVIEWED, terms.approval());
        note(one, EvaluationAct.NOT_APPEALED);
    }

    /** It is over. */
    public void archive(long id) {
        UnitEvaluation one = file.of(id);
        file.move(one, Set.of(EvaluationStage.PUBLISHED), EvaluationStage.CLOSED, 0);
        note(one, EvaluationAct.ARCHIVED);
    }

    /** An act is due soon or overdue. */
    public void remind(long id) {
        UnitEvaluation one = file.of(id);
        String[] arguments = {year(one), String.valueOf(one.actBy())};
        if (one.stage() == EvaluationStage.SELF_EVALUATION) {
            file.tellUnit(one, "near", arguments);
        } else {
            one.stage().roles().forEach(role -> file.tellRole(one, role, "due", arguments));
        }
    }

    /** The last day of the present term. */
    public LocalDate actBy(long id) {
        UnitEvaluation one = file.of(id);
        LocalDate day = one.actBy();
        if (day == null) {
            throw new IllegalStateException(one.stage() + " sets no day");
        }
        return day;
    }

    /** The day on which the unit is reminded. */
    public LocalDate remindOn(long id) {
        return time.calendar(file.of(id).regionId()).plus(actBy(id), -terms.remindBefore());
    }

    private void note(UnitEvaluation one, EvaluationAct act) {
        file.note(one, act, null, List.of(), Caller.systemIn(one.regionId()));
    }

    private static String year(UnitEvaluation one) {
        return Integer.toString(one.year());
    }
}
