package org.guatu.platform.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.guatu.platform.Caller;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Test;

/** The trail only grows, and whoever alters what was sealed is found out. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class SealerTest {
    private static final Caller CLERK = Caller.systemIn(987_654);

    @Inject
    Trail trail;

    @Inject
    Sealer sealer;

    @Inject
    EntityManager entities;

    @Test
    void lines_are_named_until_they_are_sealed_and_a_changed_link_is_found() {
        for (int i = 1; i <= 3; i++) {
            trail.record(
                    CLERK, Change.of("calendar.act.declared", "calendar", i).to("第" + i + "天"));
        }
        assertThat(sealer.verify(CLERK.regionId()).unsealed()).hasSize(3);

        sealer.sealAll();
        Verification sealed = sealer.verify(CLERK.regionId());
        assertThat(sealed.whole()).isTrue();
        assertThat(sealed.sealed()).isEqualTo(3);
        assertThat(sealed.head()).hasSize(64);

        change("update seal set hash = reverse(hash) where region_id = 987654 and place = 2");
        Verification altered = sealer.verify(CLERK.regionId());
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

    private void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
