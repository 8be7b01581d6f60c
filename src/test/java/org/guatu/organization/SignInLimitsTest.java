package org.guatu.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.guatu.organization.access.SigningIn;
import org.guatu.organization.access.limit.Visitor;
import org.guatu.organization.access.password.WrongPassword;
import org.guatu.platform.TooMany;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who guesses has to wait, and whose account it is has not; what is easily guessed is taken by nobody. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class SignInLimitsTest {
    @Inject
    SampleOffice sample;

    @Inject
    SigningIn signingIn;

    private static Visitor from(String address) {
        return new Visitor(address, null);
    }

    private void guess(String username, Visitor from, int times) {
        for (int i = 0; i < times; i++) {
            try {
                signingIn.toApi(username, "wrong", "", from);
            } catch (WrongPassword expected) {
                assertThat(expected.status()).isEqualTo(401);
            }
        }
    }

    /** A slow machine forgets one failure or another meanwhile. */
    private static void guessUntilTheyWait(IntConsumer guess) {
        for (int i = 0; i < 249; i++) {
            try {
                guess.accept(i);
            } catch (TooMany refused) {
                assertThat(i).isGreaterThanOrEqualTo(100);
                return;
            }
        }
        throw new AssertionError("nobody waits");
    }

    private void requireWait(String username, String password, Visitor from) {
        try {
            signingIn.toApi(username, password, "", from);
        } catch (TooMany refused) {
            assertThat(refused.retryAfter()).isPositive();
            return;
        }
        throw new AssertionError("nobody waits");
    }

    @Test
    void a_stranger_slows_only_themselves() {
        guess("d016", from("10.0.0.1"), 5);

        requireWait("d016", sample.password(), from("10.0.0.1"));
        assertThat(signingIn
                        .toApi("d016", sample.password(), "", from("10.0.0.2"))
                        .token())
                .isNotBlank();
    }

    @Test
    void a_device_that_its_owner_signed_in_with_is_not_slowed_by_strangers_behind_the_same_address() {
        String device =
                signingIn.toPages("d018", sample.password(), from("10.0.1.1")).device();
        guess("d018", from("10.0.1.1"), 5);

        requireWait("d018", sample.password(), from("10.0.1.1"));
        assertThat(signingIn
                        .toPages("d018", sample.password(), new Visitor("10.0.1.1", device))
                        .token())
                .isNotBlank();
        guess("d018", new Visitor("10.0.1.1", device), 5);
        requireWait("d018", sample.password(), new Visitor("10.0.1.1", device));
    }

    @Test
    void somebody_elses_device_is_no_known_one() {
        String device =
                signingIn.toPages("d020", sample.password(), from("10.0.2.1")).device();
        guess("d021", from("10.0.2.1"), 5);

        requireWait("d021", sample.password(), new Visitor("10.0.2.1", device));
    }

    @Test
    void one_address_does_not_try_all_names() {
        guessUntilTheyWait(i -> guess("nobody" + i, from("10.0.3.1"), 1));

        requireWait("d022", sample.password(), from("10.0.3.1"));
        assertThat(signingIn
                        .toApi("d022", sample.password(), "", from("10.0.3.2"))
                        .token())
                .isNotBlank();
    }

    @Test
    void many_addresses_do_not_guess_one_name_nor_keep_its_owner_out() {
        signingIn.toApi("d030", sample.password(), "", from("10.0.4.250"));
        guessUntilTheyWait(i -> guess("d030", from("10.0.4." + i), 1));

        requireWait("d030", sample.password(), from("10.0.5.1"));
        assertThat(signingIn
                        .toApi("d030", sample.password(), "", from("10.0.4.250"))
                        .token())
                .isNotBlank();
    }

    @Test
    void what_a_right_password_counted_is_taken_back() {
        for (int i = 0; i < 101; i++) {
            signingIn.toApi("d041", sample.password(), "", from("10.0.5.1"));
        }
    }

    @Test
    void whoever_has_to_wait_is_told_how_long() {
        for (int i = 0; i < 5; i++) {
            page("d035", "wrong").then().statusCode(401);
        }

        int seconds = Integer.parseInt(page("d035", sample.password())
                .then()
                .statusCode(429)
                .body(containsString("分钟后再试"))
                .extract()
                .header("Retry-After"));
        assertThat(seconds).isBetween(1, 900);
        given().contentType(ContentType.JSON)
                .body(Map.of("username", "d035", "password", "wrong"))
                .post("/api/v1/tokens")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("\\d+"));
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static Response page(String username, String password) {
        return given().redirects()
                .follow(false)
                .formParam("username", username)
                .formParam("password", password)
                .post("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password1!",
                "P@ssw0rd",
                "Admin@123",
                "Qwerty123!",
                "1qaz@WSX",
                "Abc123456",
                "Aa123456",
                "Woaini1314",
                "Welcome2024!",
                "Guatu-2024",
                "挂图Abc-77",
                "Xk-D040-77"
            })
    void a_password_that_is_guessed_first_is_refused(String password) {
        given().redirects()
                .follow(false)
                .cookie("guatu", Client.session("d040", sample.password()))
                .formParam("current", sample.password())
                .formParam("fresh", password)
                .formParam("again", password)
                .post("/password")
                .then()
                .statusCode(422)
                .body(containsString("密码"));
    }

    @Test
    void a_sentence_of_ones_own_is_taken() {
        String session = Client.session("d025", sample.password());
        given().redirects()
                .follow(false)
                .cookie("guatu", session)
                .formParam("current", sample.password())
                .formParam("fresh", "Kirschen-im-Mai-7")
                .formParam("again", "Kirschen-im-Mai-7")
                .post("/password")
                .then()
                .statusCode(303);
    }

    @Test
    void all_sign_ins_are_ended_at_once_by_their_owner_or_the_security_administrator() {
        String one =
                signingIn.toApi("d026", sample.password(), "", from("10.0.6.1")).token();
        String other =
                signingIn.toApi("d026", sample.password(), "", from("10.0.6.1")).token();

        with(one).delete("/api/v1/me/sessions").then().statusCode(204);
        with(other).get("/api/v1/me").then().statusCode(401);
        with(one).get("/api/v1/me/sessions").then().statusCode(200).body("$", hasSize(1));

        Client security = Client.as("security", sample.password());
        Object account = security.all("/accounts").stream()
                .filter(card -> "d026".equals(card.get("username")))
                .findFirst()
                .orElseThrow()
                .get("id");
        Client.as("admin", sample.password())
                .with()
                .delete("/api/v1/accounts/" + account + "/sessions")
                .then()
                .statusCode(403);
        security.with()
                .delete("/api/v1/accounts/" + account + "/sessions")
                .then()
                .statusCode(204);
        with(one).get("/api/v1/me").then().statusCode(401);
        assertThat(security.read("/accounts/" + account + "/sessions").getList("$"))
                .isEqualTo(List.of());
    }
}
