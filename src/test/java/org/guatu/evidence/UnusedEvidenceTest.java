package org.guatu.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.guatu.platform.Caller;
import org.guatu.platform.draft.Drafts;
import org.guatu.platform.upload.CheckedFile;
import org.guatu.platform.upload.UploadGuard;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files go that prove nothing and are named nowhere; whatever is used anywhere stays for as long as its use. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class UnusedEvidenceTest {
    @Inject
    UnusedEvidence unused;

    @Inject
    Evidence evidence;

    @Inject
    UploadGuard guard;

    @Inject
    Drafts drafts;

    @Inject
    SampleOffice sample;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private long region;
    private long unit;
    private Caller owner;
    private Instant later;

    @BeforeEach
    void anOwner() {
        region = QuarkusTransaction.requiringNew()
                .call(() -> sample.region().orElseThrow().id());
        unit = ((Number) ask("select min(id) from unit").get(0)).longValue();
        owner = new Caller(0, "王敏", region, Set.of(unit), Set.of(), "");
        later = clock.instant().plus(Duration.ofDays(1));
    }

    @Test
    void a_file_that_proves_nothing_goes_with_its_content() throws IOException {
        long discarded = upload("discarded");

        assertThat(forget()).isPositive();

        assertThat(exists(discarded)).isFalse();
        assertThat(content("discarded")).isZero();
    }

    @Test
    void nothing_that_is_used_anywhere_is_taken() throws IOException {
        long id = upload("used");
        for (String owned :
                List.of("report", "contribution", "closeOut", "extension", "letterReply", "caseStep", "x")) {
            run("delete from evidence_use where evidence_id = " + id);
            QuarkusTransaction.requiringNew().run(() -> evidence.attach(owned, 77, List.of(id), owner));

            forget();

            assertThat(exists(id)).as(owned).isTrue();
        }
    }

    @Test
    void a_file_that_another_unit_was_shown_is_not_taken() throws IOException {
        long shown = upload("shown");
        QuarkusTransaction.requiringNew().run(() -> evidence.share(List.of(shown), unit, owner));

        forget();

        assertThat(exists(shown)).isTrue();
    }

    @Test
    void a_file_that_a_standing_draft_names_is_not_taken_until_the_draft_is_gone() throws IOException {
        long named = upload("named");
        Drafts.Key key = new Drafts.Key("reports/17/2024-Q1", unit);
        drafts.save(key, Map.of("evidence", List.of(Long.toString(named))), Drafts.Revision.any(), owner);

        forget();
        assertThat(exists(named)).isTrue();

        run("delete from form_draft");
        forget();
        assertThat(exists(named)).isFalse();
    }

    @Test
    void the_content_stays_as_long_as_another_file_has_it() throws IOException {
        long used = upload("twice");
        QuarkusTransaction.requiringNew().run(() -> evidence.attach("report", 78, List.of(used), owner));
        long again = upload("twice");

        forget();

        assertThat(exists(again)).isFalse();
        assertThat(exists(used)).isTrue();
        assertThat(content("twice")).isPositive();
    }

    /** Whoever takes it in again waits until it is forgotten, and writes it anew. */
    @Test
    void content_that_comes_in_again_at_the_same_moment_is_not_lost() throws Exception {
        upload("again");
        CheckedFile same = file("again");
        var keeping = QuarkusTransaction.requiringNew().timeout(120).call(() -> {
            unused.forget(region, later, 500);
            var other = CompletableFuture.supplyAsync(
                    () -> QuarkusTransaction.requiringNew().timeout(120).call(() -> evidence.keep(same, owner)
                            .id()));
            while (!isWaiting() && !other.isDone()) {
                Thread.onSpinWait();
            }
            return other;
        });

        assertThat(exists(keeping.join())).isTrue();
        assertThat(content("again")).isPositive();
    }

    private boolean isWaiting() {
        return !ask("select 1 from information_schema.processlist where info like '%lock in share mode'")
                .isEmpty();
    }

    @Test
    void no_more_than_a_batch_goes_at_once_and_what_is_young_stays() throws IOException {
        forget();
        for (String name : List.of("one", "two", "three")) {
            upload(name);
        }

        assertThat(QuarkusTransaction.requiringNew().call(() -> unused.forget(region, clock.instant(), 2)))
                .isZero();
        assertThat(QuarkusTransaction.requiringNew().call(() -> unused.forget(region, later, 2)))
                .isEqualTo(2);
        assertThat(forget()).isEqualTo(1);
    }

    /** A new table that points to files has to be asked here too. */
    @Test
    void every_table_that_points_to_a_file_is_asked() {
        assertThat(
                        ask(
                                """
                        select table_name from information_schema.key_column_usage
                        where referenced_table_name = 'evidence_file' and table_schema = database() order by table_name"""))
                .map(String::valueOf)
                .containsExactly("evidence_share", "evidence_use");
        assertThat(
                        ask(
                                """
                        select concat(table_name, '.', column_name) from information_schema.columns
                        where table_schema = database() and column_name like '%evidence%'
                        and table_name not like 'evidence%'"""))
                .isEmpty();
    }

    private int forget() {
        return QuarkusTransaction.requiringNew().timeout(120).call(() -> unused.forget(region, later, 500));
    }

    private CheckedFile file(String text) throws IOException {
        return guard.check(text + ".txt", Files.writeString(folder.resolve(text + ".txt"), text));
    }

    private long upload(String text) throws IOException {
        CheckedFile file = file(text);
        return QuarkusTransaction.requiringNew()
                .call(() -> evidence.keep(file, owner).id());
    }

    private boolean exists(long id) {
        return !ask("select id from evidence_file where id = " + id).isEmpty();
    }

    private long content(String text) {
        return ask("select position from evidence_chunk where content = x'"
                        + HexFormat.of().formatHex(text.getBytes(UTF_8)) + "'")
                .size();
    }

    private List<?> ask(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(sql).getResultList());
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
