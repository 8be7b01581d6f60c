package org.guatu.benchmark;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.guatu.benchmark.Meter.Asked;
import org.guatu.benchmark.Meter.Spent;
import org.guatu.rehearsal.MovingClock;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What acts upon many tasks cost at 359 of them: the issue of two lists, and four times a week of the clock with all
 * timers that fall due. Seconds, processor time, and what the database was asked. It tells and does not judge, and no test
 * run looks for it: {@code ./test -Dtest=ActsBenchmark}.
 */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class ActsBenchmark {
    private static final Logger LOG = Logger.getLogger(ActsBenchmark.class);
    private static final Instant AT_WORK = Instant.parse("2024-04-03T01:00:00Z");
    private static final int WEEKS = 4;

    @Inject
    SampleOffice sample;

    @Inject
    MovingClock clock;

    @Inject
    DataSource database;

    @Test
    void tell() throws Exception {
        Meter meter = new Meter(database);
        Client office = Client.as("office", sample.password());
        told(meter, "issue of 63 tasks", () -> issued(office, "annual-63.csv", "ANNUAL"));
        told(meter, "issue of 296 tasks", () -> issued(office, "plan-296.csv", "FIVE_YEAR_PLAN"));
        told(meter, "clock to " + AT_WORK, () -> clock.move(AT_WORK, null));
        for (int week = 1; week <= WEEKS; week++) {
            Instant until = AT_WORK.plus(Duration.ofDays(7L * week));
            told(meter, "week %d from there".formatted(week), () -> clock.move(until, null));
        }
    }

    private static int issued(Client office, String file, String kind) {
        office.issueSample(file, kind, 2024);
        return 1;
    }

    /** @param act answers how many timers it fired, or things it did */
    private static void told(Meter meter, String what, IntSupplier act) throws Exception {
        Asked asked = meter.asked();
        Spent spent = meter.spent();
        int times = act.getAsInt();
        Spent cost = meter.spent().since(spent, 1);
        Asked questions = meter.asked().since(asked);
        LOG.infof(
                "%-26s %6.0f ms, CPU %.0f+%.0f ms, %d statements prepared, %d executed; %d, each %.1f",
                what,
                cost.clock(),
                cost.java(),
                cost.database(),
                questions.prepared(),
                questions.executed(),
                times,
                (double) questions.executed() / Math.max(1, times));
    }
}
