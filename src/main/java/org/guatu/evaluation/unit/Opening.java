package org.guatu.evaluation.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guatu.calendar.OfficeTime;
import org.guatu.evaluation.command.OpenYear;
import org.guatu.evaluation.draft.DraftingRules;
import org.guatu.evaluation.facts.GatheringInputs;
import org.guatu.evaluation.rules.PublishingRules;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.rules.RuleSet;
import org.guatu.evaluation.score.UnitInputs;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** 启动考核: the office publishes the rules of a year and opens the evaluation of every unit that had a part in it. */
@ApplicationScoped
@Transactional
public class Opening {
    private final EvaluationFile file;
    private final PublishingRules rules;
    private final DraftingRules drafting;
    private final GatheringInputs gathering;
    private final Organization organization;
    private final OfficeTime time;

    Opening(
            EvaluationFile file,
            PublishingRules rules,
            DraftingRules drafting,
            GatheringInputs gathering,
            Organization organization,
            OfficeTime time) {
        this.file = file;
        this.rules = rules;
        this.drafting = drafting;
        this.gathering = gathering;
        this.organization = organization;
        this.time = time;
    }

    /** With its last quarter: what was opened cannot be taken back, and its rules are published with it. */
    public static LocalDate opens(int year) {
        return LocalDate.of(year, 10, 1);
    }

    /** Answers what was opened. */
    public List<UnitEvaluation> open(OpenYear asked, Caller by) {
        Integer year = asked.year();
        if (year == null) {
            throw new Invalid("year", "evaluation.yearMissing");
        }
        if (time.today().isBefore(opens(year))) {
            throw new Refusal("evaluation.open.notYet", Integer.toString(year));
        }
        RuleSet published = rules(year, asked.rules(), by);
        Map<Long, UnitInputs> known = gathering.of(by.regionId(), year);
        List<UnitEvaluation> opened = organization.units(by.regionId()).stream()
                .filter(unit -> takesPart(known.get(unit.id())))
                .map(unit -> open(unit, published, by))
                .toList();
        if (opened.isEmpty()) {
            throw new Refusal("evaluation.open.nobody", Integer.toString(year));
        }
        return opened;
    }

    /** The rules of the year, published now where they are not; refused where others are, or the year was opened. */
    private RuleSet rules(int year, @Nullable RuleBook own, Caller by) {
        Optional<RuleSet> before = rules.published(by.regionId(), year);
        return before.isPresent()
                        && own == null
                        && file.ofYear(by.regionId(), year).isEmpty()
                ? before.get()
                : drafting.publish(year, own, by);
    }

    private static boolean takesPart(@Nullable UnitInputs known) {
        return known != null && !known.tasks().isEmpty();
    }

    private UnitEvaluation open(Unit unit, RuleSet published, Caller by) {
        UnitEvaluation one = new UnitEvaluation(by.regionId(), unit.id(), unit.group(), published, time.now());
        file.open(one, by);
        return one;
    }
}
