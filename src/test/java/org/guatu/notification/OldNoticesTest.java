package org.guatu.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Old notices go with their reads, and not before they have left the house. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class OldNoticesTest {
    @Inject
    OldNotices old;

    @Inject
    Clock clock;

    @Inject
    SampleOffice sample;

    @Inject
    EntityManager entities;

    @Test
    void an_old_notice_goes_with_its_reads_and_not_while_it_waits_to_leave_the_house() {
        long region = QuarkusTransaction.requiringNew()
                .call(() -> sample.region().orElseThrow().id());
        for (String key : List.of("old", "waiting", "packed", "young")) {
            run("insert into notice (region_id, role, message_key, arguments, sent_at) values (" + region
                    + ", 'AUDITOR', '" + key + "', '', '2020-01-01')");
        }
        run("update notice set sent_at = '2024-01-01' where message_key = 'young'");
        run("insert into notice_read (notice_id, person_id, read_at) select n.id, (select min(id) from person),"
                + " '2020-01-02' from notice n where n.message_key = 'old'");
        run(
                "insert into delivery (region_id, notice_id, kind, recipient, due_at, state) select region_id, id, 'EMAIL', 1,"
                        + " sent_at, if(message_key = 'waiting', 'WAITING', 'PACKED') from notice"
                        + " where message_key in ('waiting', 'packed', 'old')");
        run("insert into outgoing_message (region_id, message_id, kind, recipient, line, notices, state, attempts,"
                + " next_try_at, packed_at) values (" + region
                + ", 'm', 'EMAIL', 1, 'l', 1, 'WAITING', 0, '2020-01-01', '2020-01-01')");
        run("update delivery set outgoing_message_id = (select id from outgoing_message where message_id = 'm')"
                + " where notice_id = (select id from notice where message_key = 'packed')");

        int taken = QuarkusTransaction.requiringNew()
                .call(() -> old.forget(region, clock.instant().minus(Duration.ofDays(1095)), 500));

        assertThat(taken).isEqualTo(1);
        assertThat(ask("select message_key from notice order by id"))
                .contains("waiting", "packed", "young")
                .doesNotContain("old");
        assertThat(ask("select cast(id as char) from notice_read")).isEmpty();
    }

    private List<String> ask(String sql) {
        List<?> rows = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(sql).getResultList());
        return rows.stream().map(String::valueOf).toList();
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
