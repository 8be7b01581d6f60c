package org.guatu.scenario;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Test;

/** The database gives no connection: callers and readers hear that it is away for the moment, and when to come back. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class DatabaseAwayTest {
    @Inject
    SampleOffice sample;

    @Inject
    AgroalDataSource pool;

    @Test
    void whoever_comes_while_the_database_is_away_is_told_to_come_back() throws SQLException {
        String password = sample.password();
        Client office = Client.as("office", password);
        String session = Client.session("office", password);
        List<Connection> taken = takeAll();
        try {
            office.get("/tasks?limit=1")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:guatu:platform.databaseAway"));
            office.post("/urgings", Map.of("tasks", List.of(1), "message", "请补报"))
                    .then()
                    .statusCode(503);
            given().contentType("application/json")
                    .body(Map.of("username", "office", "password", password, "label", "test"))
                    .post("/api/v1/tokens")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue());
            given().cookie("guatu", session)
                    .header("Accept-Language", "en")
                    .get("/heatmap")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .contentType("text/html")
                    .body(containsString("Nothing was saved"));
            given().cookie("guatu", session)
                    .get("/lists")
                    .then()
                    .statusCode(503)
                    .body(containsString("没有保存任何内容"));
            given().redirects()
                    .follow(false)
                    .formParam("username", "office")
                    .formParam("password", password)
                    .post("/sign-in")
                    .then()
                    .statusCode(503);
        } finally {
            giveBack(taken);
        }
        office.get("/tasks?limit=1").then().statusCode(200);
    }

    /** Every connection that the pool has; whoever asks for one more hears so after a moment. */
    private List<Connection> takeAll() throws SQLException {
        var limits = pool.getConfiguration().connectionPoolConfiguration();
        List<Connection> taken = new ArrayList<>();
        for (int n = 0; n < limits.maxSize(); n++) {
            taken.add(pool.getConnection());
        }
        limits.setAcquisitionTimeout(Duration.ofMillis(200));
        return taken;
    }

    private void giveBack(List<Connection> taken) throws SQLException {
        pool.getConfiguration().connectionPoolConfiguration().setAcquisitionTimeout(Duration.ofSeconds(5));
        for (Connection connection : taken) {
            connection.close();
        }
    }
}
