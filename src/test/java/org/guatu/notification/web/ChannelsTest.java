package org.guatu.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.MailAccount;
import org.guatu.support.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator allows out of the house, over HTTP; and what never comes back out. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class ChannelsTest {
    private static final String SECRET = "SEC-very-secret-0123456789";
    private static final String TOKEN = "tok3n-in-the-address";

    @Inject
    SampleOffice sample;

    @Inject
    EntityManager entities;

    @ConfigProperty(name = "guatu.mail.port")
    int mailPort;

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord record) {
            logged.add(record.getMessage() + " " + java.util.Arrays.toString(record.getParameters()) + " "
                    + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private Receiver outside;

    @BeforeEach
    void open() {
        outside = new Receiver();
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void close() {
        outside.close();
        Logger.getLogger("").removeHandler(log);
    }

    private Client admin() {
        return Client.as("admin", sample.password());
    }

    private Response allow(String kind, String address, String secret) {
        return admin().post(
                        "/channels", Map.of("kind", kind, "name", "依法治区办工作群", "address", address, "secret", secret));
    }

    private long dingTalk() {
        return allow("DINGTALK", outside.address("/robot/send?access_token=" + TOKEN), SECRET)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("host", equalTo("127.0.0.1"))
                .extract()
                .jsonPath()
                .getLong("id");
    }

    @Test
    void a_secret_goes_in_and_never_comes_out() {
        long id = dingTalk();
        outside.answers(200, "{\"errcode\":310000,\"errmsg\":\"token " + TOKEN + " secret " + SECRET + "\"}");
        String refused = admin().post("/channels/" + id + "/test").asString();
        String page = RestAssured.given()
                .cookie("guatu", session())
                .get("/channels")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        String all = String.join(
                "\n",
                refused,
                page,
                admin().get("/channels").asString(),
                admin().get("/channels/" + id).asString(),
                admin().get("/outbox").asString(),
                stored(id),
                String.join("\n", logged));
        assertThat(refused).contains("310000", "***");
        assertThat(all).doesNotContain(SECRET, TOKEN);
    }

    private String session() {
        return Client.session("admin", sample.password());
    }

    private String stored(long id) {
        return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .call(() -> java.util.Arrays.toString((Object[]) entities.createNativeQuery(
                                "select c.*, (select group_concat(l.after_value) from audit_line l where l.subject_type = 'channel') from channel c where c.id = ?1")
                        .setParameter(1, id)
                        .getSingleResult()));
    }

    @Test
    void a_test_message_is_signed_and_sent_while_one_waits() {
        long id = dingTalk();

        admin().post("/channels/" + id + "/test").then().statusCode(204);

        assertThat(outside.posts()).hasSize(1);
        assertThat(outside.posts().get(0).uri())
                .matches("/robot/send\\?access_token=" + TOKEN + "&timestamp=\\d{13}&sign=[A-Za-z0-9%]+");
        assertThat(outside.posts().get(0).body()).contains("测试消息", "https://guatu.test/");
        admin().get("/channels/" + id).then().body("failure", nullValue());
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 404, 429})
    void another_status_than_2xx_is_a_failure_with_its_reason(int status) {
        long id = dingTalk();
        outside.answers(status, "no");

        admin().post("/channels/" + id + "/test")
                .then()
                .statusCode(409)
                .body("detail", equalTo("127.0.0.1 返回 HTTP " + status + "。"));
        admin().get("/channels/" + id).then().body("failure", containsString("HTTP " + status));
    }

    @Test
    void a_redirect_is_not_followed() {
        long id = dingTalk();
        try (Receiver inner = new Receiver()) {
            outside.redirectsTo(inner.address("/secrets"));

            admin().post("/channels/" + id + "/test").then().statusCode(409).body("detail", containsString("302"));

            assertThat(inner.posts()).isEmpty();
        }
    }

    @Test
    void an_endless_answer_is_cut_off() {
        long id = dingTalk();
        outside.answers(200, "x".repeat(5_000_000));

        admin().post("/channels/" + id + "/test").then().statusCode(409).body("detail", containsString("看不懂"));
    }

    @Test
    void nobody_there_is_said_in_words() {
        long id = dingTalk();
        outside.close();

        admin().post("/channels/" + id + "/test").then().statusCode(409).body("detail", equalTo("连不上 127.0.0.1。"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.8/robot/send?access_token=1",
                "https://localhost/robot/send?access_token=1",
                "https://169.254.169.254/latest/meta-data?access_token=1",
                "https://[::1]/robot/send?access_token=1",
                "https://2130706433/robot/send?access_token=1",
                "http://oapi.dingtalk.com/robot/send?access_token=1",
                "https://oapi.dingtalk.com:8443/robot/send?access_token=1",
                "https://user:pw@oapi.dingtalk.com/robot/send?access_token=1",
                "https://oapi.dingtalk.com/robot/send",
                "file:///etc/passwd",
                "gopher://127.0.0.1/?access_token=1",
                "oapi.dingtalk.com",
                ""
            })
    void what_is_no_public_https_address_of_a_robot_is_not_allowed(String address) {
        allow("DINGTALK", address, SECRET).then().statusCode(422).body("problems.field", hasItem("address"));
    }

    @Test
    void everything_that_is_missing_is_named() {
        admin().post("/channels", Map.of("kind", "EMAIL", "name", "x")).then().statusCode(422);
        allow("DINGTALK", outside.address("/?access_token=1"), " ")
                .then()
                .statusCode(422)
                .body("problems.field", equalTo(List.of("secret")));
        allow("WEBHOOK", outside.address("/hook"), "short")
                .then()
                .statusCode(422)
                .body("problems.field", equalTo(List.of("secret")));
        admin().post(
                        "/channels",
                        Map.of("kind", "WECOM", "name", "群", "address", outside.address("/?key=1"), "unit", "D999"))
                .then()
                .statusCode(422)
                .body("problems.field", equalTo(List.of("unit")));
    }

    @Test
    void a_disabled_channel_is_not_spoken_to_and_a_stale_edit_is_refused() {
        long id = dingTalk();
        admin().with()
                .header("If-Match", "\"0\"")
                .body(Map.of("disabled", true, "pace", "DIGEST"))
                .patch("/api/v1/channels/" + id)
                .then()
                .statusCode(200)
                .body("disabled", equalTo(true))
                .body("pace", equalTo("DIGEST"));
        admin().with()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "别的名字"))
                .patch("/api/v1/channels/" + id)
                .then()
                .statusCode(412);

        admin().post("/channels/" + id + "/test").then().statusCode(409).body("detail", equalTo("渠道已停用。"));
        assertThat(outside.posts()).isEmpty();
        admin().get("/channels/987654321").then().statusCode(404);
    }

    @Test
    void a_test_mail_goes_to_the_administrators_own_address() throws Exception {
        admin().put("/me/notices", Map.of("address", "")).then().statusCode(200);
        admin().post("/channels/mail/test").then().statusCode(409).body("detail", equalTo("没有填写电子邮箱。"));
        admin().put("/me/notices", Map.of("address", "admin@guatu.test")).then().statusCode(200);
        GreenMail mail = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.withConfiguration(MailAccount.known());
        mail.start();
        try {
            admin().post("/channels/mail/test").then().statusCode(204);
            assertThat(mail.getReceivedMessages()).hasSize(1);
            assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("【挂图】测试消息");
        } finally {
            mail.stop();
        }
    }
}
