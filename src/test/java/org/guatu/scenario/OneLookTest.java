package org.guatu.scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookies;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.guatu.evaluation.facts.GatheringInputs;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A page that shows several things of a region's tasks asks the database for their facts once, and only for those that
 * have changed since somebody looked last.
 */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class OneLookTest {
    private static final Logger LOG = Logger.getLogger(OneLookTest.class);

    /** Years of tasks with their milestones: no look goes without them. */
    private static final Pattern LOOK = Pattern.compile("(?s).*from task_year \\w+ left join milestone .*");

    private static final int TRIES = 3;

    private static long list;
    private static boolean key;

    @Inject
    SampleOffice sample;

    @Inject
    Statements statements;

    @Inject
    GatheringInputs gathering;

    @Inject
    Organization organization;

    @BeforeEach
    void anIssuedListWithOpenReports() {
        Client office = Client.as("office", sample.password());
        if (list == 0) {
            list = office.issueSample("annual-63.csv", "ANNUAL", 2024);
            office.moveClockTo("2024-04-01T09:00:00+08:00");
        }
    }

    /** A forecast reads its year for itself, which may be a frozen one. */
    @ParameterizedTest
    @CsvSource({
        "office, /, 0",
        "d041, /, 0",
        "office, /tasks?light=RED, 0",
        "office, /tasks?q=依法&sort=task, 0",
        "office, /heatmap, 0",
        "leader, /, 0",
        "leader, /questions, 0",
        "leader, /questions/trend, 0",
        "office, /lists/{list}, 0",
        "office, /lists/{list}/carry-over, 0",
        "office, /supervision, 0",
        "office, /units/D041/forecast, 1",
        "d041, /units/D041/forecast, 1",
        "evaluator, /evaluation?list={list}, 0"
    })
    void a_page_gathers_what_has_changed_once(String account, String path, int again) {
        Cookies signedIn = given().redirects()
                .follow(false)
                .formParam("username", account)
                .formParam("password", sample.password())
                .post("/sign-in")
                .detailedCookies();
        List<List<Statements.Asked>> afterAChange = new ArrayList<>();
        List<List<Statements.Asked>> unchanged = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            change();
            afterAChange.add(statements.of(() -> look(signedIn, path)));
            unchanged.add(statements.of(() -> look(signedIn, path)));
        }

        List<Statements.Asked> asked = Statements.least(afterAChange);
        List<Statements.Asked> askedAgain = Statements.least(unchanged);

        LOG.infof("statements of %s for %s: %d, then %d", path, account, asked.size(), askedAgain.size());
        assertThat(asked)
                .as(Statements.told(asked))
                .filteredOn(one -> LOOK.matcher(one.sql()).matches())
                .hasSize(1);
        assertThat(askedAgain)
                .as(Statements.told(askedAgain))
                .filteredOn(one -> LOOK.matcher(one.sql()).matches())
                .hasSize(again);
    }

    private static void look(Cookies signedIn, String path) {
        given().cookies(signedIn)
                .get(path.replace("{list}", Long.toString(list)))
                .then()
                .statusCode(200);
    }

    /** A task of the region is marked, or its mark is taken off. */
    private void change() {
        Client office = Client.as("office", sample.password());
        long task = office.read("/tasks?limit=1").getLong("items[0].id");
        key = !key;
        office.put("/tasks/" + task + "/key-task", Map.of("key", key)).then().statusCode(200);
    }

    @Test
    void the_inputs_of_all_units_cost_no_more_statements_than_those_of_one() {
        Unit one =
                organization.byCode(organization.regions().get(0).id(), "D041").orElseThrow();
        Caller reader = new Caller(0, "", one.regionId(), Set.of(), Set.of(), "");
        List<List<Statements.Asked>> ofOne = new ArrayList<>();
        List<List<Statements.Asked>> ofAll = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            ofOne.add(statements.of(() -> gathering.of(one.id(), 2024, reader)));
            ofAll.add(statements.of(
                    () -> assertThat(gathering.of(one.regionId(), 2024)).hasSizeGreaterThan(50)));
        }

        List<Statements.Asked> all = Statements.least(ofAll);

        LOG.infof(
                "statements of one unit: %d, of all: %d",
                Statements.least(ofOne).size(), all.size());
        assertThat(all)
                .as(Statements.told(all))
                .hasSizeLessThanOrEqualTo(Statements.least(ofOne).size());
    }
}
