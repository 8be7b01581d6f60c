package org.guatu.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.guatu.evaluation.Freezing;
import org.guatu.evaluation.command.CheckMaterial;
import org.guatu.evaluation.command.FoundProblem;
import org.guatu.evaluation.command.OpenYear;
import org.guatu.evaluation.command.SelfEvaluate;
import org.guatu.evaluation.command.SelfEvaluate.BonusCase;
import org.guatu.evaluation.publication.Publishing;
import org.guatu.evaluation.rules.Occasion;
import org.guatu.evaluation.unit.AddedMatter;
import org.guatu.evaluation.unit.EvaluationFile;
import org.guatu.evaluation.unit.EvaluationStage;
import org.guatu.evaluation.unit.Opening;
import org.guatu.evaluation.unit.Preparing;
import org.guatu.evaluation.unit.UnitEvaluation;
import org.guatu.organization.Recusal;
import org.guatu.platform.Caller;
import org.guatu.rehearsal.Cast.Players;
import org.guatu.rehearsal.Cast.Temper;

/** The evaluation of the units in the rehearsal: opened in December, frozen when its reports are in, published in February. */
@ApplicationScoped
class EvaluationDesk {
    static final int YEAR = 2024;
    private static final LocalDate OPENS_ON = LocalDate.of(2024, 12, 16);
    /** Ten working days after the last reports were due. */
    private static final LocalDate FREEZES_ON = LocalDate.of(2025, 1, 20);

    private static final LocalDate PUBLISHED_ON = LocalDate.of(2025, 2, 12);

    private final Opening opening;
    private final EvaluationFile file;
    private final Preparing preparing;
    private final Freezing freezing;
    private final JuryDesk jury;
    private final Publishing publishing;
    private final Recusal recusal;
    private final Papers papers;

    EvaluationDesk(
            Opening opening,
            EvaluationFile file,
            Preparing preparing,
            Freezing freezing,
            JuryDesk jury,
            Publishing publishing,
            Recusal recusal,
            Papers papers) {
        this.opening = opening;
        this.file = file;
        this.preparing = preparing;
        this.freezing = freezing;
        this.jury = jury;
        this.publishing = publishing;
        this.recusal = recusal;
        this.papers = papers;
    }

    void act(Players players, LocalDate day) {
        if (day.isBefore(OPENS_ON)) {
            return;
        }
        List<UnitEvaluation> all = file.visible(YEAR, players.office());
        if (all.isEmpty()) {
            opening.open(new OpenYear(YEAR, null), players.office());
            return;
        }
        for (UnitEvaluation one : all) {
            switch (one.stage()) {
                case SELF_EVALUATION -> selfEvaluate(one, players, day);
                case CHECK, SPOT_CHECK -> check(one, players);
                default -> jury.act(one, players, day);
            }
        }
        if (!day.isBefore(FREEZES_ON) && allAt(EvaluationStage.CHECKED, all)) {
            freezing.freeze(YEAR, players.office());
        }
        if (!day.isBefore(PUBLISHED_ON) && allAt(EvaluationStage.APPROVED, all)) {
            publishing.publish(YEAR, players.office());
        }
    }

    /** As they stood this morning. */
    private static boolean allAt(EvaluationStage stage, List<UnitEvaluation> all) {
        return all.stream().allMatch(one -> one.stage() == stage);
    }

    private void selfEvaluate(UnitEvaluation one, Players players, LocalDate day) {
        boolean writes = players.temper(one.unitId()) != Temper.SILENT
                && !day.isBefore(OPENS_ON.plusDays(2 + Seed.of("self" + one.unitId(), 14)));
        if (!writes) {
            return;
        }
        Caller unit = players.unit(one.unitId());
        SelfEvaluate said = Seed.of("case" + one.unitId(), 6) == 0
                ? new SelfEvaluate(
                        "进展和佐证以系统记录为准，另有一项做法在全市推广。",
                        List.of(new BonusCase(Occasion.MUNICIPAL, "“一件事一次办”做法获全市推广")),
                        List.of(papers.keep("样例市级通报-" + one.unitId() + ".txt", "做法获全市推广的通报", unit)))
                : new SelfEvaluate("进展和佐证以系统记录为准，无新增情况。", List.of(), List.of());
        preparing.selfEvaluate(one.id(), said, null, unit);
    }

    /** Two units are looked at on the spot; what is behind is written down as a problem. */
    private void check(UnitEvaluation one, Players players) {
        Caller office = recusal.mayJudge(players.office(), one.unitId()) ? players.office() : players.reviewer();
        boolean spot = one.stage() == EvaluationStage.CHECK && Seed.of("spot" + one.unitId(), 25) == 0;
        List<FoundProblem> problems = !spot && players.temper(one.unitId()) == Temper.LAGGING
                ? List.of(new FoundProblem("任务台账更新不及时，佐证材料不完整", "补齐台账和佐证材料并经复核"))
                : List.of();
        List<Long> admitted = preparing.added(one.id()).stream()
                .filter(matter -> matter.kind() == AddedMatter.Kind.CASE)
                .map(AddedMatter::id)
                .toList();
        preparing.check(
                one.id(),
                new CheckMaterial(spot ? "到现场查看台账" : null, spot, admitted, List.of(), problems),
                null,
                office);
    }
}
