package org.guatu.insight.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.insight.YearsForTests.aYear;
import static org.guatu.support.Defaults.CALENDAR;
import static org.guatu.support.Defaults.TERMS;
import static org.guatu.support.Defaults.on;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.guatu.insight.YearsForTests;
import org.guatu.insight.task.PassedSteps.Request;
import org.guatu.lifecycle.CloseOut;
import org.guatu.lifecycle.Phase;
import org.guatu.platform.time.OfficeDays;
import org.junit.jupiter.api.Test;

class PassedStepsTest {
    private static final PassedSteps.Facts ENTERED = facts(false, false, false, false);

    private static PassedSteps.Facts facts(
            boolean byDefault, boolean returned, boolean planned, boolean plannedByDefault, Request... closeOuts) {
        return new PassedSteps.Facts(
                true, byDefault, returned, planned, plannedByDefault, false, false, false, List.of(closeOuts));
    }

    private static Request request(String on, CloseOut.Status status, String decided) {
        return new Request(on(on), status, OfficeDays.morningOf(on(decided)));
    }

    private static List<String> passed(PassedSteps.Facts facts, YearsForTests year, String day) {
        return PassedSteps.of(facts, year.facts(), OfficeDays.morningOf(on(day)), CALENDAR, TERMS);
    }

    @Test
    void a_task_just_issued_has_passed_nothing() {
        assertThat(passed(ENTERED, aYear().in(Phase.ASSIGNED, "2024-01-02", "2024-01-05"), "2024-01-03"))
                .isEmpty();
    }

    @Test
    void a_return_leads_through_the_offices_decision_back_to_the_unit() {
        PassedSteps.Facts returned = facts(false, true, false, false);

        assertThat(passed(returned, aYear().in(Phase.RETURNED, "2024-01-03", "2024-01-10"), "2024-01-04"))
                .containsExactly("acceptTask");
        assertThat(passed(returned, aYear().in(Phase.ASSIGNED, "2024-01-04", "2024-01-09"), "2024-01-05"))
                .containsExactly("acceptTask", "decideReturn");
    }

    @Test
    void what_a_term_took_over_is_passed_with_the_step_that_took_over() {
        assertThat(passed(facts(true, false, true, true), aYear(), "2024-02-01"))
                .containsExactly("acceptByDefault", "acceptTask", "planMilestones", "proposeMilestones");
    }

    @Test
    void a_task_that_goes_on_from_the_year_before_was_not_accepted_again() {
        PassedSteps.Facts continued =
                new PassedSteps.Facts(false, false, false, false, false, false, false, false, List.of());

        assertThat(passed(continued, aYear().in(Phase.ACCEPTED, "2024-01-02", "2024-01-16"), "2024-01-03"))
                .isEmpty();
    }

    @Test
    void a_report_in_time_was_not_reminded_of() {
        YearsForTests year = aYear().accepted("2024-Q1", 20, "2024-03-31");

        assertThat(passed(ENTERED, year, "2024-04-02"))
                .containsExactly("acceptReport", "acceptTask", "reviewReport", "submitReport");
    }

    @Test
    void a_late_report_that_came_back_has_been_through_the_whole_loop() {
        YearsForTests year =
                aYear().returned("2024-Q1", "2024-04-09", "2024-04-20").accepted("2024-Q1", 20, "2024-04-22");

        assertThat(passed(ENTERED, year, "2024-04-23"))
                .containsExactly(
                        "acceptReport",
                        "acceptTask",
                        "remindReviewer",
                        "remindUnit",
                        "resubmitReport",
                        "returnReport",
                        "reviewReport",
                        "submitReport");
    }

    @Test
    void a_deadline_that_came_near_before_a_close_out_was_asked_for_was_looked_at() {
        PassedSteps.Facts planned = facts(false, false, true, false);
        PassedSteps.Facts asked =
                facts(false, false, true, false, request("2024-11-29", CloseOut.Status.SUBMITTED, "2024-12-20"));

        assertThat(passed(planned, aYear(), "2024-12-17")).doesNotContain("remindDeadline");
        assertThat(passed(planned, aYear(), "2024-12-18")).contains("remindDeadline");
        assertThat(passed(asked, aYear(), "2024-12-18")).doesNotContain("remindDeadline");
    }

    @Test
    void a_close_out_agreed_to_at_the_second_request_has_passed_all_its_steps() {
        PassedSteps.Facts closed = facts(
                false,
                false,
                true,
                false,
                request("2024-05-10", CloseOut.Status.ACCEPTED, "2024-05-11"),
                request("2024-04-10", CloseOut.Status.RETURNED, "2024-04-30"));

        assertThat(passed(closed, aYear().accepted("2024-Q1", 100, "2024-04-01").closedOn("2024-05-10"), "2024-05-12"))
                .contains(
                        "requestCloseOut", "reviewCloseOut", "resubmitCloseOut", "remindCloseOutReviewer", "closeTask");
    }

    @Test
    void every_element_named_is_a_task_of_the_model_and_every_task_of_the_model_is_named() throws Exception {
        var inModel = new TreeSet<String>();
        var tasks = Pattern.compile("<bpmn:(?:userTask|serviceTask) id=\"([^\"]+)\"")
                .matcher(Files.readString(Path.of("bpmn/task-year.bpmn")));
        while (tasks.find()) {
            inModel.add(tasks.group(1));
        }
        PassedSteps.Facts everything = new PassedSteps.Facts(
                true,
                true,
                true,
                true,
                true,
                true,
                true,
                true,
                List.of(
                        request("2024-05-10", CloseOut.Status.ACCEPTED, "2024-05-11"),
                        request("2024-04-10", CloseOut.Status.RETURNED, "2024-04-30")));
        YearsForTests year = aYear().dueOn("2024-04-15")
                .returned("2024-Q1", "2024-04-09", "2024-04-20")
                .accepted("2024-Q1", 20, "2024-04-22")
                .in(Phase.EVALUATED, null, null);

        assertThat(passed(everything, year, "2025-01-10")).containsExactlyElementsOf(inModel);
    }
}
