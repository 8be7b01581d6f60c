package org.guatu.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.evaluation.facts.GatheringInputs;
import org.guatu.evaluation.rules.DefaultRules;
import org.guatu.evaluation.rules.Frozen;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.rules.Occasion;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.score.Graded;
import org.guatu.evaluation.score.Placing;
import org.guatu.evaluation.score.Quotas;
import org.guatu.evaluation.score.Scoring;
import org.guatu.evaluation.score.UnitInputs;
import org.guatu.evaluation.score.UnitInputs.Happened;
import org.guatu.evaluation.score.UnitInputs.ReportFact;
import org.guatu.evaluation.score.UnitInputs.TaskFact;
import org.guatu.organization.Organization;
import org.guatu.organization.UnitGroup;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.reporting.Report;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What the evaluation of a county costs, 60 units and 460 tasks, beside the bare reading of its frozen inputs; and what each
 * of many such counties costs, one after the other. It tells and does not judge, and no test run looks for it:
 * {@code ./test -Dtest=EvaluationBenchmark}.
 */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class EvaluationBenchmark {
    private static final Logger LOG = Logger.getLogger(EvaluationBenchmark.class);
    private static final int ROUNDS = 21;
    private static final int WARM = 150;
    private static final int UNITS = 60;
    private static final int TASKS = 460;

    @Inject
    SampleOffice sample;

    @Inject
    GatheringInputs gathering;

    @Inject
    Scoring scoring;

    @Inject
    Organization organization;

    @Test
    void tell_of_a_county() throws Exception {
        Client office = Client.as("office", sample.password());
        office.issueSample("annual-63.csv", "ANNUAL", 2024);
        office.issueSample("plan-296.csv", "FIVE_YEAR_PLAN", 2024);
        more(TASKS - office.all("/tasks").size());
        office.moveClockTo("2024-01-22T09:00:00+08:00");
        office.moveClockTo("2024-04-10T09:00:00+08:00");
        long region = organization.regions().get(0).id();
        List<String> frozen =
                gathering.of(region, 2024).values().stream().map(Frozen::write).toList();

        double gathered = millis(() -> gathering.of(region, 2024));
        double bare = millis(() -> read(frozen));
        double whole = millis(() -> graded(read(frozen)));

        LOG.infof(
                "%d units, %d tasks: gathered in %.1f ms; frozen inputs read in %.1f ms, read, scored and graded in"
                        + " %.1f ms (%.1f times)",
                frozen.size(), office.all("/tasks").size(), gathered, bare, whole, whole / bare);
        assertThat(frozen).hasSizeGreaterThanOrEqualTo(UNITS);
    }

    /** Another list makes up the number. */
    private void more(int rows) {
        ChangedTasks tasks = new ChangedTasks(sample.password());
        tasks.issue(
                2024,
                IntStream.rangeClosed(1, rows)
                        .mapToObj(serial -> ChangedTasks.row(
                                serial,
                                "补充任务" + serial,
                                serial % 2 == 0 ? "区行政审批局" : "区数据局",
                                serial % 3 == 0 ? "区教育局" : "",
                                "2024年12月底前",
                                "季报"))
                        .toArray(String[]::new));
    }

    @Test
    void tell_of_many_counties() {
        for (int warm = 0; warm < WARM; warm++) {
            graded(read(county(warm)));
        }
        for (int counties : new int[] {1, 10, 100, 1000}) {
            long bare = 0;
            long whole = 0;
            for (int one = 0; one < counties; one++) {
                List<String> frozen = county(one);
                long before = System.nanoTime();
                List<UnitInputs> inputs = read(frozen);
                long read = System.nanoTime();
                assertThat(graded(inputs)).hasSize(UNITS);
                bare += read - before;
                whole += System.nanoTime() - before;
            }
            LOG.infof(
                    "%d counties of %d units and %d tasks: frozen inputs read in %.2f ms a county, read, scored and graded in"
                            + " %.2f ms",
                    counties, UNITS, TASKS, bare / 1e6 / counties, whole / 1e6 / counties);
        }
    }

    /** The frozen inputs of a county's units: each task has a leading unit and two that help. */
    private static List<String> county(int seed) {
        Random random = new Random(seed);
        List<List<TaskFact>> tasks = lists();
        List<List<ReportFact>> reports = lists();
        for (int task = 0; task < TASKS; task++) {
            for (int part = 0; part < 3; part++) {
                int unit = (task + part * 7) % UNITS;
                tasks.get(unit).add(task(task, part == 0, random));
                for (int quarter = 1; quarter <= 4; quarter++) {
                    reports.get(unit).add(report(task, quarter, random));
                }
            }
        }
        return IntStream.range(0, UNITS)
                .mapToObj(unit -> Frozen.write(new UnitInputs(
                        "U" + unit,
                        2024,
                        UnitGroup.values()[unit % UnitGroup.values().length],
                        true,
                        tasks.get(unit),
                        reports.get(unit),
                        List.of(new Happened(Occasion.REMINDER_LETTER, "提醒函" + unit, "/letters/" + unit)),
                        List.of(),
                        List.of())))
                .toList();
    }

    private static <T> List<List<T>> lists() {
        return IntStream.range(0, UNITS)
                .mapToObj(unit -> (List<T>) new ArrayList<T>())
                .toList();
    }

    private static TaskFact task(int number, boolean lead, Random random) {
        boolean done = random.nextInt(3) > 0;
        return new TaskFact(
                Integer.toString(number),
                "全面推进依法行政任务" + number,
                "/tasks/" + number,
                BigDecimal.valueOf(1 + random.nextInt(3)),
                lead,
                DeadlineKind.FIXED,
                done,
                done ? random.nextInt(40) - 10 : 0,
                random.nextInt(2),
                BigDecimal.valueOf(done ? 100 : random.nextInt(100)),
                BigDecimal.valueOf(100),
                false,
                random.nextBoolean() ? Grade.GOOD : null);
    }

    private static ReportFact report(int task, int quarter, Random random) {
        return new ReportFact(
                Integer.toString(task),
                "2024-Q" + quarter,
                "/reports/" + (task * 4 + quarter),
                true,
                random.nextInt(5) > 0,
                false,
                random.nextInt(3),
                Report.Grade.values()[random.nextInt(Report.Grade.values().length)]);
    }

    private static List<UnitInputs> read(List<String> frozen) {
        return frozen.stream().map(one -> Frozen.read(one, UnitInputs.class)).toList();
    }

    private List<Placing> graded(Collection<UnitInputs> all) {
        RuleBook book = DefaultRules.book();
        return Quotas.grade(
                book,
                all.stream()
                        .map(one -> new Graded(one.unit(), one.group(), scoring.score(book, one)))
                        .toList());
    }

    /** The median; the first rounds warm up. */
    private static double millis(Callable<?> act) throws Exception {
        double[] took = new double[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long before = System.nanoTime();
            assertThat(act.call()).isNotNull();
            took[Math.max(0, round)] = (System.nanoTime() - before) / 1e6;
        }
        Arrays.sort(took);
        return took[ROUNDS / 2];
    }
}
