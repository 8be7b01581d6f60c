package org.guatu.notification.delivery;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.MailAccount;
import org.guatu.support.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An office with a real mail server and somebody outside who takes posts. */
abstract class OfficeWithPost {
    @Inject
    OutboxSender sender;

    @Inject
    SampleOffice sample;

    @Inject
    EntityManager entities;

    @ConfigProperty(name = "guatu.mail.port")
    int mailPort;

    GreenMail mail = new GreenMail();
    Receiver outside = new Receiver();

    @BeforeEach
    void open() {
        mail = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.withConfiguration(MailAccount.known());
        mail.start();
    }

    /** The next test finds nothing that waits and nobody who wants anything. */
    @AfterEach
    void close() {
        mail.stop();
        outside.close();
        sql("update delivery set state = 'DROPPED' where state = 'WAITING'");
        sql("delete from delivery");
        sql("delete from outgoing_message");
        sql("update channel set disabled = true");
        sql("delete from notice_preference");
        sql("update person set email = null");
    }

    Client as(String username) {
        return Client.as(username, sample.password());
    }

    void wants(String username, String pace) {
        choose(username, Map.of("email", pace));
    }

    /** Wants to be told at once, at any hour. */
    void wantsAll(String username) {
        choose(username, Map.of("email", "AT_ONCE", "quietFrom", "08:00", "quietTo", "08:00", "quietDaysOff", false));
    }

    private void choose(String username, Map<String, Object> edit) {
        Map<String, Object> all = new HashMap<>(edit);
        all.put("address", username + "@guatu.test");
        as(username).put("/me/notices", all).then().statusCode(200);
    }

    void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }

    /** The ids of the tasks that the unit leads. */
    List<Integer> tasksOf(String unit) {
        return as("office")
                .read("/tasks?limit=500&unit=" + unit)
                .getList("items.findAll{it.lead.code=='" + unit + "'}.id");
    }

    void urge(String unit, String message) {
        as("office")
                .post("/tasks/" + tasksOf(unit).get(0) + "/urgings", Map.of("message", message))
                .then()
                .statusCode(201);
    }

    List<MimeMessage> inboxOf(String username) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(one -> to(one).equals(username + "@guatu.test"))
                .toList();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(MimeMessage message) throws Exception {
        return message.getContent().toString().replace("\r\n", "\n");
    }

    void robot(String kind, String path, String secret, String unit) {
        Map<String, Object> channel =
                Map.of("kind", kind, "name", "测试群", "address", outside.address(path), "secret", secret, "unit", unit);
        as("admin").post("/channels", channel).then().statusCode(201);
    }
}
