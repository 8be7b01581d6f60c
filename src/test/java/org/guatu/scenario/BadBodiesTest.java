package org.guatu.scenario;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that say what cannot be meant: refused with a problem, never half taken and never a failure. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class BadBodiesTest {
    @Inject
    SampleOffice sample;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    /rule-sets         | {"year":2024,"year":2024}
                    /evaluations       | {"year":2024,"year":2025}
                    /debriefings       | {"year":2024,"title":"述法","sections":[null]}
                    /debriefings       | {"year":2024,"title":"述法","questions":[null]}
                    /debriefings       | {"year":2024,"title":"述法","units":["D041",null]}
                    /debriefings       | {"year":2024,"title":"述\\u0000法"}
                    /debriefings       | {"year":2024,"title":"述\\ud800法"}
                    /debriefings       | {"year":2024,"title":
                    /evaluations       | {"year":2024.9}
                    """)
    void a_name_twice_nothing_in_a_list_a_part_of_a_year_and_what_is_no_character_are_refused(
            String path, String body) {
        Client.as("office", sample.password())
                .post(path, body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:guatu:platform.unreadable"));
    }
}
