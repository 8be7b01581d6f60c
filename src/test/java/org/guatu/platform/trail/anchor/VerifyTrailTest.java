package org.guatu.platform.trail.anchor;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.guatu.platform.trail.chain.SealKeys;
import org.guatu.platform.trail.chain.Sealer;
import org.guatu.platform.trail.chain.Verifying;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exported chain is verified by the command alone, and held against what was written down elsewhere. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class VerifyTrailTest {
    private static long region = 765_000;

    @Inject
    Trail trail;

    @Inject
    Sealer sealer;

    @Inject
    Verifying verifying;

    @Inject
    Anchoring anchoring;

    @Inject
    SampleOffice sample;

    @Inject
    EntityManager entities;

    private Path chain;
    private Path anchors;

    @BeforeEach
    void anExportAndItsAnchor(@TempDir Path folder) throws IOException {
        region++;
        anchors = Path.of(EmptyOffice.ANCHORS, "trail-anchors.txt");
        // another office's, put back to its morning since
        Files.deleteIfExists(anchors);
        for (int line = 1; line <= 3; line++) {
            trail.record(
                    Caller.systemIn(region),
                    Change.of("calendar.act.declared", "calendar", line).to("第" + line + "天"));
        }
        sealer.sealAll();
        anchoring.anchorAll();
        chain = folder.resolve("chain.jsonl");
        try (var out = Files.newOutputStream(chain)) {
            verifying.export(region, out);
        }
    }

    @Test
    void a_whole_chain_fits_its_anchors_without_a_database() {
        assertThat(said(VerifyTrail.WHOLE, EmptyOffice.KEY))
                .contains("WHOLE: region " + region + ", 3 links, keyed from link 1 on")
                .contains("FITS: ")
                .doesNotContain("DOES NOT FIT");
    }

    @Test
    void a_changed_line_of_the_file_is_found() throws IOException {
        Files.writeString(chain, Files.readString(chain).replace("第2天", "第9天"));

        assertThat(said(VerifyTrail.BROKEN, EmptyOffice.KEY))
                .contains("BROKEN after region " + region + ", 1 links")
                .contains("a line is not what was sealed");
    }

    @Test
    void a_file_that_lost_its_last_link_is_found() throws IOException {
        List<String> lines = Files.readAllLines(chain);
        Files.write(chain, lines.subList(0, lines.size() - 1));

        assertThat(said(VerifyTrail.BROKEN, EmptyOffice.KEY))
                .contains("missing")
                .contains("DOES NOT FIT");
    }

    @Test
    void an_anchor_of_another_chain_does_not_fit() throws IOException {
        anchors = Files.writeString(
                chain.resolveSibling("mail.txt"),
                "您好：2024-01-02 region %d place 2 hash %s。请留存。".formatted(region, "a".repeat(64)));

        assertThat(said(VerifyTrail.BROKEN, EmptyOffice.KEY)).contains("WHOLE").contains("DOES NOT FIT: 2024-01-02");
    }

    @Test
    void without_the_key_nothing_is_called_broken_or_whole() {
        assertThat(said(VerifyTrail.BROKEN, EmptyOffice.OLD_KEY)).contains("lacks the key");
    }

    @Test
    void the_page_and_the_api_say_how_the_trail_stands() {
        var auditor = Client.as("auditor", sample.password());
        sealer.sealAll();
        anchoring.anchorAll();

        auditor.get("/trail")
                .then()
                .statusCode(200)
                .body("whole", Matchers.is(true))
                .body("sealing", Matchers.is(true))
                .body("waiting", Matchers.is(0))
                .body("keyedFrom", Matchers.is(1))
                .body("anchorsFit", Matchers.is(true))
                .body("anchor.place", Matchers.greaterThan(0));
        auditor.get("/trail/chain")
                .then()
                .statusCode(200)
                .body(Matchers.containsString("\"sealedWith\":\"HmacSHA256:"));
    }

    @Test
    void the_page_does_not_call_a_trail_whole_that_is_sealed_no_further() {
        long office = sample.region().orElseThrow().id();
        String session = Client.session("auditor", sample.password());
        trail.record(Caller.systemIn(office), Change.of("calendar.act.declared", "calendar", 1));
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update unsealed_line set since = since - interval 1 hour where region_id = " + office)
                .executeUpdate());

        assertThat(page(session)).contains("加链已停止").doesNotContain("链条完整");

        sealer.sealAll();
        assertThat(page(session)).contains("链条完整").doesNotContain("加链已停止");
    }

    private static String page(String session) {
        return given().cookie("guatu", session)
                .get("/trail")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String said(int code, String key) {
        var out = new ByteArrayOutputStream();
        SealKeys keys = SealKeys.given(Optional.of(key), List.of());

        int found = new VerifyTrail(keys, new PrintStream(out, true, UTF_8))
                .run(List.of(chain.toString(), anchors.toString()));

        assertThat(found).as(out.toString(UTF_8)).isEqualTo(code);
        return out.toString(UTF_8);
    }
}
