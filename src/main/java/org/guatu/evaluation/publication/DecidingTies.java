package org.guatu.evaluation.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.calendar.OfficeTime;
import org.guatu.evaluation.command.DecideTie;
import org.guatu.evaluation.score.Tie;
import org.guatu.evaluation.unit.EvaluationAct;
import org.guatu.evaluation.unit.EvaluationFile;
import org.guatu.evaluation.unit.UnitEvaluation;
import org.guatu.organization.Organization;
import org.guatu.organization.UnitGroup;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;

/**
 * 并列裁定: where the scores cannot tell who takes the last places of the best grade, the committee says so with a reason,
 * after the appeals and before the publication. Undecided, the places stay empty.
 */
@ApplicationScoped
@Transactional
public class DecidingTies {
    private static final int NAMED = 3;

    private final EvaluationFile file;
    private final PlacingUnits placing;
    private final TieDecisions decisions;
    private final Published published;
    private final Organization organization;
    private final OfficeTime time;

    DecidingTies(
            EvaluationFile file,
            PlacingUnits placing,
            TieDecisions decisions,
            Published published,
            Organization organization,
            OfficeTime time) {
        this.file = file;
        this.placing = placing;
        this.decisions = decisions;
        this.published = published;
        this.organization = organization;
        this.time = time;
    }

    /** The ties of a year, decided ones among them. */
    public List<KnownTie> ties(int year, Caller by) {
        return placing.placed(file.ofYear(by.regionId(), year)).ties();
    }

    /** Answers the tie with what was decided. */
    public KnownTie decide(DecideTie said, Caller by) {
        said.check();
        int year = Objects.requireNonNull(said.year());
        UnitGroup group = Objects.requireNonNull(said.group());
        published.requireNot(by.regionId(), year);
        requireReviewed(year, group, by);
        KnownTie tie = tie(year, group, by);
        Map<Long, KnownTie.Tied> tied = tie.units().stream().collect(Collectors.toMap(KnownTie.Tied::id, one -> one));
        Set<Long> chosen = Set.copyOf(said.picked());
        new Invalid.Check()
                .require(tied.keySet().containsAll(chosen), "chosen", "evaluation.tie.notTied")
                .require(chosen.size() <= tie.places(), "chosen", "evaluation.tie.tooMany", tie.places())
                .orRefuse();
        decisions.persist(new TieDecision(year, value(tie), tied.keySet(), chosen, said.text(), by, time.now()));
        for (long id : tied.keySet()) {
            UnitEvaluation one = file.forJudge(id, null, by);
            file.count(one);
            EvaluationAct act = chosen.contains(id) ? EvaluationAct.TIE_CHOSEN : EvaluationAct.TIE_NOT_CHOSEN;
            file.note(one, act, said.text(), List.of(), by);
        }
        return tie(year, group, by);
    }

    private static Tie value(KnownTie tie) {
        return new Tie(
                tie.group(), tie.units().stream().map(one -> one.unit().code()).toList(), tie.places(), tie.total());
    }

    private KnownTie tie(int year, UnitGroup group, Caller by) {
        return ties(year, by).stream()
                .filter(one -> one.group() == group)
                .findFirst()
                .orElseThrow(() -> new Refusal("evaluation.tie.none"));
    }

    /** While somebody of the group may still appeal, the tie may still become another one. */
    private void requireReviewed(int year, UnitGroup group, Caller by) {
        List<String> open = file.ofYear(by.regionId(), year).stream()
                .filter(one -> one.group() == group && !one.stage().afterAppeals())
                .map(one -> organization.ref(one.unitId()).name())
                .toList();
        if (!open.isEmpty()) {
            throw new Refusal(
                    "evaluation.tie.early",
                    open.size(),
                    String.join("、", open.subList(0, Math.min(NAMED, open.size()))));
        }
    }
}
