package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Pages;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 102 teams and 1,378 persons report in one city: the register stays paged, and asks the database no more for it. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class DebriefingRegisterTest {
    private static final Logger LOG = Logger.getLogger(DebriefingRegisterTest.class);
    private static final int PERSONS = 1378;
    private static final int FEW = 8;
    private static final Pattern ROW = Pattern.compile("scope=\"row\"");

    @Inject
    SampleOffice sample;

    @Inject
    Statements statements;

    @Inject
    EntityManager entities;

    /** Deputies of the units, so that with the heads so many report. */
    private void manyDeputies(int heads) {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery(
                            """
                            insert into person (region_id, name, active, version)
                            select r.id, concat('副职', s.seq), true, 0 from region r,
                            (select row_number() over () as seq from information_schema.columns limit %d) s"""
                                    .formatted(PERSONS - heads))
                    .executeUpdate();
            entities.createNativeQuery(
                            """
                            insert into post (region_id, person_id, unit_id, role, since)
                            select p.region_id, p.id, (select id from unit where code = 'D041'), 'DEPUTY_LEADER', '2024-01-01'
                            from person p where p.name like '副职%'""")
                    .executeUpdate();
        });
    }

    @Test
    void a_register_of_1378_persons_is_paged_filtered_and_sorted_with_the_statements_of_a_small_one() {
        Client office = Client.as("office", sample.password());
        long small = round(office, 2023, List.of("UNIT_HEAD"));
        int heads = office.read("/debriefings/" + small).getInt("card.counts.all")
                - office.read("/debriefings/" + small).getInt("card.counts.teams");
        manyDeputies(heads);
        long large = round(office, 2024, List.of("UNIT_HEAD", "DEPUTY_LEADER"));
        office.get("/debriefings/" + large)
                .then()
                .body(
                        "card.counts.all",
                        is(PERSONS + office.read("/debriefings/" + large).getInt("card.counts.teams")));

        Pages page = Pages.as("office", sample.password());
        int few = statements(() -> page.get("/debriefings/" + small));
        int many = statements(() -> page.get("/debriefings/" + large));
        int sorted = statements(
                () -> assertThat(ROW.matcher(page.get("/debriefings/" + large + "?sort=-who&q=副职&place=1000"))
                                .results()
                                .count())
                        .isEqualTo(50));
        LOG.infof("statements of a small register: %d, of a large one: %d, sorted and filtered: %d", few, many, sorted);
        assertThat(few).isLessThanOrEqualTo(FEW);
        assertThat(many).isLessThanOrEqualTo(few);
        assertThat(sorted).isLessThanOrEqualTo(few);
        assertThat(office.all("/debriefings/" + large + "/reports?q=副职")).hasSize(PERSONS - heads);
        assertThat(office.all("/notices").size()).as("a unit is told once").isLessThan(10);
    }

    /** The least of some tries: the units may be read anew in one of them. */
    private int statements(Runnable look) {
        return Statements.least(IntStream.range(0, 3)
                        .mapToObj(one -> statements.of(look))
                        .toList())
                .size();
    }

    private static long round(Client office, int year, List<String> roles) {
        return office.post("/debriefings", Map.of("year", year, "title", year + "年度述法", "roles", roles))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("card.id");
    }
}
