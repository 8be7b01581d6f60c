package org.guatu.insight.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.insight.YearsForTests.aYear;
import static org.guatu.insight.heatmap.Axis.AREA;
import static org.guatu.insight.heatmap.Axis.MONTH;
import static org.guatu.insight.heatmap.Axis.QUARTER;
import static org.guatu.insight.heatmap.Axis.UNIT;
import static org.guatu.reporting.standing.Light.BLUE;
import static org.guatu.reporting.standing.Light.GREEN;
import static org.guatu.reporting.standing.Light.GREY;
import static org.guatu.reporting.standing.Light.RED;
import static org.guatu.reporting.standing.Light.YELLOW;
import static org.guatu.support.Defaults.CALENDAR;
import static org.guatu.support.Defaults.on;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guatu.insight.YearsForTests;
import org.guatu.insight.heatmap.HeatmapView.Cell;
import org.guatu.lifecycle.Phase;
import org.guatu.reporting.standing.Light;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatmapTest {
    private final List<Heatmap.Plotted> tasks = new ArrayList<>();
    private String today = "2024-09-20";

    private HeatmapTest task(String area, YearsForTests... years) {
        return task(area, "D001", years);
    }

    private HeatmapTest task(String area, String unit, YearsForTests... years) {
        tasks.add(new Heatmap.Plotted(
                tasks.size() + 1,
                Map.of(AREA, area, UNIT, unit),
                Stream.of(years).map(YearsForTests::facts).toList()));
        return this;
    }

    private Heatmap asOf(String day) {
        return new Heatmap(tasks, CALENDAR, on(day), on(today), false);
    }

    /** The cell of area A over all units there are. */
    private Cell cell(Measure measure) {
        return asOf(today)
                .cells(AREA, List.of("A"), UNIT, List.of("D001"), measure)
                .get(0);
    }

    private Cell inMonth(String month, Measure measure, String asOf) {
        return asOf(asOf)
                .cells(AREA, List.of("A"), MONTH, List.of(month), measure)
                .get(0);
    }

    private static YearsForTests behind(int points) {
        return aYear().planned("2024-06-30", 60)
                .planned("2024-12-31", 40)
                .accepted("2024-Q2", 60 - points, "2024-07-01");
    }

    @Test
    void completion_is_closed_of_fixed_term_tasks_and_leaves_open_ended_ones_out() {
        task("A", aYear().closedOn("2024-05-10"));
        task("A", behind(0)).task("A", behind(0));
        task("A", behind(0).openEnded());

        assertThat(cell(Measure.COMPLETION)).isEqualTo(new Cell("A", "D001", 33.3, 1, 3, GREEN));
    }

    @Test
    void where_nothing_counts_the_value_is_null_and_never_zero() {
        task("A", behind(0).openEnded());

        for (Measure measure : List.of(Measure.COMPLETION, Measure.OVERDUE)) {
            assertThat(cell(measure)).isEqualTo(new Cell("A", "D001", null, 0, 0, null));
        }
        for (Measure measure : Measure.values()) {
            Cell empty = asOf(today)
                    .cells(AREA, List.of("B"), UNIT, List.of("D001"), measure)
                    .get(0);
            assertThat(empty).isEqualTo(new Cell("B", "D001", null, 0, 0, null));
        }
    }

    @Test
    void nothing_of_something_is_zero() {
        task("A", behind(0));

        assertThat(cell(Measure.COMPLETION).value()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, GREEN", "9, GREEN", "10, YELLOW", "30, YELLOW", "31, RED"})
    void a_median_of_exactly_thirty_points_is_yellow(int points, Light light) {
        task("A", behind(points));

        assertThat(cell(Measure.LAG)).isEqualTo(new Cell("A", "D001", (double) points, 1, 1, light));
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        task("A", behind(50)).task("A", behind(5)).task("A", behind(10)).task("A", behind(0));

        assertThat(cell(Measure.LAG).value()).isEqualTo(7.5);
    }

    @ParameterizedTest
    @CsvSource({"10, 100.0, GREEN", "11, 0.0, RED"})
    void a_task_is_on_schedule_up_to_ten_points_behind(int points, double value, Light light) {
        task("A", behind(points));

        assertThat(cell(Measure.ON_SCHEDULE))
                .extracting(Cell::value, Cell::light)
                .containsExactly(value, light);
    }

    @ParameterizedTest
    @CsvSource({"10, 90.0, YELLOW", "20, 95.0, GREEN", "3, 66.7, RED"})
    void an_on_schedule_rate_is_yellow_when_a_tenth_is_missing(int of, double value, Light light) {
        task("A", behind(40));
        for (int i = 1; i < of; i++) {
            task("A", behind(0));
        }

        assertThat(cell(Measure.ON_SCHEDULE)).isEqualTo(new Cell("A", "D001", value, of - 1, of, light));
    }

    @Test
    void the_completion_light_is_that_of_the_tasks_behind_it() {
        for (int i = 0; i < 7; i++) {
            task("A", behind(0));
        }
        assertThat(cell(Measure.COMPLETION).light()).isEqualTo(GREEN);

        task("A", behind(40)).task("A", behind(40)).task("A", behind(40));
        assertThat(cell(Measure.COMPLETION).light()).as("3 of 10 red").isEqualTo(YELLOW);

        task("A", behind(40));
        assertThat(cell(Measure.COMPLETION).light()).as("4 of 11 red").isEqualTo(RED);
    }

    @Test
    void all_closed_is_blue_and_none_started_is_grey() {
        task("A", aYear().closedOn("2024-05-10"));
        assertThat(cell(Measure.COMPLETION)).isEqualTo(new Cell("A", "D001", 100.0, 1, 1, BLUE));

        tasks.clear();
        task("A", aYear().in(Phase.ASSIGNED, "2024-01-02", "2024-01-05"));
        assertThat(cell(Measure.LAG).light()).isEqualTo(GREY);
    }

    @Test
    void overdue_are_those_not_done_of_those_whose_day_is_over() {
        task("A", aYear().dueOn("2024-06-30"));
        task("A", aYear().dueOn("2024-06-30").closedOn("2024-06-20"));
        task("A", aYear().dueOn("2024-12-31"));

        assertThat(cell(Measure.OVERDUE)).isEqualTo(new Cell("A", "D001", 50.0, 1, 2, RED));
    }

    @Test
    void a_day_that_is_not_over_makes_nothing_overdue_yet() {
        task("A", aYear().dueOn("2024-09-20"));

        assertThat(cell(Measure.OVERDUE).of()).isZero();
        today = "2024-09-21";
        assertThat(asOf("2024-09-20").total(Measure.OVERDUE))
                .extracting(Cell::n, Cell::of)
                .containsExactly(1, 1);
    }

    @Test
    void reports_in_time_are_judged_by_the_first_hand_in() {
        task("A", aYear().returned("2024-Q1", "2024-04-07", "2024-04-08").accepted("2024-Q1", 20, "2024-04-12"));
        task("A", aYear().accepted("2024-Q1", 20, "2024-04-08"));
        task("A", aYear());

        assertThat(inMonth("2024-05", Measure.TIMELINESS, today)).isEqualTo(new Cell("A", "2024-05", 33.3, 1, 3, RED));
        assertThat(inMonth("2024-05", Measure.RETURNS, today)).isEqualTo(new Cell("A", "2024-05", 50.0, 1, 2, RED));
        assertThat(inMonth("2024-03", Measure.TIMELINESS, today).value())
                .as("nothing due yet")
                .isNull();
    }

    @Test
    void a_closed_task_owes_no_further_report() {
        task("A", aYear().accepted("2024-Q1", 90, "2024-04-03").closedOn("2024-05-10"));

        assertThat(cell(Measure.TIMELINESS)).extracting(Cell::n, Cell::of).containsExactly(1, 1);
    }

    @Test
    void a_month_is_seen_as_of_its_end_and_the_running_one_as_of_the_day() {
        task("A", behind(20));

        assertThat(inMonth("2024-05", Measure.LAG, today).value()).isEqualTo(0.0);
        assertThat(inMonth("2024-06", Measure.LAG, today).value()).isEqualTo(20.0);
        assertThat(inMonth("2024-09", Measure.LAG, today).value()).isEqualTo(20.0);
        assertThat(inMonth("2024-10", Measure.LAG, today)).isEqualTo(new Cell("A", "2024-10", null, 0, 0, null));
        assertThat(inMonth("2024-06", Measure.LAG, "2024-05-31").value()).isNull();
    }

    @Test
    void a_quarter_that_has_begun_is_seen_as_of_the_day() {
        task("A", behind(20));

        List<Cell> quarters =
                asOf(today).cells(QUARTER, List.of("2024-Q1", "2024-Q3", "2024-Q4"), AREA, List.of("A"), Measure.LAG);

        assertThat(quarters).extracting(Cell::value).containsExactly(0.0, 20.0, null);
    }

    @Test
    void a_task_counts_from_the_day_its_year_began_on() {
        task("A", aYear().from("2024-03-15"));

        assertThat(inMonth("2024-02", Measure.LAG, today).of()).isZero();
        assertThat(inMonth("2024-03", Measure.LAG, today).of()).isEqualTo(1);
    }

    @Test
    void a_past_year_is_seen_by_its_own_facts_and_an_ended_task_does_not_count_on() {
        today = "2025-02-10";
        task(
                "A",
                aYear().in(Phase.ANNUALLY_ASSESSED, null, null).accepted("2024-Q4", 90, "2024-12-30"),
                aYear().of(2025));
        task("A", aYear().in(Phase.EVALUATED, null, null));

        assertThat(inMonth("2024-12", Measure.LAG, today).of()).isEqualTo(2);
        assertThat(inMonth("2025-01", Measure.LAG, today).of()).isEqualTo(1);
    }

    @Test
    void every_task_counts_once_in_the_cells_and_once_in_the_total() {
        task("A", "D001", behind(0)).task("A", "D002", behind(0)).task("B", "D001", behind(0));

        List<Cell> cells =
                asOf(today).cells(UNIT, List.of("D001", "D002"), AREA, List.of("A", "B"), Measure.COMPLETION);

        assertThat(cells).extracting(Cell::of).containsExactly(1, 1, 1, 0);
        assertThat(asOf(today).total(Measure.COMPLETION).of()).isEqualTo(3);
    }
}
