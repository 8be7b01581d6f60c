package org.guatu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.organization.OfficeForTests.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.guatu.support.DatabaseResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class UnitsTest {
    @Inject
    OfficeForTests office;

    @Inject
    Organization organization;

    private long id(String code) {
        return organization.byCode(office.region().id(), code).orElseThrow().id();
    }

    @Test
    void an_office_and_its_host_count_as_one_body() {
        assertThat(organization.sameBody(id("D011"), id("D022"))).isTrue();
        assertThat(organization.sameBody(id("D022"), id("D011"))).isTrue();
        assertThat(organization.sameBody(id("D018"), id("D018"))).isTrue();
        assertThat(organization.sameBody(id("D018"), id("D022"))).isFalse();
    }

    @Test
    void everybody_reads_the_units_with_their_hosts() {
        as(office.account("D018", Roles.LIAISON))
                .get("/api/v1/units?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].code", equalTo("D011"))
                .body("items[0].host.name", equalTo("区司法局"))
                .body("next", equalTo("D011"));
        as(office.account("D018", Roles.LIAISON))
                .get("/api/v1/units/S001")
                .then()
                .body("set", equalTo(true))
                .body("setRule", equalTo("ALL_TOWNS"));
    }

    @Test
    void an_edited_unit_is_found_by_its_new_name_at_once() {
        String admin = office.admin();
        as(admin)
                .body(Map.of("code", "D777", "name", "区气象局", "category", "政府工作部门"))
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"");

        as(admin)
                .header("If-Match", "\"0\"")
                .body(Map.of("aliases", List.of("气象台")))
                .patch("/api/v1/units/D777")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        assertThat(organization.directory(office.region().id()).resolve("气象台")).isPresent();
        as(admin)
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "x"))
                .patch("/api/v1/units/D777")
                .then()
                .statusCode(412);
        as(admin)
                .body(Map.of("code", "D777", "name", "y", "category", "z"))
                .post("/api/v1/units")
                .then()
                .statusCode(422);
    }

    @Test
    void people_are_found_by_unit_and_by_role() {
        String head = office.account("T005", Roles.UNIT_HEAD);
        int person = as(head).get("/api/v1/me").then().extract().path("person.id");

        assertThat(organization.peopleOf(id("T005"))).contains((long) person);
        assertThat(organization.peopleWithRole(office.region().id(), Roles.UNIT_HEAD))
                .contains((long) person);

        as(office.security())
                .body(Map.of("disabled", true))
                .patch("/api/v1/accounts/" + office.idOf(head))
                .then()
                .statusCode(200);

        assertThat(organization.peopleOf(id("T005"))).doesNotContain((long) person);
    }
}
