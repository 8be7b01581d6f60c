package org.guatu.debriefing.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.debriefing.facts.ReporterFacts.Matter;
import org.guatu.debriefing.facts.ReporterFacts.OfUnit;
import org.guatu.debriefing.facts.ReporterFacts.RecordedAct;
import org.guatu.debriefing.template.PersonalAct;
import org.guatu.evaluation.facts.GatheringInputs;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.rules.Occasion;
import org.guatu.evaluation.score.UnitInputs;
import org.guatu.evaluation.score.UnitInputs.ReportFact;
import org.guatu.evaluation.score.UnitInputs.TaskFact;
import org.guatu.evaluation.unit.EvaluationFile;
import org.guatu.evaluation.unit.UnitEvaluation;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.time.OfficeDays;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.supervision.instruction.Instruction;
import org.guatu.supervision.instruction.InstructionViews;
import org.guatu.supervision.letter.Letter;
import org.guatu.supervision.letter.LetterBook;
import org.guatu.supervision.rectification.FindingFilter;
import org.guatu.supervision.rectification.FindingViews;
import org.jspecify.annotations.Nullable;

/** Gathers what the report of a person or a team shows beside its text. */
@ApplicationScoped
@Transactional
public class GatheringReporterFacts {
    /** A name as lists write it, alone or among others, with or without a title behind it: 王明副区长、李红. */
    private static final String NAMED = "(^|[、，,；;\\s])%s($|[、，,；;\\s（(副区县市书常主部])";

    private final GatheringInputs inputs;
    private final Catalogue catalogue;
    private final GatheringFacts tasks;
    private final FindingViews findings;
    private final EvaluationFile evaluations;
    private final InstructionViews instructions;
    private final LetterBook letters;
    private final OfficeTime time;

    GatheringReporterFacts(
            GatheringInputs inputs,
            Catalogue catalogue,
            GatheringFacts tasks,
            FindingViews findings,
            EvaluationFile evaluations,
            InstructionViews instructions,
            LetterBook letters,
            OfficeTime time) {
        this.inputs = inputs;
        this.catalogue = catalogue;
        this.tasks = tasks;
        this.findings = findings;
        this.evaluations = evaluations;
        this.instructions = instructions;
        this.letters = letters;
        this.time = time;
    }

    /**
     * Who reports.
     *
     * @param person null for the team of a unit
     */
    public record Reporter(long regionId, int year, @Nullable Long unit, @Nullable Long person, String name) {}

    /** Whoever asks, the same. */
    public ReporterFacts of(Reporter who) {
        Caller wide = new Caller(0, "", who.regionId(), Set.of(), Set.of(Roles.RULE_OF_LAW_OFFICE), "");
        return new ReporterFacts(
                time.today(),
                who.unit() == null ? null : ofUnit(who.unit(), who.year(), wide),
                who.person() == null ? List.of() : items(who, wide),
                who.person() == null ? List.of() : acts(who.person(), who.year()));
    }

    private OfUnit ofUnit(long unit, int year, Caller wide) {
        UnitInputs record = inputs.of(unit, year, wide);
        List<TaskFact> led = record.tasks().stream().filter(TaskFact::lead).toList();
        List<ReportFact> owed =
                record.reports().stream().filter(ReportFact::owed).toList();
        return new OfUnit(
                led.size(),
                record.tasks().size() - led.size(),
                count(led.stream().filter(TaskFact::done)),
                count(led.stream().filter(GatheringReporterFacts::late)),
                owed.size(),
                count(owed.stream().filter(ReportFact::onTime)),
                record.happened().stream()
                        .filter(one -> one.occasion() != Occasion.RECTIFICATION_OVERDUE)
                        .map(one -> new Matter("evaluation.occasion." + one.occasion(), one.matter(), one.link()))
                        .toList(),
                findings(record.unit(), year, wide),
                grade(unit, year, wide.regionId()));
    }

    private static boolean late(TaskFact task) {
        return task.done() ? task.lateDays() > 0 : task.actual().compareTo(task.planned()) < 0;
    }

    private static int count(Stream<?> some) {
        return (int) some.count();
    }

    private List<Matter> findings(String unit, int year, Caller wide) {
        FindingFilter ofUnit = new FindingFilter(null, null, null, unit, null, null, false, false, null);
        return findings.list(ofUnit, wide).stream()
                .filter(one -> one.stage().shownToUnit() && one.due().getYear() == year)
                .map(one -> new Matter(
                        one.overdue() ? "evaluation.occasion.RECTIFICATION_OVERDUE" : stage(one.stage()),
                        one.title(),
                        "/rectification/" + one.id()))
                .toList();
    }

    private static String stage(Enum<?> stage) {
        return "supervision.finding.stage." + stage;
    }

    private @Nullable Grade grade(long unit, int year, long region) {
        return evaluations.ofYear(region, year).stream()
                .filter(one -> one.unitId() == unit)
                .findFirst()
                .map(UnitEvaluation::grade)
                .orElse(null);
    }

    /** The state of the tasks is looked up only where a list names the reporter. */
    private List<Matter> items(Reporter who, Caller wide) {
        Predicate<String> named =
                Pattern.compile(NAMED.formatted(Pattern.quote(who.name()))).asPredicate();
        Set<Long> led = catalogue.tasks(wide).stream()
                .filter(task -> task.wording().leadingOfficial() != null
                        && named.test(task.wording().leadingOfficial()))
                .map(Task::id)
                .collect(Collectors.toSet());
        return led.isEmpty()
                ? List.of()
                : tasks.ofYear(who.year(), wide).all().stream()
                        .filter(one -> led.contains(one.task().id()))
                        .map(this::item)
                        .toList();
    }

    private Matter item(TaskInYear one) {
        Enum<?> light = one.facts()
                .standingOn(time.today(), time.calendar(one.task().regionId()))
                .light();
        return new Matter(
                "reporting.light." + light,
                one.task().title(),
                "/tasks/" + one.task().id());
    }

    /** What asks for an answer by a day is followed up, what asks for none looks into a matter, and so does a talk. */
    private List<RecordedAct> acts(long person, int year) {
        Instant from = OfficeDays.startOf(LocalDate.of(year, 1, 1));
        Instant until = OfficeDays.startOf(LocalDate.of(year + 1, 1, 1));
        return Stream.concat(
                        instructions.writtenBy(person, from, until).stream().map(GatheringReporterFacts::instructed),
                        letters.talksOf(person, from, until).stream().map(GatheringReporterFacts::talked))
                .toList();
    }

    private static RecordedAct instructed(Instruction one) {
        return new RecordedAct(
                one.due() == null ? PersonalAct.LOOKED_INTO : PersonalAct.SUPERVISED,
                one.given().on(),
                one.words(),
                one.href());
    }

    private static RecordedAct talked(Letter one) {
        return new RecordedAct(
                PersonalAct.LOOKED_INTO,
                Objects.requireNonNull(one.served(), "a talk was called").on(),
                one.words().title(),
                "/letters/" + one.id());
    }
}
