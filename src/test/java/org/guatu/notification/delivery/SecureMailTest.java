package org.guatu.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.support.EmptyOffice;
import org.guatu.support.MailAccount;
import org.guatu.support.MailCertificates;
import org.guatu.support.StartTlsDoor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail that signs in and is encrypted, with a real mail server behind STARTTLS and certificates made for this run. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class SecureMailTest extends OfficeWithPost {
    private static boolean issued;

    @ConfigProperty(name = "guatu.mail.trust")
    @SuppressWarnings("NullAway.Init") // the test's runner puts it in
    Path trusted;

    private StartTlsDoor door;

    @Override
    @BeforeEach
    void open() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        account(MailAccount.PASSWORD);
        door(MailCertificates.OF_THIS_MACHINE);
        if (!issued) {
            as("office").issueSample("annual-63.csv", "ANNUAL", 2024);
            issued = true;
        }
        wantsAll("d022");
        urge("D022", "请抓紧");
    }

    @Override
    @AfterEach
    void close() {
        door.close();
        super.close();
    }

    private void account(String password) {
        mail.setUser("guatu@guatu.test", MailAccount.USER, password);
    }

    private void door(String certificate) {
        if (door != null) {
            door.close();
        }
        door = new StartTlsDoor(mailPort, mail.getSmtp().getPort(), MailCertificates.server(trusted, certificate));
    }

    private Map<String, Object> waiting() {
        assertThat(as("admin").all("/outbox?state=WAITING")).hasSize(1);
        return as("admin").all("/outbox?state=WAITING").get(0);
    }

    private int tryAgain() {
        sql("update outgoing_message set next_try_at = '2000-01-01' where state = 'WAITING'");
        return sender.sendDue();
    }

    @Test
    void a_message_is_delivered_encrypted_and_signed_in_and_nothing_is_said_in_the_clear() {
        assertThat(sender.sendDue()).isEqualTo(1);

        assertThat(inboxOf("d022")).hasSize(1);
        assertThat(door.inTheClear()).hasSize(2).last().isEqualTo("STARTTLS");
        assertThat(door.inTheClear().get(0)).startsWith("EHLO");
    }

    @Test
    void a_refused_password_leaves_the_message_in_the_outbox_and_tells_the_administrator_why() {
        account("changed-by-the-mail-office");

        assertThat(sender.sendDue()).isZero();

        Map<String, Object> kept = waiting();
        assertThat(kept.get("attempts")).isEqualTo(1);
        assertThat(String.valueOf(kept.get("failure")))
                .contains("不接受登录账号或口令", "535", "GUATU_MAIL_PASSWORD")
                .doesNotContain(MailAccount.PASSWORD);
        assertThat(mail.getReceivedMessages()).isEmpty();

        account(MailAccount.PASSWORD);
        assertThat(tryAgain()).isEqualTo(1);
        assertThat(inboxOf("d022")).hasSize(1);
    }

    @Test
    void a_certificate_of_nobody_we_trust_or_of_another_host_is_refused() {
        for (String wrong : new String[] {MailCertificates.UNKNOWN, MailCertificates.OF_ANOTHER_HOST}) {
            door(wrong);
            assertThat(tryAgain()).as(wrong).isZero();
            assertThat(waiting().get("failure")).as(wrong).isEqualTo("127.0.0.1 的证书不可信。");
        }
        assertThat(mail.getReceivedMessages()).isEmpty();

        door(MailCertificates.OF_THIS_MACHINE);
        assertThat(tryAgain()).isEqualTo(1);
    }
}
