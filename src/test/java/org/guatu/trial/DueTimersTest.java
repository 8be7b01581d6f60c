package org.guatu.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.row;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.guatu.support.ChangedTasks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing ran for long, a thousand timers are due, and two nodes find them. One is killed with some in its hands and comes
 * back, the other is stopped in the midst of its work and comes back. Every timer fires once, within five minutes.
 */
@Tag("trial")
class DueTimersTest {
    private static final int TASKS = Integer.getInteger("trial.tasks", 500);
    private static final int DUE = 1000;
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final String LEFT =
            "select (select count(*) from ACT_RU_TIMER_JOB where DUEDATE_ <= utc_timestamp(3)) + (select count(*) from ACT_RU_JOB)";

    @Test
    void every_timer_fires_once_within_five_minutes(@TempDir Path folder) throws Exception {
        try (Premises premises = Premises.in(folder)) {
            Node morning = premises.node("timers-0", "empty").awaitReady();
            Premises.speakTo(morning);
            ChangedTasks office = new ChangedTasks(morning.password());
            office.issue(
                    2024,
                    IntStream.rangeClosed(1, TASKS)
                            .mapToObj(n -> row(n, "任务" + n + "号", "区行政审批局", "区委统战部", "2024年12月底前", "季报"))
                            .toArray(String[]::new));
            morning.stop();
            // Each timer that has fired leaves a line here, and only one that is committed.
            premises.execute("create table trial_fired (id varchar(64) not null, handler varchar(255))");
            premises.execute("create trigger trial_fires after delete on ACT_RU_JOB for each row"
                    + " insert into trial_fired (id, handler) values (old.ID_, old.HANDLER_CFG_)");
            long due = premises.count(LEFT);
            assertThat(due).isGreaterThanOrEqualTo(DUE);

            Node killed = premises.node("timers-1", "none").awaitReady();
            long began = System.nanoTime();
            Node stopped = premises.node("timers-2", "none").awaitReady();
            Premises.until("the one to be killed has timers in its hands", () -> held(premises) > 0);
            long held = held(premises);
            killed.kill();
            long then = premises.count("select count(*) from trial_fired");
            Premises.until(
                    "the one to be stopped is at work",
                    () -> premises.count("select count(*) from trial_fired") > then);
            stopped.stop();
            long between = premises.count("select count(*) from trial_fired");
            killed.start().awaitReady();
            stopped.start().awaitReady();
            Premises.until("all have fired", () -> premises.count(LEFT) == 0);
            Duration took = Duration.ofNanos(System.nanoTime() - began);

            long fired = premises.count("select count(*) from trial_fired");
            System.out.printf(
                    "timers: %d due, %d with the killed and the stopped one, %d fired before both had gone, %d in all with those that followed, after %d s%n",
                    due, held, between, fired, took.toSeconds());
            assertThat(took).isLessThan(FIVE_MINUTES);
            assertThat(fired).isGreaterThanOrEqualTo(due);
            once(premises);
            Premises.speakTo(killed);
            office.agree();
        }
    }

    private static long held(Premises premises) {
        return premises.count("select count(*) from ACT_RU_JOB where LOCK_OWNER_ is not null");
    }

    private static void once(Premises premises) {
        assertThat(premises.count("select count(*) from ACT_RU_DEADLETTER_JOB")).isZero();
        assertThat(
                        premises.count(
                                "select (select count(*) from ACT_RU_TIMER_JOB where RETRIES_ < 3) + (select count(*) from ACT_RU_JOB where RETRIES_ < 3)"))
                .as("tries lost")
                .isZero();
        assertThat(premises.count("select count(*) - count(distinct id) from trial_fired"))
                .as("fired twice")
                .isZero();
        List<String> twice = new ArrayList<>();
        premises.each(
                "select concat_ws(' ', unit_id, role, task_id, message_key, arguments, place) as told, count(*) from notice group by told having count(*) > 1",
                (notice, times) -> twice.add(notice + " × " + times));
        assertThat(twice).as("told twice").isEmpty();
    }
}
