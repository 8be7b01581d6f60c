package org.guatu.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guatu.fuzz.Contract;
import org.guatu.organization.Administering;
import org.guatu.organization.PersonCard;
import org.guatu.organization.PostCard;
import org.guatu.organization.Roles;
import org.guatu.organization.access.Admitting;
import org.guatu.organization.access.password.HashedPassword;
import org.guatu.platform.Caller;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Test;

/**
 * Who reads what people wrote: every text of the business against every role, over every call and page that anybody can
 * ask for. Whoever reads the whole region reads all of it; the rest is said text by text.
 */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class ContentRightsTest {
    /** Those of the whole region, which the table does not name. */
    private static final Set<String> REGION =
            Set.of("office", "reviewer", "leader", "committee", "evaluator", "inspector", "admin", "auditor");

    private static final List<String> OTHERS = List.of("d041", "d018", "d042", "d035", "observer", "neighbour");

    @Inject
    SampleOffice sample;

    @Inject
    Administering administering;

    @Inject
    Admitting admitting;

    @Test
    void nobody_reads_a_text_that_is_not_for_them() {
        neighbour();
        MarkedOffice office = new MarkedOffice(sample.password()).played();
        Reading reading = new Reading(office, Contract.served().calls());
        Map<String, Map<String, List<String>>> seen = new TreeMap<>();
        for (String account : OTHERS) {
            seen.put(account, of(account, reading));
        }
        for (String account : REGION) {
            seen.put(account, of(account, reading));
        }
        StringBuilder told = new StringBuilder();
        for (String mark : office.marks()) {
            told.append(mark).append(':');
            seen.forEach((account, marks) -> told.append(marks.containsKey(mark) ? " " + account : ""));
            told.append('\n');
        }
        OTHERS.forEach(account -> seen.get(account).forEach((mark, where) -> told.append(account + " " + mark + " at " + where.subList(0, Math.min(4, where.size())) + "\n")));
        System.out.println(told);
        assertThat(new ArrayList<>(new TreeSet<>(List.of("x")))).isEmpty();
    }

    private Map<String, List<String>> of(String account, Reading reading) {
        String session = Client.session(account, sample.password());
        Client client = Client.as(account, sample.password());
        return reading.of(client::with, () -> byBrowser(session));
    }

    private static RequestSpecification byBrowser(String session) {
        return RestAssured.given().cookie("guatu", session).redirects().follow(false);
    }

    /** Whoever may do most, of another region. */
    private void neighbour() {
        long region = administering.addRegion("990001", "邻区", null).id();
        List<PostCard> posts = List.of(
                new PostCard(null, Roles.RULE_OF_LAW_OFFICE),
                new PostCard(null, Roles.COMMITTEE),
                new PostCard(null, Roles.EVALUATION_TEAM));
        admitting.admit(
                Caller.systemIn(region),
                "neighbour",
                new PersonCard("邻区同志", null, posts),
                HashedPassword.of(sample.password()));
    }
}
