package org.guatu.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.guatu.fuzz.Contract.Call;
import org.guatu.fuzz.Contract.Parameter;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Pages;
import org.junit.jupiter.api.Test;

/** A word of an address that is no value of its kind is told by its name: nobody is left to think that nothing is there. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class WrongQueryTest {
    private static final List<String> ACCOUNTS =
            List.of("office", "admin", "security", "d022", "leader", "evaluator", "observer");

    @Inject
    SampleOffice sample;

    @Test
    void every_number_and_choice_of_an_address_that_cannot_be_read_is_named() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Call call : Contract.served().calls()) {
            for (Parameter one : call.in("query")) {
                if (call.verb().equals("GET") && isNoText(one)) {
                    asked++;
                    Response answer = allowed(call, one.name());
                    boolean named = call.api()
                            ? ("" + answer.jsonPath().get("problems.field")).contains(one.name())
                            : answer.asString().contains("“" + one.name() + "”");
                    if (answer.statusCode() != 400 || !named) {
                        wrong.add(call + "?" + one.name() + ": " + answer.statusCode());
                    }
                }
            }
        }

        assertThat(asked).isGreaterThan(30);
        assertThat(wrong).isEmpty();
    }

    private static boolean isNoText(Parameter one) {
        return one.schema().path("type").toString().contains("integer")
                || one.schema().has("enum");
    }

    /** The answer to the first who may ask at all. */
    private Response allowed(Call call, String name) {
        String path = call.path().replaceAll("\\{[^}]*\\}", "1") + "?" + name + "=abc";
        return ACCOUNTS.stream()
                .map(account -> call.api()
                        ? Client.as(account, sample.password()).with().get(path)
                        : Pages.as(account, sample.password()).with().get(path))
                .filter(answer -> answer.statusCode() != 403)
                .findFirst()
                .orElseThrow();
    }
}
