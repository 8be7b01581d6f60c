package org.guatu.evaluation.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.evaluation.rules.DefaultRules;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.rules.Occasion;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.score.UnitInputs.Entered;
import org.guatu.evaluation.score.UnitInputs.Happened;
import org.guatu.evaluation.score.UnitInputs.ReportFact;
import org.guatu.evaluation.score.UnitInputs.TaskFact;
import org.guatu.evaluation.score.UnitInputs.Vetoed;
import org.guatu.organization.UnitGroup;
import org.guatu.platform.engine.Decisions;
import org.guatu.reporting.Report;
import org.jspecify.annotations.Nullable;

/** A unit whose year is told fact by fact. */
final class UnitForTests {
    static final CompletionFactor FACTOR = new CompletionFactor(new Decisions());
    static final Scoring SCORING = new Scoring(FACTOR);

    final String code;
    UnitGroup group = UnitGroup.OTHER;
    boolean leads = true;
    final List<TaskFact> tasks = new ArrayList<>();
    final List<ReportFact> reports = new ArrayList<>();
    final List<Happened> happened = new ArrayList<>();
    final List<Entered> entered = new ArrayList<>();
    final List<Vetoed> vetoes = new ArrayList<>();

    private UnitForTests(String code) {
        this.code = code;
    }

    static UnitForTests unit(String code) {
        return new UnitForTests(code);
    }

    /** One that has done its only task in time and handed in its only report in time, graded A: 100 points. */
    static UnitForTests perfect() {
        return unit("D001").task("1", true, done(0, 0)).report(true, Report.Grade.A);
    }

    /** What is said of a task besides its weight. */
    record Told(
            DeadlineKind kind,
            boolean done,
            int lateDays,
            int extensions,
            String actual,
            String planned,
            boolean dueAfterYear,
            @Nullable Grade rating) {}

    static Told done(int lateDays, int extensions) {
        return new Told(DeadlineKind.FIXED, true, lateDays, extensions, "100", "100", false, null);
    }

    static Told undone(String actual, String planned, boolean dueAfterYear) {
        return new Told(DeadlineKind.FIXED, false, 0, 0, actual, planned, dueAfterYear, null);
    }

    static Told openEnded(String actual, String planned, @Nullable Grade rating) {
        return new Told(DeadlineKind.OPEN_ENDED, false, 0, 0, actual, planned, false, rating);
    }

    static TaskFact fact(String code, String weight, boolean lead, Told told) {
        return new TaskFact(
                code,
                "任务" + code,
                "/tasks/" + code,
                new BigDecimal(weight),
                lead,
                told.kind(),
                told.done(),
                told.lateDays(),
                told.extensions(),
                new BigDecimal(told.actual()),
                new BigDecimal(told.planned()),
                told.dueAfterYear(),
                told.rating());
    }

    UnitForTests task(String weight, boolean lead, Told told) {
        tasks.add(fact("T-" + (tasks.size() + 1), weight, lead, told));
        return this;
    }

    UnitForTests report(boolean onTime, Report.@Nullable Grade grade) {
        return report(onTime, false, 0, grade);
    }

    UnitForTests report(boolean onTime, boolean missed, int returns, Report.@Nullable Grade grade) {
        reports.add(new ReportFact(
                "T-1", "2024-%02d".formatted(reports.size() + 1), null, true, onTime, missed, returns, grade));
        return this;
    }

    UnitForTests happened(Occasion occasion, int times) {
        for (int time = 0; time < times; time++) {
            happened.add(new Happened(occasion, occasion + "-" + time, null));
        }
        return this;
    }

    UnitForTests happened(Occasion occasion, String matter) {
        happened.add(new Happened(occasion, matter, null));
        return this;
    }

    UnitForTests entered(String line, String value) {
        entered.add(new Entered(line, new BigDecimal(value), "会议纪要", null));
        return this;
    }

    UnitForTests veto(String rule) {
        vetoes.add(new Vetoed(rule, "事实" + vetoes.size(), null));
        return this;
    }

    UnitForTests in(UnitGroup its) {
        group = its;
        return this;
    }

    UnitForTests leadsNothing() {
        leads = false;
        return this;
    }

    UnitInputs inputs() {
        return new UnitInputs(code, 2024, group, leads, tasks, reports, happened, entered, vetoes);
    }

    UnitInputs shuffled(Random random) {
        List.of(tasks, reports, happened, entered, vetoes).forEach(list -> Collections.shuffle(list, random));
        return inputs();
    }

    ScoreSheet sheet() {
        return sheet(DefaultRules.book());
    }

    ScoreSheet sheet(RuleBook book) {
        return SCORING.score(book, inputs());
    }

    ScoreLine line(String line) {
        return sheet().line(line).orElseThrow();
    }
}
