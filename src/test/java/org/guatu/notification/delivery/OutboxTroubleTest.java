package org.guatu.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.guatu.notification.channel.Sending;
import org.guatu.notification.webhook.Message;
import org.guatu.platform.time.RealTime;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the outbox does when nodes die, when there are several of them, and when the other side is away. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class OutboxTroubleTest extends OfficeWithPost {
    private static boolean issued;

    @Inject
    Bundling bundling;

    @Inject
    MessageWriter writer;

    @Inject
    OutgoingMessages outgoing;

    @Inject
    Sending sending;

    @Inject
    @RealTime
    Clock real;

    @BeforeEach
    void issueOnce() {
        if (!issued) {
            as("office").issueSample("annual-63.csv", "ANNUAL", 2024);
            issued = true;
        }
    }

    @Test
    void what_a_node_was_sending_when_it_died_is_sent_again_under_the_same_id() throws Exception {
        wantsAll("d022");
        urge("D022", "请补正");
        packOnly();
        OutgoingMessage held = claimAsANodeThatDies();
        sending.mail(message(held), "d022@guatu.test");

        sender.sendDue();
        assertThat(inboxOf("d022"))
                .as("while the claim holds nobody else sends")
                .hasSize(1);

        sql("update outgoing_message set claimed_until = '2000-01-01' where id = " + held.id());
        sender.sendDue();
        assertThat(inboxOf("d022")).hasSize(2);
        assertThat(inboxOf("d022").stream().map(OfficeWithPost::messageId).distinct())
                .containsExactly("<" + held.messageId() + "@guatu>");
        sender.sendDue();
        assertThat(inboxOf("d022")).hasSize(2);
    }

    private void packOnly() {
        assertThat(bundling.pack()).isEqualTo(1);
    }

    private OutgoingMessage claimAsANodeThatDies() {
        return QuarkusTransaction.requiringNew().call(() -> {
            OutgoingMessage next = outgoing.lockNext(real.instant(), Set.of()).orElseThrow();
            next.claim("a-node-that-dies", real.instant().plusSeconds(300));
            return next;
        });
    }

    private Message message(OutgoingMessage message) {
        return QuarkusTransaction.requiringNew().call(() -> writer.of(message));
    }

    @Test
    void what_one_node_is_just_taking_another_passes_over() {
        wantsAll("d022");
        urge("D022", "请补正");
        packOnly();

        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(outgoing.lockNext(real.instant(), Set.of())).isPresent();
            assertThat(QuarkusTransaction.requiringNew().call(() -> outgoing.lockNext(real.instant(), Set.of())))
                    .as("for another node")
                    .isEmpty();
        });
    }

    @Test
    void several_dispatchers_at_once_send_every_message_once() throws Exception {
        List<String> units = List.of("d012", "d013", "d018", "d022", "d041", "d042").stream()
                .filter(unit -> !tasksOf(unit.toUpperCase(Locale.ROOT)).isEmpty())
                .toList();
        units.forEach(this::wantsAll);
        units.forEach(unit -> urge(unit.toUpperCase(Locale.ROOT), "请抓紧"));

        atOnce(4, sender::sendDue);

        assertThat(units)
                .hasSizeGreaterThan(2)
                .allSatisfy(unit -> assertThat(inboxOf(unit)).as(unit).hasSize(1));
        assertThat(mail.getReceivedMessages()).hasSameSizeAs(units);
    }

    private static void atOnce(int nodes, Runnable work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(nodes);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> all = IntStream.range(0, nodes)
                .<Future<?>>mapToObj(node -> pool.submit(() -> {
                    start.await();
                    work.run();
                    return null;
                }))
                .toList();
        start.countDown();
        for (Future<?> one : all) {
            one.get();
        }
        pool.shutdown();
    }

    @Test
    void a_server_that_is_away_is_tried_later_and_the_reason_is_kept() {
        wantsAll("d022");
        wantsAll("d041");
        urge("D022", "请抓紧");
        urge("D041", "请抓紧");
        mail.stop();

        Instant before = real.instant();
        assertThat(sender.sendDue()).isZero();

        List<Map<String, Object>> waiting = as("admin").all("/outbox?state=WAITING");
        assertThat(waiting).hasSize(2);
        assertThat(waiting.stream().map(one -> one.get("attempts")))
                .as("one failure is enough for the pass")
                .containsExactlyInAnyOrder(1, 0);
        Map<String, Object> tried = waiting.stream()
                .filter(one -> Integer.valueOf(1).equals(one.get("attempts")))
                .findFirst()
                .orElseThrow();
        assertThat(tried.get("failure")).isEqualTo("连不上 127.0.0.1。");
        assertThat(Instant.parse(String.valueOf(tried.get("nextTryAt"))))
                .isBetween(before.plusSeconds(60), real.instant().plusSeconds(60));

        mail.start();
        assertThat(sender.sendDue()).as("the other one").isEqualTo(1);
        sql("update outgoing_message set next_try_at = '2000-01-01' where state = 'WAITING'");
        assertThat(sender.sendDue()).as("its hour has come").isEqualTo(1);
        assertThat(mail.getReceivedMessages()).hasSize(2);
    }

    @Test
    void what_was_given_up_can_be_tried_again_by_an_administrator() {
        wantsAll("d022");
        urge("D022", "请抓紧");
        mail.stop();
        for (int i = 0; i < 6; i++) {
            sql("update outgoing_message set next_try_at = '2000-01-01' where state = 'WAITING'");
            sender.sendDue();
        }
        Map<String, Object> lost = as("admin").all("/outbox?state=GIVEN_UP").get(0);
        assertThat(lost.get("attempts")).isEqualTo(6);
        assertThat(lost.get("failure")).isEqualTo("连不上 127.0.0.1。");
        mail.start();

        as("admin").post("/outbox/" + lost.get("id") + "/attempt").then().statusCode(204);
        assertThat(sender.sendDue()).isEqualTo(1);

        assertThat(inboxOf("d022").stream().map(OfficeWithPost::messageId))
                .containsExactly("<" + lost.get("messageId") + "@guatu>");
        as("admin").post("/outbox/" + lost.get("id") + "/attempt").then().statusCode(409);
    }
}
