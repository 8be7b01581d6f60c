package org.guatu.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.HttpException;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever refuses a call of the API, and wherever: a problem says so. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class OnlyProblemsTest {
    private static final String HERE = "/api/v1/refused-by-the-framework";

    /** As a reader of the framework does that brings an answer of its own. */
    @Path(HERE)
    @PermitAll
    public static class Refusing {
        @POST
        @Path("answered")
        @Operation(hidden = true)
        public Response answer() {
            throw new WebApplicationException(Response.status(400)
                    .type(MediaType.APPLICATION_JSON)
                    .entity(Map.of("details", "of the framework"))
                    .build());
        }
    }

    /** As the server does when it cannot read what came: before our code is asked, or after it is done. */
    @ApplicationScoped
    public static class Failing {
        void at(@Observes Router router) {
            router.route(HERE + "/unread").order(-100).handler(sent -> sent.fail(new HttpException(400)));
            router.route(HERE + "/status").order(-100).handler(sent -> sent.fail(415));
            router.route(HERE + "/broken").order(-100).handler(sent -> {
                throw new IllegalStateException("by the test");
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "answered, 400, platform.unreadable",
        "unread, 400, platform.unreadable",
        "status, 415, platform.unreadable",
        "broken, 500, platform.failed"
    })
    void a_call_that_is_refused_without_our_asking_is_refused_by_a_problem(String how, int status, String key) {
        given().contentType("application/json")
                .accept("application/json")
                .body("{}")
                .post(HERE + "/" + how)
                .then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:guatu:" + key))
                .body("status", equalTo(status));
    }
}
