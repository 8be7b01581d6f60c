package org.guatu.evaluation.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guatu.catalogue.Part;
import org.guatu.catalogue.Task;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.rules.Occasion;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.score.UnitInputs;
import org.guatu.evaluation.score.UnitInputs.Happened;
import org.guatu.evaluation.score.UnitInputs.TaskFact;
import org.guatu.evaluation.score.UnitInputs.Vetoed;
import org.guatu.organization.Unit;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.reporting.facts.YearFacts;
import org.guatu.reporting.standing.Standing;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.ladder.Trigger;
import org.guatu.supervision.letter.LetterBook;
import org.guatu.supervision.rectification.FindingCard;
import org.jspecify.annotations.Nullable;

/**
 * A unit's share of a year's record, as its score asks for it. The lead unit answers for the task, and so does a joint
 * lead; a cooperating unit answers for its own part alone: what was asked of it and is in.
 */
final class UnitRecord {
    /** Of a task whose list gives it no points. */
    private static final BigDecimal NO_POINTS = BigDecimal.ONE;

    private final YearRecord year;
    private final Unit unit;
    private final UnitReports reports;

    UnitRecord(YearRecord year, Unit unit, UnitReports.PartTerms partTerms) {
        this.year = year;
        this.unit = unit;
        reports = new UnitReports(year, unit.id(), partTerms);
    }

    /** What will still cost it points. */
    List<Ahead> ahead(RuleBook book) {
        return new LookingAhead(book, year, this).all();
    }

    UnitReports reports() {
        return reports;
    }

    /** How the unit takes part in a task. */
    enum Share {
        LEAD,
        JOINT_LEAD,
        COOPERATING
    }

    UnitInputs inputs() {
        return new UnitInputs(
                unit.code(),
                year.year(),
                unit.group(),
                all().anyMatch(one ->
                        share(one.task()).filter(UnitRecord::leads).isPresent()),
                all().map(this::task).toList(),
                reports.all(),
                Stream.concat(letters(), findings()).toList(),
                List.of(),
                vetoes().toList());
    }

    /** The tasks in which the unit takes part. */
    Stream<TaskInYear> all() {
        return year.years().stream().filter(one -> share(one.task()).isPresent());
    }

    Optional<Share> share(Task task) {
        if (task.leadUnitId() == unit.id()) {
            return Optional.of(Share.LEAD);
        }
        Part.Role role = year.role(task, unit.id());
        return role == null
                ? Optional.empty()
                : Optional.of(role == Part.Role.CO_LEAD ? Share.JOINT_LEAD : Share.COOPERATING);
    }

    private static boolean leads(Share share) {
        return share != Share.COOPERATING;
    }

    private TaskFact task(TaskInYear one) {
        return share(one.task()).filter(UnitRecord::leads).isPresent() ? led(one) : helped(one);
    }

    private TaskFact led(TaskInYear one) {
        YearFacts facts = one.facts();
        LocalDate closed = facts.standing().closedOn();
        LocalDate due = facts.due();
        Standing standing = facts.standingOn(year.day(), year.calendar());
        return fact(
                one,
                true,
                closed != null,
                lateDays(facts, closed),
                year.extensions(one),
                percent(standing.actual()),
                planned(facts, standing),
                due != null && due.isAfter(year.day()),
                year.rating(one.task()));
    }

    private int lateDays(YearFacts facts, @Nullable LocalDate closed) {
        LocalDate due = closed == null ? null : facts.dueOn(closed);
        return closed == null || due == null ? 0 : year.calendar().between(due, closed);
    }

    /** Until its last report of the year was due, a task is judged only by what it was asked, as its light is. */
    private BigDecimal planned(YearFacts facts, Standing standing) {
        boolean asked = year.over()
                && facts.obligations().stream().allMatch(report -> report.due().isBefore(year.today()));
        return percent(asked ? standing.planned() : Math.min(standing.planned(), standing.actual() + standing.lag()));
    }

    /** Its own part of the task is what was asked of it by now, and so much of that is in. */
    private TaskFact helped(TaskInYear one) {
        UnitReports.Parts parts = reports.parts(one);
        return fact(
                one,
                false,
                false,
                0,
                0,
                percent(parts.asked() == 0 ? 0 : parts.in() * 100.0 / parts.asked()),
                percent(parts.asked() == 0 ? 0 : 100),
                true,
                null);
    }

    private static TaskFact fact(
            TaskInYear one,
            boolean lead,
            boolean done,
            int lateDays,
            int extensions,
            BigDecimal actual,
            BigDecimal planned,
            boolean dueLater,
            @Nullable Grade rating) {
        Task task = one.task();
        BigDecimal points = task.wording().points();
        return new TaskFact(
                task.code(),
                task.title(),
                link(task),
                points == null || points.signum() <= 0 ? NO_POINTS : points,
                lead,
                task.deadline().kind(),
                done,
                lateDays,
                extensions,
                actual,
                planned,
                dueLater,
                rating);
    }

    private static BigDecimal percent(double value) {
        return BigDecimal.valueOf(value);
    }

    static String link(Task task) {
        return "/tasks/" + task.id();
    }

    private Stream<Happened> letters() {
        return sent(letter -> letter.level().letter())
                .map(letter -> new Happened(Occasion.valueOf(letter.level().name()), letter.number(), link(letter)));
    }

    /** What the unit was sent; of a referral it is not told. */
    Stream<LetterBook.Sent> sent(Predicate<LetterBook.Sent> wanted) {
        return year.letters().stream()
                .filter(letter -> letter.unitId() == unit.id() && letter.level() != Level.REFERRAL)
                .filter(wanted);
    }

    static String link(LetterBook.Sent letter) {
        return "/letters/" + letter.id();
    }

    private Stream<Happened> findings() {
        return toMend().filter(FindingCard::overdue)
                .map(one -> new Happened(Occasion.RECTIFICATION_OVERDUE, one.title(), link(one)));
    }

    /** What the unit had to put right within the year. */
    Stream<FindingCard> toMend() {
        return year.findings().stream().filter(one -> one.lead().code().equals(unit.code()));
    }

    static String link(FindingCard finding) {
        return "/rectification/" + finding.id();
    }

    /** Made-up progress or proof: somebody said so, and the unit was called in for it. */
    private Stream<Vetoed> vetoes() {
        return sent(letter -> letter.level() == Level.INTERVIEW && letter.trigger() == Trigger.FALSE_DATA)
                .map(letter -> new Vetoed("V1", letter.number(), link(letter)));
    }
}
