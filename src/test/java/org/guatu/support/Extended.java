package org.guatu.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.organization.Organization;
import org.guatu.organization.PersonCard;
import org.guatu.organization.PostCard;
import org.guatu.organization.Roles;
import org.guatu.organization.access.Admitting;
import org.guatu.organization.access.password.HashedPassword;
import org.guatu.platform.Caller;
import org.guatu.platform.engine.Processes;
import org.guatu.platform.engine.Tokens;
import org.guatu.rehearsal.SampleOffice;

/** What stories about extensions need: a liaison who is no head, requests in words, and where they wait. */
@ApplicationScoped
public class Extended {
    private static final String REGION = "320599";

    private final SampleOffice sample;
    private final Admitting admitting;
    private final Organization organization;
    private final Extending extending;
    private final Processes processes;

    Extended(
            SampleOffice sample,
            Admitting admitting,
            Organization organization,
            Extending extending,
            Processes processes) {
        this.sample = sample;
        this.admitting = admitting;
        this.organization = organization;
        this.extending = extending;
        this.processes = processes;
    }

    /** Somebody of the unit who drafts and signs nothing; the account's name is {@code liaison}. */
    public void admitLiaison(String unit) {
        long region = organization.regionByCode(REGION).orElseThrow().id();
        admitting.admit(
                Caller.systemIn(region),
                "liaison",
                new PersonCard("林小联", null, List.of(new PostCard(unit, Roles.LIAISON))),
                HashedPassword.of(sample.password()));
    }

    public static Map<String, Object> asked(String until, boolean sign) {
        return new HashMap<>(Map.of("proposed", until, "reason", "上级配套规定推迟出台", "done", "已完成调研和初稿", "sign", sign));
    }

    /** The unit asks; answers the address of the request. */
    public static String ask(Client unit, String task, String until, boolean sign) {
        return "/extensions/"
                + unit.post(task + "/extensions", asked(until, sign))
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath()
                        .getLong("id");
    }

    public static Response decide(Client by, String extension, String decision, String until, String reason) {
        Map<String, Object> body = new HashMap<>(Map.of("decision", decision, "reason", reason));
        if (!until.isEmpty()) {
            body.put("until", until);
        }
        return by.post(extension + "/decision", body);
    }

    /** Where the token of the request waits; nothing where its process is over. */
    public void waitsAt(String extension, String... elements) {
        long id = Long.parseLong(extension.substring(extension.lastIndexOf('/') + 1));
        Tokens tokens = processes.tokens(extending.own(id).instanceId());
        assertThat(tokens.active()).containsExactly(elements);
        assertThat(tokens.ended()).isEqualTo(elements.length == 0);
    }
}
