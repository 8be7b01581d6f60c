package org.guatu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.guatu.platform.retention.Kept;
import org.guatu.platform.retention.Retention;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The keys of repeated calls do not pile up. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class OnceKeysTest {
    @Inject
    Retention retention;

    @Inject
    SampleOffice sample;

    @Inject
    EntityManager entities;

    @Test
    void a_key_is_kept_for_a_week_and_then_forgotten() {
        keep("eight-days", 8);
        keep("six-days", 6);

        retention.forgetAll();

        long region = QuarkusTransaction.requiringNew()
                .call(() -> sample.region().orElseThrow().id());
        assertThat(retention.of(region))
                .filteredOn(kept -> kept.kind().equals("once-keys"))
                .extracting(Kept::taken)
                .containsExactly(1);
        List<?> left = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select once_key from once_key where person_id = 424242")
                        .getResultList());
        assertThat(left.stream().map(String::valueOf)).containsExactly("six-days");
    }

    private void keep(String key, int daysAgo) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "insert into once_key (person_id, once_key, call_hash, status, created_at) values (424242, ?1, '', 200, utc_timestamp() - interval ?2 day)")
                .setParameter(1, key)
                .setParameter(2, daysAgo)
                .executeUpdate());
    }
}
