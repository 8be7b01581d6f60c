package org.guatu.platform.trail.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The trail only grows, is sealed as it grows, and whoever looks while it does sees a whole chain. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class SealerTest {
    private static final Caller CLERK = Caller.systemIn(987_654);
    private static final int ROUNDS = 60;

    @Inject
    Trail trail;

    @Inject
    Sealer sealer;

    @Inject
    Verifying verifying;

    @Inject
    SealKeys keys;

    @Inject
    EntityManager entities;

    @Inject
    AgroalDataSource database;

    @Test
    void lines_are_named_until_they_are_sealed_and_a_changed_link_is_found() {
        record(CLERK, 3);
        assertThat(verifying.verify(CLERK.regionId()).waiting().lines()).isEqualTo(3);

        sealer.sealAll();
        Verification sealed = verifying.verify(CLERK.regionId());
        assertThat(sealed.whole()).isTrue();
        assertThat(sealed.sealed()).isEqualTo(3);
        assertThat(sealed.head()).hasSize(64);
        assertThat(sealed.keyedFrom()).isEqualTo(1);
        assertThat(sealed.waiting().lines()).isZero();

        change("update seal set hash = reverse(hash) where region_id = 987654 and place = 2");
        Verification altered = verifying.verify(CLERK.regionId());
        assertThat(altered.whole()).isFalse();
        assertThat(altered.firstBroken()).isNotNull();
    }

    @Test
    void the_database_itself_refuses_to_change_or_delete_a_line() {
        trail.record(Caller.systemIn(987_655), Change.of("calendar.act.declared", "calendar", 9));

        assertThatThrownBy(() -> change("update audit_line set reason = 'x' where region_id = 987655"))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> change("delete from audit_line where region_id = 987655"))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void whoever_verifies_while_lines_are_sealed_never_sees_a_broken_chain() {
        Caller busy = Caller.systemIn(987_656);
        CountDownLatch sealed = new CountDownLatch(1);
        CompletableFuture<Void> looks = CompletableFuture.runAsync(() -> {
            do {
                assertThat(verifying.verify(busy.regionId()).fault()).isNull();
            } while (sealed.getCount() > 0);
        });

        try {
            for (int round = 0; round < ROUNDS; round++) {
                record(busy, 5);
                sealer.sealAll();
            }
        } finally {
            sealed.countDown();
        }

        looks.join();
        assertThat(verifying.verify(busy.regionId()).sealed()).isEqualTo(5 * ROUNDS);
    }

    @Test
    void a_chain_of_before_goes_on_with_a_key_and_its_old_links_are_verified_as_before() {
        long region = 987_657;
        record(Caller.systemIn(region), 4);
        sealWithoutKey(region);
        assertThat(verifying.verify(region).fault())
                .as("a keyed server expects a keyed head")
                .isEqualTo(Fault.HEAD);

        sealer.changeOver(new io.quarkus.runtime.StartupEvent());
        sealer.sealAll();

        Verification found = verifying.verify(region);
        assertThat(found.fault()).isNull();
        assertThat(found.sealed()).as("four and the changeover").isEqualTo(5);
        assertThat(found.keyedFrom()).isEqualTo(5);
    }

    @Test
    void after_the_changeover_a_node_without_keys_cannot_seal() {
        record(Caller.systemIn(987_658), 2);
        sealer.sealAll();

        assertThatThrownBy(
                        () -> change(
                                "insert into seal (line_id, region_id, place, hash) values (1000000001, 987658, 3, repeat('a', 64))"))
                .hasStackTraceContaining("place");
    }

    @Test
    void sealing_that_stopped_is_a_warning_after_minutes() {
        Waiting before = verifying.waiting();
        record(Caller.systemIn(987_659), 1);
        assertThat(verifying.verify(987_659).waiting().tooLong()).isFalse();

        change("update unsealed_line set since = since - interval 4 minute where region_id = 987659");

        Verification found = verifying.verify(987_659);
        assertThat(found.whole()).isTrue();
        assertThat(found.waiting().tooLong()).isTrue();
        assertThat(found.waiting().minutes()).isEqualTo(4);
        assertThat(verifying.waiting().lines()).isEqualTo(before.lines() + 1);
        sealer.sealAll();
        assertThat(new SealingWatch(verifying).call().getStatus()).hasToString("UP");
    }

    @Test
    void sealing_does_not_wait_for_an_act_that_is_under_way() throws SQLException {
        record(Caller.systemIn(987_660), 2);
        try (Connection act = database.getConnection();
                Statement statement = act.createStatement()) {
            act.setAutoCommit(false);
            statement.executeUpdate(
                    """
                    insert into audit_line (region_id, happened_at, person_id, person_name, posts, act, subject_type, subject_id)
                    values (987660, utc_timestamp(6), 0, '系统', '', 'calendar.act.declared', 'calendar', 9)""");

            sealer.sealAll();

            assertThat(verifying.verify(987_660).sealed()).isEqualTo(2);
            act.rollback();
        }
    }

    private void record(Caller by, int lines) {
        for (int i = 1; i <= lines; i++) {
            trail.record(by, Change.of("calendar.act.declared", "calendar", i).to("第" + i + "天"));
        }
    }

    /** As an earlier release sealed. */
    private void sealWithoutKey(long region) {
        QuarkusTransaction.requiringNew().run(() -> {
            String hash = "";
            long place = 0;
            for (var line : entities.createQuery(
                            "select l from AuditLine l where l.regionId = ?1 order by l.id",
                            org.guatu.platform.trail.AuditLine.class)
                    .setParameter(1, region)
                    .getResultList()) {
                hash = keys.code(SealKeys.UNKEYED, Link.text(hash, line.sealedParts()))
                        .orElseThrow();
                place++;
                entities.persist(new Seal(line.id(), region, place, hash, SealKeys.UNKEYED));
            }
            entities.flush();
            entities.createNativeQuery("delete from unsealed_line where region_id = " + region)
                    .executeUpdate();
            entities.createNativeQuery("insert into trail_head (region_id, place, hash) values (" + region + ", "
                            + place + ", '" + hash + "')")
                    .executeUpdate();
        });
    }

    private void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
