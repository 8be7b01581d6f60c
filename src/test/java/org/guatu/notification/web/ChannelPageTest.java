package org.guatu.notification.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form in which an administrator changes a channel: what is left empty stays, and nothing sealed is shown. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class ChannelPageTest {
    private static final String OLD = "SEC-old-0123456789";
    private static final String NEW = "SEC-new-9876543210";
    private static final Pattern SIGNED =
            Pattern.compile("/robot/send\\?access_token=t0k3n&timestamp=(\\d{13})&sign=([A-Za-z0-9%]+)");

    @Inject
    SampleOffice sample;

    private Receiver outside;
    private long id;

    @BeforeEach
    void allowOne() {
        outside = new Receiver();
        id = admin().post(
                        "/channels",
                        Map.of(
                                "kind",
                                "DINGTALK",
                                "name",
                                "依法治区办工作群",
                                "address",
                                outside.address("/robot/send?access_token=t0k3n"),
                                "secret",
                                OLD))
                .jsonPath()
                .getLong("id");
    }

    @AfterEach
    void close() {
        outside.close();
    }

    private Client admin() {
        return Client.as("admin", sample.password());
    }

    private String session(String username) {
        return Client.session(username, sample.password());
    }

    private Response edit(Map<String, String> changes) {
        Map<String, String> form = new HashMap<>(
                Map.of("name", "新名字", "address", "", "secret", "", "unit", "", "pace", "DIGEST", "version", "0"));
        form.putAll(changes);
        return RestAssured.given()
                .redirects()
                .follow(false)
                .cookie("guatu", session("admin"))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post("/channels/" + id);
    }

    private String page() {
        return RestAssured.given()
                .cookie("guatu", session("admin"))
                .get("/channels/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Whose secret signed the last message, by the vendor's rule. */
    private boolean signedWith(String secret) throws Exception {
        Matcher uri =
                SIGNED.matcher(outside.posts().get(outside.posts().size() - 1).uri());
        assertThat(uri.matches()).isTrue();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        byte[] sign = mac.doFinal((uri.group(1) + "\n" + secret).getBytes(UTF_8));
        return uri.group(2).equals(URLEncoder.encode(Base64.getEncoder().encodeToString(sign), UTF_8));
    }

    @Test
    void what_is_left_empty_stays_and_nothing_sealed_is_shown() throws Exception {
        edit(Map.of()).then().statusCode(303).header("Location", endsWith("/channels"));

        assertThat(page()).contains("新名字", "127.0.0.1").doesNotContain("t0k3n", OLD);
        admin().post("/channels/" + id + "/test").then().statusCode(204);
        assertThat(signedWith(OLD)).isTrue();
    }

    @Test
    void a_new_secret_alone_is_kept_beside_the_known_address() throws Exception {
        edit(Map.of("secret", NEW)).then().statusCode(303);

        admin().post("/channels/" + id + "/test").then().statusCode(204);
        assertThat(signedWith(NEW)).isTrue();
        assertThat(page()).doesNotContain(NEW);
    }

    @Test
    void the_old_secret_is_never_sent_to_a_new_address() {
        edit(Map.of("address", "https://robots.invalid/robot/send?access_token=1"))
                .then()
                .statusCode(422)
                .body(containsString("请填写加签密钥"))
                .body(containsString("新名字"));

        admin().post("/channels/" + id + "/test").then().statusCode(204);
        assertThat(outside.posts()).hasSize(1);
    }

    @Test
    void a_private_address_is_refused_here_too() {
        edit(Map.of("address", "https://10.0.0.8/robot/send?access_token=1", "secret", NEW))
                .then()
                .statusCode(422)
                .body(containsString("在内部网络"));
    }

    @Test
    void it_is_disabled_here_and_an_older_form_is_refused() {
        edit(Map.of("disabled", "true")).then().statusCode(303);

        assertThat(page()).contains("已停用");
        edit(Map.of("name", "又改")).then().statusCode(412);
        assertThat(page()).doesNotContain("又改");
    }

    @Test
    void it_is_the_administrators_and_a_refused_forms_address_leads_back() {
        RestAssured.given()
                .cookie("guatu", session("d022"))
                .get("/channels/" + id)
                .then()
                .statusCode(403);
        RestAssured.given()
                .redirects()
                .follow(false)
                .cookie("guatu", session("admin"))
                .get("/channels/" + id + "/test")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/channels"));
        RestAssured.given()
                .cookie("guatu", session("admin"))
                .get("/channels/987654321")
                .then()
                .statusCode(404);
    }
}
