package org.guatu.catalogue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guatu.platform.retention.Expiring;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An import that nobody confirmed goes whole; of a confirmed one only the file goes. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class OldImportsTest {
    @Inject
    UnconfirmedImports unconfirmed;

    @Inject
    ConfirmedImports confirmed;

    @Inject
    Clock clock;

    @Inject
    SampleOffice sample;

    @Inject
    EntityManager entities;

    @Test
    void an_unconfirmed_import_goes_whole_and_of_a_confirmed_one_only_the_file() {
        long region = QuarkusTransaction.requiringNew()
                .call(() -> sample.region().orElseThrow().id());
        new ChangedTasks(sample.password())
                .issue(2024, ChangedTasks.row(1, "建立行政执法监督协调机制", "区行政审批局", "", "2024年12月底前", "季报"));
        run(
                "insert into list_import (region_id, file_name, kind, list_year, profile, uploaded_by, uploaded_at, version,"
                        + " file_bytes) values (" + region
                        + ", 'open.xlsx', 'work-points', 2024, '{}', 'x', '2024-01-01', 0, 3)");
        run("insert into import_chunk (import_id, position, content) select id, 0, x'010203' from list_import"
                + " where file_name = 'open.xlsx'");
        Instant later = clock.instant().plus(Duration.ofDays(1));
        long before = count("list_import where list_id is not null and file_bytes > 0");
        assertThat(before).isPositive();

        assertThat(forget(unconfirmed, region, clock.instant().minus(Duration.ofDays(180))))
                .isZero();
        assertThat(forget(unconfirmed, region, later)).isEqualTo(1);
        assertThat(count("list_import where list_id is null")).isZero();
        assertThat(count("list_import where list_id is not null and file_bytes > 0"))
                .isEqualTo(before);
        assertThat(count("import_chunk")).isPositive();

        assertThat(forget(confirmed, region, later)).isEqualTo((int) before);
        assertThat(count("list_import where list_id is not null")).isEqualTo(before);
        assertThat(count("import_chunk")).isZero();
    }

    private static int forget(Expiring kind, long region, Instant before) {
        return QuarkusTransaction.requiringNew().call(() -> kind.forget(region, before, 500));
    }

    private long count(String those) {
        List<?> found = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select count(*) from " + those)
                        .getResultList());
        return ((Number) found.get(0)).longValue();
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
