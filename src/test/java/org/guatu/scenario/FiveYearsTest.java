package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.report;
import static org.guatu.support.ChangedTasks.row;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.flowable.engine.ProcessEngine;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Test;

/**
 * Five years of a list, with reports on time, late or never, grades and freezes on any day, and a task that stands still
 * over New Year: a task has exactly one instance a year on the model deployed then, and no period is missing or asked
 * twice. A failing seed can be played again alone.
 */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class FiveYearsTest {
    private static final int FIRST = 2024;
    private static final int LAST = 2028;
    private static final int CHANGED = 2026;
    private static final List<String> TITLES = List.of("五年完成", "年年要做", "时停时续");

    @Inject
    SampleOffice sample;

    @Inject
    ProcessEngine engine;

    private ChangedTasks tasks;
    private Client unit;
    private final Set<Integer> stoodStill = new HashSet<>();
    private Random random;
    private long list;

    @Test
    void a_task_has_one_instance_a_year_and_every_period_is_asked_once() throws IOException {
        long seed = Long.getLong("guatu.seed", 11);
        System.out.println("five years are played with -Dguatu.seed=" + seed);
        tasks = new ChangedTasks(sample.password());
        unit = tasks.as("d041");
        random = new Random(seed);
        list = tasks.issue(
                FIRST,
                LAST,
                row(1, TITLES.get(0), "区行政审批局", "", "2028年12月底前", "季报"),
                row(2, TITLES.get(1), "区行政审批局", "", "长期坚持", "季报"),
                row(3, TITLES.get(2), "区行政审批局", "", "2028年6月底前", "半年报"));
        List<Integer> versions = new ArrayList<>();
        for (int year = FIRST; year <= LAST; year++) {
            play(year);
            versions.add(tasks.read(task(TITLES.get(1)) + "/process").getInt("version"));
            if (year == CHANGED) {
                deployAChangedModel();
            }
        }
        assertThat(versions.subList(0, 3))
                .as("years keep the model they began with")
                .containsOnly(versions.get(0));
        assertThat(versions.subList(3, 5)).as("later years have the new one").containsOnly(versions.get(0) + 1);
        clock(LocalDate.of(LAST + 1, 7, 2));

        for (String title : TITLES) {
            Set<String> asked = new HashSet<>();
            for (int year = FIRST; year <= LAST; year++) {
                JsonPath story = tasks.read(task(title) + "?year=" + year);
                assertThat(story.getInt("year"))
                        .as("%s has its year %d", title, year)
                        .isEqualTo(year);
                for (String period : story.<String>getList("obligations.period")) {
                    assertThat(period).startsWith(Integer.toString(year));
                    assertThat(asked.add(period)).as("%s asked once", period).isTrue();
                }
            }
            assertThat(tasks.read(task(title)).getList("years")).as(title).hasSize(LAST - FIRST + 1);
            assertThat(asked).as(title).containsExactlyInAnyOrderElementsOf(expected(title));
        }
    }

    /** Every period of its cadence, but one at whose end the task stood still. */
    private List<String> expected(String title) {
        boolean halts = title.equals(TITLES.get(2));
        List<String> periods = new ArrayList<>();
        for (int year = FIRST; year <= LAST; year++) {
            for (int part = 1; part <= (halts ? 2 : 4); part++) {
                if (!(halts && part == 2 && stoodStill.contains(year))) {
                    periods.add(year + (halts ? "-H" : "-Q") + part);
                }
            }
        }
        return periods;
    }

    private void play(int year) {
        for (int month = year == FIRST ? 2 : 1; month <= 12; month++) {
            clock(LocalDate.of(year, month, 1 + random.nextInt(27)));
            for (String title : TITLES) {
                reportSome(title, year);
            }
            if (month == 12 && random.nextBoolean()) {
                tasks.office
                        .post(
                                task(TITLES.get(2)) + "/suspension",
                                Map.of("reason", "等待上级规定", "basis", "某政发〔" + year + "〕3号"))
                        .then()
                        .statusCode(200);
                stoodStill.add(year);
            } else if (month == 3) {
                tasks.office.post(task("时停时续") + "/resumption", Map.of("reason", "规定已出台"));
            }
            if (month <= 5 && random.nextInt(3) == 0) {
                tasks.as("evaluator")
                        .post(
                                task(TITLES.get(random.nextInt(3))) + "/evaluation",
                                Map.of("year", year - 1, "grade", "GOOD", "comment", "按评价细则"));
                tasks.office.post("/evaluations/freeze", Map.of("year", year - 1));
            }
            tasks.agree();
        }
    }

    /** Hands in what is open of the year and of the one before, most times; what is refused by its phase is left. */
    private void reportSome(String title, int year) {
        for (int of = Math.max(FIRST, year - 1); of <= year; of++) {
            JsonPath story = tasks.read(task(title) + "?year=" + of);
            List<Map<String, Object>> open =
                    story.getList("obligations.findAll { it.status in ['OPEN', 'OVERDUE', 'MISSED'] }");
            for (Map<String, Object> one : open) {
                if (random.nextInt(4) > 0) {
                    int percent = Math.min(100, Math.max(story.getInt("standing.actual"), 10 * random.nextInt(11)));
                    var sent = unit.post(task(title) + "/reports", report((String) one.get("period"), percent));
                    if (sent.statusCode() == 201 && random.nextInt(3) > 0) {
                        tasks.as("reviewer")
                                .post(
                                        "/reports/" + sent.jsonPath().getLong("id") + "/decision",
                                        Map.of("decision", "ACCEPT", "grade", "B"));
                    }
                }
            }
        }
    }

    private void deployAChangedModel() throws IOException {
        String model = Files.readString(Path.of("bpmn/task-year.bpmn")).replace("name=\"年度更替\"", "name=\"年度更替（改）\"");
        engine.getRepositoryService()
                .createDeployment()
                .name("changed")
                .addString("bpmn/task-year.bpmn", model)
                .deploy();
    }

    private String task(String title) {
        return tasks.task(list, title);
    }

    private void clock(LocalDate day) {
        tasks.office.moveClockTo(day + "T09:00:00+08:00");
    }
}
