package org.guatu.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.Set;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.organization.Organization;
import org.guatu.organization.Region;
import org.guatu.platform.Caller;
import org.guatu.supervision.Supervising;
import org.guatu.supervision.UrgeTask;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Receiver;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From an act of the office to a message outside, in the order of the year: a real mail server, real webhooks. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutboxSenderTest extends OfficeWithPost {
    @Test
    @Order(1)
    void the_issue_of_a_list_comes_to_each_person_in_one_message_and_at_their_pace() throws Exception {
        wants("d022", "AT_ONCE");
        wants("d041", "DIGEST");
        wants("d018", "NEVER");

        as("office").issueSample("annual-63.csv", "ANNUAL", 2024);
        sender.sendDue();

        assertThat(inboxOf("d041")).isEmpty();
        assertThat(inboxOf("d018")).isEmpty();
        assertThat(inboxOf("d022")).hasSize(1);
        MimeMessage told = inboxOf("d022").get(0);
        int mine = tasksOf("D022").size();
        assertThat(mine).isGreaterThan(1);
        assertThat(told.getSubject()).isEqualTo("【挂图】" + mine + " 条通知，涉及 " + mine + " 项任务");
        assertThat(told.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(text(told).lines().filter(line -> line.startsWith("■ "))).hasSize(mine);
        assertThat(text(told))
                .contains("请于 2024-01-05 前签收", "https://guatu.test/tasks/", "https://guatu.test/me/notices");

        as("office").moveClockTo("2024-01-03T08:31:00+08:00");
        sender.sendDue();
        sender.sendDue();

        assertThat(inboxOf("d041")).hasSize(1);
        assertThat(inboxOf("d022")).hasSize(1);
    }

    @Test
    @Order(2)
    void a_leap_of_the_clock_brings_one_message_and_not_twenty() throws Exception {
        wants("d041", "DIGEST");
        wants("d022", "AT_ONCE");

        as("office").moveClockTo("2024-01-12T09:30:00+08:00");
        sender.sendDue();
        sender.sendDue();

        assertThat(inboxOf("d041")).hasSize(1);
        assertThat(inboxOf("d022")).hasSize(1);
        assertThat(text(inboxOf("d041").get(0)).lines().filter(line -> line.startsWith("  · ")))
                .hasSizeGreaterThan(2);
    }

    @Test
    @Order(3)
    void what_was_read_inside_or_is_no_longer_wanted_is_not_mailed() {
        wants("d041", "DIGEST");
        wants("d022", "DIGEST");
        urge("D041", "请抓紧");
        urge("D022", "请抓紧");

        as("d041").post("/notices/read", Map.of()).then().statusCode(200);
        wants("d022", "NEVER");
        as("office").moveClockTo("2024-01-15T09:00:00+08:00");
        sender.sendDue();

        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    @Order(4)
    void quiet_hours_hold_a_message_until_the_morning_of_the_office() {
        wants("d022", "AT_ONCE");
        as("office").moveClockTo("2024-01-19T21:00:00+08:00");
        urge("D022", "今晚不急");

        sender.sendDue();
        assertThat(inboxOf("d022")).isEmpty();
        as("office").moveClockTo("2024-01-21T12:00:00+08:00");
        sender.sendDue();
        assertThat(inboxOf("d022")).isEmpty();

        as("office").moveClockTo("2024-01-22T08:00:00+08:00");
        sender.sendDue();
        assertThat(inboxOf("d022")).hasSize(1);
    }

    @Test
    @Order(9)
    void a_group_chat_hears_what_its_unit_is_told() {
        robot("WECOM", "/cgi-bin/webhook/send?key=693a91f6", "", "D041");
        urge("D022", "不是这个群的");
        urge("D041", "请本周补报 <@all>");

        sender.sendDue();

        assertThat(outside.posts()).hasSize(1);
        Receiver.Post post = outside.posts().get(0);
        assertThat(post.uri()).isEqualTo("/cgi-bin/webhook/send?key=693a91f6");
        assertThat(post.body()).contains("\"msgtype\":\"markdown\"", "请本周补报").doesNotContain("<@all>", "不是这个群的");
    }

    @Test
    @Order(10)
    void what_happened_in_a_transaction_that_was_undone_is_told_to_nobody() {
        wants("d022", "AT_ONCE");

        try {
            QuarkusTransaction.requiringNew().run(() -> {
                urgeInside("D022");
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException undone) {
            assertThat(undone).hasMessage("undone");
        }
        sender.sendDue();

        assertThat(mail.getReceivedMessages()).isEmpty();
        QuarkusTransaction.requiringNew().run(() -> urgeInside("D022"));
        sender.sendDue();
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Inject
    Catalogue catalogue;

    @Inject
    Organization organization;

    @Inject
    Supervising supervising;

    private void urgeInside(String unit) {
        Region region = sample.region().orElseThrow();
        long office =
                organization.peopleWithRole(region.id(), "RULE_OF_LAW_OFFICE").get(0);
        Caller by = new Caller(office, "陈敏", region.id(), Set.of(), Set.of("RULE_OF_LAW_OFFICE"), "");
        long lead = organization.byCode(region.id(), unit).orElseThrow().id();
        Task task = catalogue.tasks(by).stream()
                .filter(one -> one.leadUnitId() == lead)
                .findFirst()
                .orElseThrow();
        supervising.urge(task.id(), new UrgeTask("请抓紧", null), by);
    }
}
