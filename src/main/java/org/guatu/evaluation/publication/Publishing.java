package org.guatu.evaluation.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.guatu.calendar.OfficeTime;
import org.guatu.evaluation.score.Placing;
import org.guatu.evaluation.unit.AddedMatter;
import org.guatu.evaluation.unit.EvaluationAct;
import org.guatu.evaluation.unit.EvaluationFile;
import org.guatu.evaluation.unit.EvaluationStage;
import org.guatu.evaluation.unit.EvaluationState;
import org.guatu.evaluation.unit.EvaluationTerms;
import org.guatu.evaluation.unit.Preparing;
import org.guatu.evaluation.unit.UnitEvaluation;
import org.guatu.organization.Organization;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.supervision.rectification.Found;
import org.guatu.supervision.rectification.Raising;
import org.guatu.supervision.rectification.command.NewFinding;
import org.jspecify.annotations.Nullable;

/** 公布: one act of the office for a region's year. Grades are placed in their groups; problems go to rectification. */
@ApplicationScoped
@Transactional
public class Publishing {
    private static final int NAMED = 3;

    private final Publications publications;
    private final Published published;
    private final EvaluationFile file;
    private final PlacingUnits placing;
    private final Preparing preparing;
    private final Raising raising;
    private final Organization organization;
    private final EvaluationTerms terms;
    private final OfficeTime time;

    Publishing(
            Publications publications,
            Published published,
            EvaluationFile file,
            PlacingUnits placing,
            Preparing preparing,
            Raising raising,
            Organization organization,
            EvaluationTerms terms,
            OfficeTime time) {
        this.publications = publications;
        this.published = published;
        this.file = file;
        this.placing = placing;
        this.preparing = preparing;
        this.raising = raising;
        this.organization = organization;
        this.terms = terms;
        this.time = time;
    }

    /** Answers what was published. */
    public List<UnitEvaluation> publish(@Nullable Integer year, Caller by) {
        if (year == null) {
            throw new Invalid("year", "evaluation.yearMissing");
        }
        published.requireNot(by.regionId(), year);
        List<UnitEvaluation> all = file.ofYear(by.regionId(), year);
        if (all.isEmpty()) {
            throw new Refusal("evaluation.publication.nothing", Integer.toString(year));
        }
        refuse(all, one -> one.state() == EvaluationState.APPEAL, "evaluation.publication.appealsOpen");
        refuse(all, one -> one.stage() != EvaluationStage.APPROVED, "evaluation.publication.open");
        Map<Long, Placing> placed = placing.placed(all).units();
        publications.persist(new EvaluationPublication(year, time.today(), by, time.now()));
        for (UnitEvaluation one : all) {
            file.conclude(one, Objects.requireNonNull(placed.get(one.id()), "every evaluation is placed"));
            file.move(one, Set.of(EvaluationStage.APPROVED), EvaluationStage.PUBLISHED, terms.archiving());
            file.pass(one, "awaitPublication", Map.of());
            file.tellUnit(one, "published", Integer.toString(year), String.valueOf(one.total()));
            file.note(one, EvaluationAct.PUBLISHED, null, List.of(), by);
        }
        return all;
    }

    private void refuse(List<UnitEvaluation> all, Predicate<UnitEvaluation> open, String key) {
        List<String> names = all.stream()
                .filter(open)
                .map(one -> organization.ref(one.unitId()).name())
                .toList();
        if (!names.isEmpty()) {
            throw new Refusal(key, names.size(), String.join("、", names.subList(0, Math.min(NAMED, names.size()))));
        }
    }

    /** Hands what the evaluation found to rectification. Called by the process. */
    public void raiseFindings(long id) {
        UnitEvaluation one = file.of(id);
        Caller system = Caller.systemIn(one.regionId());
        String unit = organization.ref(one.unitId()).code();
        preparing.added(id).stream()
                .filter(matter -> matter.kind() == AddedMatter.Kind.PROBLEM)
                .forEach(problem -> preparing.raised(
                        problem,
                        raising.find(finding(one, problem, unit), system).id()));
    }

    private NewFinding finding(UnitEvaluation one, AddedMatter problem, String unit) {
        return new NewFinding(
                Found.Source.EVALUATION,
                one.id(),
                Found.Kind.LIMITED,
                Found.Severity.SERIOUS,
                problem.matter(),
                problem.matter(),
                problem.words(),
                null,
                null,
                null,
                null,
                unit,
                time.inWorkingDays(terms.rectification(), one.regionId()),
                List.of());
    }
}
