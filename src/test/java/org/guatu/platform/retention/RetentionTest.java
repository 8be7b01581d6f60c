package org.guatu.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.guatu.platform.time.RealTime;
import org.guatu.platform.trail.AuditLine;
import org.guatu.platform.trail.Trail;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is older than its setting is forgotten once a day, in bounded batches, by one node, and the trail says so. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class RetentionTest {
    private static int tests;

    @Inject
    RetentionRules rules;

    @Inject
    RetentionRuns runs;

    @Inject
    Trail trail;

    @Inject
    Clock clock;

    @Inject
    @RealTime
    Clock realTime;

    @Inject
    SampleOffice sample;

    @Inject
    EntityManager entities;

    @Inject
    TransactionSynchronizationRegistry transactions;

    private long region;
    private Heap heap;

    @BeforeEach
    void aHeapOfItsOwn() {
        region = QuarkusTransaction.requiringNew()
                .call(() -> sample.region().orElseThrow().id());
        heap = new Heap("heap-" + ++tests);
        keptFor("10");
    }

    @AfterEach
    void theSettingGoes() {
        System.clearProperty("guatu.retention." + heap.kind);
    }

    private void keptFor(String days) {
        System.setProperty("guatu.retention." + heap.kind, days);
    }

    /** So many old rows, and who asked for how many of them. */
    private class Heap implements Expiring {
        private final String kind;
        private final AtomicInteger rows = new AtomicInteger(1200);
        private final List<Integer> asked = new ArrayList<>();
        private final List<Instant> before = new ArrayList<>();
        private final Set<Object> inTransactions = ConcurrentHashMap.newKeySet();
        private boolean real;
        private int failsAt = Integer.MAX_VALUE;

        private Heap(String kind) {
            this.kind = kind;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public boolean onRealTime() {
            return real;
        }

        @Override
        public synchronized int forget(long regionId, Instant than, int most) {
            if (regionId != region) {
                return 0;
            }
            if (asked.size() + 1 == failsAt) {
                failsAt = Integer.MAX_VALUE;
                throw new IllegalStateException("as asked for by the test");
            }
            asked.add(most);
            before.add(than);
            inTransactions.add(Objects.requireNonNull(transactions.getTransactionKey()));
            int taken = Math.min(most, rows.get());
            rows.addAndGet(-taken);
            return taken;
        }

        @Override
        public Holding holding(long regionId) {
            return new Holding(rows.get(), null);
        }
    }

    private Retention node() {
        return new Retention(List.of(heap), rules, runs, trail, clock, realTime);
    }

    @Test
    void a_run_goes_in_bounded_batches_each_in_a_transaction_of_its_own() {
        node().forgetAll();

        assertThat(heap.asked).containsExactly(500, 500, 500);
        assertThat(heap.inTransactions).hasSize(3);
        assertThat(heap.rows).hasValue(0);
    }

    @Test
    void a_run_is_one_line_of_the_trail_with_the_count() {
        node().forgetAll();

        assertThat(told()).containsExactly("1200");
        assertThat(node().of(region))
                .singleElement()
                .satisfies(kept -> assertThat(kept.taken()).isEqualTo(1200))
                .satisfies(kept -> assertThat(kept.lastRun()).isEqualTo(clock.instant()))
                .satisfies(kept -> assertThat(kept.days()).isEqualTo(10));
    }

    @Test
    void a_run_that_took_nothing_tells_nothing() {
        heap.rows.set(0);

        node().forgetAll();

        assertThat(told()).isEmpty();
        assertThat(node().of(region)).singleElement().satisfies(kept -> assertThat(kept.lastRun())
                .isNotNull());
    }

    @Test
    void of_two_nodes_one_has_the_turn_of_the_day() {
        Retention one = node();
        Retention other = node();

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(one::forgetAll), CompletableFuture.runAsync(other::forgetAll))
                .join();
        one.forgetAll();

        assertThat(heap.asked).hasSize(3);
        assertThat(told()).containsExactly("1200");
    }

    @Test
    void the_next_day_somebody_takes_the_turn_again() {
        node().forgetAll();
        heap.rows.set(7);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update retention_run set began_at = began_at - interval 1 day")
                        .executeUpdate());

        node().forgetAll();

        assertThat(told()).containsExactly("7", "1200");
    }

    @Test
    void what_a_run_forgot_before_it_broke_off_is_told_by_the_next() {
        heap.failsAt = 2;
        node().forgetAll();
        assertThat(told()).isEmpty();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update retention_run set began_at = began_at - interval 1 day")
                        .executeUpdate());

        node().forgetAll();

        assertThat(told()).containsExactly("1200");
    }

    @Test
    void a_setting_of_0_or_off_or_none_forgets_nothing() {
        for (String forEver : List.of("0", "off", "OFF")) {
            keptFor(forEver);
            node().forgetAll();
        }
        System.clearProperty("guatu.retention." + heap.kind);
        node().forgetAll();

        assertThat(heap.asked).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void a_setting_that_nobody_can_read_is_told_at_the_start() {
        keptFor("a year");

        assertThatThrownBy(() -> rules.check(new StartupEvent(), List.of(heap)))
                .hasMessageContaining("guatu.retention." + heap.kind)
                .hasMessageContaining("days");
    }

    @Test
    void the_clock_of_the_office_says_what_is_old() {
        node().forgetAll();

        assertThat(heap.before).containsOnly(clock.instant().minus(Duration.ofDays(10)));
    }

    @Test
    void what_is_dated_by_the_clock_on_the_wall_is_measured_by_it() {
        heap.real = true;

        node().forgetAll();

        assertThat(heap.before.get(0)).isAfter(clock.instant());
    }

    private List<String> told() {
        return trail.about("retention", region, Long.MAX_VALUE, 100).stream()
                .filter(line -> line.act().equals("platform.act.forgot." + heap.kind))
                .map(AuditLine::after)
                .toList();
    }
}
