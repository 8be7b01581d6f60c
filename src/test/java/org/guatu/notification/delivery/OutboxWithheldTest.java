package org.guatu.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.guatu.platform.time.RealTime;
import org.guatu.support.EmptyOffice;
import org.guatu.support.StrictPostOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the outbox withholds: a second message at once, what others are told, what breaks or is refused. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class OutboxWithheldTest extends OfficeWithPost {
    @Inject
    Deliveries deliveries;

    @Inject
    Clock office;

    @Inject
    @RealTime
    Clock real;

    @BeforeEach
    void issueOnce() {
        if (tasksOf("D022").isEmpty()) {
            as("office").issueSample("annual-63.csv", "ANNUAL", 2024);
        }
    }

    @Test
    void nobody_gets_a_second_message_soon_after_the_first() {
        wantsAll("d022");
        urge("D022", "第一次");
        assertThat(sender.sendDue()).isEqualTo(1);

        urge("D022", "第二次");
        urge("D022", "第三次");

        assertThat(due(Duration.ofMinutes(5))).as("within the pause").isZero();
        assertThat(due(Duration.ZERO)).as("one recipient after it").isEqualTo(1);
        assertThat(sender.sendDue()).isEqualTo(1);
        assertThat(inboxOf("d022")).hasSize(2);
    }

    private int due(Duration pause) {
        return deliveries.due(office.instant(), real.instant().minus(pause), 10).size();
    }

    @Test
    void whoever_changed_their_post_is_not_mailed_what_their_old_unit_is_told() {
        wantsAll("d022");
        urge("D022", "请抓紧");
        moveToUnit("T003");
        try {
            sender.sendDue();
            assertThat(mail.getReceivedMessages()).isEmpty();
        } finally {
            moveToUnit("D022");
        }
        sender.sendDue();
        assertThat(mail.getReceivedMessages()).as("it was dropped").isEmpty();
    }

    private void moveToUnit(String code) {
        sql("update post set unit_id = (select id from unit where code = '" + code
                + "') where person_id = (select person_id from account where username = 'd022')");
    }

    @Test
    void a_mailbox_that_is_refused_keeps_no_other_message_back() {
        wantsAll("d022");
        wantsAll("d041");
        urge("D022", "请抓紧");
        urge("D041", "请抓紧");
        mail.stop();

        try (StrictPostOffice server = new StrictPostOffice(mailPort, "d022@guatu.test")) {
            assertThat(sender.sendDue()).isEqualTo(1);
            assertThat(server.taken()).containsExactly("d041@guatu.test");
        }
        Map<String, Object> refused = as("admin").all("/outbox?state=WAITING").get(0);
        assertThat(refused.get("failure")).asString().startsWith("邮件服务器 127.0.0.1 不接受这个邮箱：550 ");
    }

    @Test
    void a_message_that_breaks_is_given_up_in_the_end_and_stops_no_other() {
        wantsAll("d041");
        robot("WECOM", "/cgi-bin/webhook/send?key=693a91f6", "", "D022");
        urge("D022", "请抓紧");
        urge("D041", "请抓紧");
        sql("update channel set kind = 'EMAIL' where disabled = false");

        assertThat(sender.sendDue()).as("the mail").isEqualTo(1);
        Map<String, Object> broken = as("admin").all("/outbox?state=WAITING").get(0);
        assertThat(broken.get("failure")).asString().startsWith("系统内部出错");

        for (int i = 0; i < 5; i++) {
            sql("update outgoing_message set next_try_at = '2000-01-01' where state = 'WAITING'");
            assertThat(sender.sendDue()).isZero();
        }
        assertThat(as("admin").all("/outbox?state=GIVEN_UP")).hasSize(1);
    }
}
