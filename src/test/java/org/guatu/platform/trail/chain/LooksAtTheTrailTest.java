package org.guatu.platform.trail.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A look goes on from the last walk; what was done to the lines before that, the next whole walk finds. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class LooksAtTheTrailTest {
    private static final int A_PAGE = 1000;
    private static long region = 874_000;

    @Inject
    Trail trail;

    @Inject
    Sealer sealer;

    @Inject
    Verifying verifying;

    @Inject
    NightWalk night;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void aTrailThatWasWalked() {
        region++;
        seal(6);
        assertThat(verifying.look(region).from()).as("the first look walks all").isZero();
    }

    @Test
    void a_look_walks_only_what_was_sealed_since() {
        seal(4);

        Verification found = verifying.look(region);

        assertThat(found.fault()).isNull();
        assertThat(found.from()).isEqualTo(6);
        assertThat(found.sealed()).isEqualTo(10);
        assertThat(found.keyedFrom()).isEqualTo(1);
        assertThat(found.head()).isEqualTo(verifying.verify(region).head());
    }

    @Test
    void no_look_walks_more_than_a_page_that_another_has_walked() {
        seal(A_PAGE);
        assertThat(verifying.look(region).from()).isEqualTo(6);

        assertThat(verifying.look(region).from()).isEqualTo(6 + A_PAGE);
    }

    @Test
    void a_line_changed_before_the_mark_is_found_by_the_whole_walk_and_by_every_look_after_it() throws SQLException {
        var walked = verifying.look(region).walked();
        tamper("update audit_line set after_value = '别的' where region_id = R and subject_id = 3");
        seal(1);
        Verification looked = verifying.look(region);
        assertThat(looked.fault()).as("it was not looked at").isNull();
        assertThat(looked.walked()).as("and that is said").isEqualTo(walked);

        assertThat(verifying.verify(region).fault()).isEqualTo(Fault.LINE_CHANGED);

        assertThat(verifying.look(region).fault()).isEqualTo(Fault.LINE_CHANGED);
        assertThat(verifying.look(region).from()).isZero();
    }

    @Test
    void the_night_finds_what_looks_pass_over() throws SQLException {
        tamper("delete from audit_line where region_id = R and subject_id = 2");
        assertThat(verifying.look(region).fault()).isNull();

        night.walk();

        assertThat(verifying.look(region).fault()).isEqualTo(Fault.LINE_MISSING);
    }

    @Test
    void a_line_changed_beyond_the_mark_is_found_by_a_look() throws SQLException {
        seal(2);
        tamper("update audit_line set person_name = '别人' where region_id = R order by id desc limit 1");

        assertThat(verifying.look(region).fault()).isEqualTo(Fault.LINE_CHANGED);
    }

    @Test
    void a_line_put_beside_the_chain_since_then_is_found_by_a_look() throws SQLException {
        tamper(
                """
                insert into audit_line (region_id, happened_at, person_id, person_name, posts, act, subject_type, subject_id)
                values (R, utc_timestamp(6), 0, '系统', '', 'calendar.act.declared', 'calendar', 99)""");
        tamper("delete from unsealed_line where region_id = R");

        assertThat(verifying.look(region).fault()).isEqualTo(Fault.LINE_ADDED);
    }

    @Test
    void a_head_put_back_behind_the_mark_is_found_by_a_look() throws SQLException {
        tamper("delete l from audit_line l join seal s on s.line_id = l.id where s.region_id = R and s.place > 4");
        tamper("delete from seal where region_id = R and place > 4");
        tamper(
                "update trail_head h join seal s on s.region_id = h.region_id and s.place = 4 set h.place = 4, h.hash = s.hash where h.region_id = R");

        assertThat(verifying.look(region).fault()).isEqualTo(Fault.HEAD);
    }

    private void seal(int lines) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int line = 1; line <= lines; line++) {
                trail.record(Caller.systemIn(region), Change.of("calendar.act.declared", "calendar", line));
            }
        });
        while (sealer.sealAll() > 0) {
            // until nothing waits
        }
    }

    /** By whoever rules the database: the guards are away meanwhile. */
    private void tamper(String sql) throws SQLException {
        Guards guards = Guards.lift(database);
        try (guards;
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql.replaceAll("\\bR\\b", Long.toString(region))))
                    .isPositive();
        }
    }
}
