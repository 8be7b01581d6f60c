package org.guatu.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.guatu.calendar.Calendars;
import org.guatu.evaluation.appeal.Appealing;
import org.guatu.evaluation.command.ApproveResult;
import org.guatu.evaluation.command.DecideAppeal;
import org.guatu.evaluation.command.FileAppeal;
import org.guatu.evaluation.command.GiveScores;
import org.guatu.evaluation.unit.Approving;
import org.guatu.evaluation.unit.Judging;
import org.guatu.evaluation.unit.UnitEvaluation;
import org.guatu.organization.Recusal;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.time.OfficeDays;
import org.guatu.rehearsal.Cast.Players;
import org.guatu.rehearsal.Cast.Temper;

/** The evaluators, the units that appeal and the committee on a day of the rehearsal. */
@ApplicationScoped
class JuryDesk {
    private final Judging judging;
    private final Appealing appealing;
    private final Approving approving;
    private final Recusal recusal;
    private final Calendars calendars;

    JuryDesk(Judging judging, Appealing appealing, Approving approving, Recusal recusal, Calendars calendars) {
        this.judging = judging;
        this.appealing = appealing;
        this.approving = approving;
        this.recusal = recusal;
        this.calendars = calendars;
    }

    void act(UnitEvaluation one, Players players, LocalDate day) {
        switch (one.stage()) {
            case SCORE, DISCUSSION -> score(one, players, day);
            case APPEAL_TIME -> appeal(one, players, day);
            case APPEAL_FILED, APPEAL_ADMITTED -> decide(one, players, day);
            case REVIEWED ->
                approving.decide(
                        one.id(),
                        new ApproveResult(ApproveResult.Choice.APPROVE, null),
                        null,
                        players.holder(Roles.COMMITTEE));
            default -> {}
        }
    }

    /** Both evaluators of the sample score one after the other: each unit is done on one of the first two days. */
    private void score(UnitEvaluation one, Players players, LocalDate day) {
        if (waited(one, day) < 1 + Seed.of("score" + one.unitId(), 2)) {
            return;
        }
        for (Caller evaluator : players.evaluators()) {
            judging.score(one.id(), new GiveScores(true, List.of(), "与记录一致", List.of()), evaluator);
        }
    }

    /** Whoever was late asks for another look. */
    private void appeal(UnitEvaluation one, Players players, LocalDate day) {
        if (players.temper(one.unitId()) == Temper.LATE && waited(one, day) >= 2) {
            appealing.file(
                    one.id(),
                    new FileAppeal("部分报告因镇街数据核对迟交，请结合实际复核及时性得分。", List.of()),
                    null,
                    players.unit(one.unitId()));
        }
    }

    private void decide(UnitEvaluation one, Players players, LocalDate day) {
        Caller office = recusal.mayJudge(players.office(), one.unitId()) ? players.office() : players.reviewer();
        if (waited(one, day) >= 2) {
            DecideAppeal.Ruling ruling = Seed.of("appeal" + one.unitId(), 3) == 0
                    ? DecideAppeal.Ruling.REJECTED
                    : DecideAppeal.Ruling.UPHELD;
            appealing.decide(one.id(), new DecideAppeal(ruling, "报送时间以系统记录为准，维持原得分。", List.of()), null, office);
        }
    }

    private int waited(UnitEvaluation one, LocalDate day) {
        return calendars.current().law().between(OfficeDays.dayOf(one.stageSince()), day);
    }
}
