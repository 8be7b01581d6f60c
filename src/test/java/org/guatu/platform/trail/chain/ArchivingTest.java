package org.guatu.platform.trail.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.guatu.platform.trail.anchor.Anchoring;
import org.guatu.platform.trail.anchor.VerifyTrail;
import org.guatu.platform.trail.chain.Archiving.Archived;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The oldest lines leave the database for a file, once that is verified; what stays is a chain, and both are one. */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class ArchivingTest {
    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static long region = 654_000;

    @Inject
    Trail trail;

    @Inject
    Sealer sealer;

    @Inject
    Verifying verifying;

    @Inject
    Anchoring anchoring;

    @Inject
    Chain chain;

    @Inject
    Archives archives;

    @Inject
    SealKeys keys;

    @Inject
    Clock clock;

    @Inject
    AgroalDataSource database;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Instant later;

    @BeforeEach
    void sixSealedLines() {
        region++;
        later = clock.instant().plus(Duration.ofDays(1));
        write(6);
    }

    private void write(int lines) {
        for (int line = 1; line <= lines; line++) {
            trail.record(
                    Caller.systemIn(region),
                    Change.of("calendar.act.declared", "calendar", line).to("第" + line + "天"));
        }
        sealer.sealAll();
    }

    private Archiving into(Path place) {
        return new Archiving(chain, archives, verifying, keys, trail, clock, Optional.of(place));
    }

    private int archive(int most) {
        return archive(into(folder), later, most);
    }

    private static int archive(Archiving archiving, Instant before, int most) {
        return QuarkusTransaction.requiringNew().call(() -> archiving.forget(region, before, most));
    }

    @Test
    void archived_lines_are_in_the_file_and_gone_from_the_database() throws IOException, SQLException {
        assertThat(archive(4)).isEqualTo(4);

        assertThat(Files.readString(file(1))).contains("第1天").contains("第4天").doesNotContain("第5天");
        assertThat(lines()).as("two that stay, and the one that tells of it").isEqualTo(3);
        assertThat(archived())
                .containsExactly(new Archived(
                        1, 4, clock.instant(), file(1).getFileName().toString()));
    }

    @Test
    void the_chain_that_stays_begins_at_the_base_is_whole_and_is_sealed_on() {
        archive(4);
        write(1);

        Verification found = verifying.verify(region);
        assertThat(found.fault()).isNull();
        assertThat(found.archived()).isEqualTo(4);
        assertThat(found.sealed()).isEqualTo(8);
    }

    @Test
    void anchors_from_before_the_base_do_not_make_the_chain_unfit() {
        anchoring.anchorAll();
        write(2);

        archive(7);

        assertThat(anchoring.check(region).fits()).isTrue();
    }

    @Test
    void the_newest_link_always_stays() {
        assertThat(archive(100)).isEqualTo(5);

        assertThat(archive(100)).isZero();
        assertThat(verifying.verify(region).whole()).isTrue();
    }

    @Test
    void what_is_not_old_enough_stays() throws IOException {
        assertThat(archive(into(folder), clock.instant(), 100)).isZero();

        assertThat(files()).isEmpty();
        assertThat(verifying.verify(region).archived()).isZero();
    }

    @Test
    void the_command_reads_an_archive_alone_and_the_rest_alone() throws IOException {
        archive(4);

        assertThat(said(WHOLE, file(1))).contains("WHOLE: region " + region + ", 4 links, keyed from link 1");
        assertThat(said(WHOLE, rest())).contains("WHOLE: region " + region + ", links 5 to 6");
    }

    @Test
    void the_command_reads_archives_and_the_rest_in_any_order_as_one_chain_with_its_anchors() throws IOException {
        anchoring.anchorAll();
        write(3);
        archive(4);
        archive(3);
        write(1);
        Path anchors = Files.writeString(
                folder.resolve("anchors.txt"),
                requireNonNull(anchoring.check(region).last()).line());

        assertThat(said(WHOLE, rest(), anchors, file(5), file(1)))
                .contains("WHOLE: region " + region + ", 12 links, keyed from link 1 on")
                .contains("FITS: ");
        assertThat(said(WHOLE, rest(), anchors)).contains("BEFORE THESE FILES: ");
    }

    @Test
    void the_command_finds_a_missing_archive_a_changed_one_and_one_of_another_region() throws IOException {
        archive(2);
        archive(2);
        Path first = file(1);
        Path rest = rest();
        assertThat(said(BROKEN, first, rest)).contains("missing");

        Path changed = Files.writeString(
                folder.resolve("changed.jsonl"), Files.readString(file(3)).replace("第4天", "第9天"));
        assertThat(said(BROKEN, first, changed, rest)).contains("a line is not what was sealed");

        region++;
        write(3);
        archive(2);
        assertThat(said(BROKEN, first, rest())).contains("missing");
    }

    /** Without the key nobody makes the head say another base, be it before or behind the true one. */
    @Test
    void a_forged_base_of_an_archived_chain_is_found_and_not_sealed_on() throws SQLException {
        archive(3);
        run("update trail_head set base_place = 2 where region_id = " + region);
        assertThat(verifying.verify(region).whole()).isFalse();

        run("update trail_head set base_place = 3, base_hash = repeat('a', 64) where region_id = " + region);
        assertThat(verifying.verify(region).whole()).isFalse();

        run("update trail_head h join seal s on s.region_id = h.region_id and s.place = 4"
                + " set h.base_place = 4, h.base_hash = s.hash where h.region_id = " + region);
        run("delete l from audit_line l join seal s on s.line_id = l.id where s.place = 4 and s.region_id = " + region);
        run("delete from seal where place = 4 and region_id = " + region);

        assertThat(verifying.verify(region).fault()).isEqualTo(Fault.HEAD);
        write(1);
        assertThat(verifying.verify(region).waiting().lines()).isPositive();
        assertThatThrownBy(() -> archive(1)).hasMessageContaining("does not fit");
    }

    /** A line whose seal no longer fits makes a file that does not verify. */
    @Test
    void nothing_is_deleted_where_the_file_does_not_verify() throws SQLException, IOException {
        run("update seal set hash = repeat('b', 64) where place = 2 and region_id = " + region);

        assertThatThrownBy(() -> archive(4)).hasMessageContaining("does not verify");

        assertThat(lines()).isEqualTo(6);
        assertThat(files()).isEmpty();
        assertThat(archived()).isEmpty();
    }

    @Test
    void nothing_is_deleted_where_the_disk_refuses() throws IOException, SQLException {
        Path noFolder = Files.writeString(folder.resolve("a-file"), "");

        assertThatThrownBy(() -> archive(into(noFolder.resolve("archive")), later, 4))
                .hasMessageContaining("nothing is archived");

        assertThat(lines()).isEqualTo(6);
        assertThat(verifying.verify(region).archived()).isZero();
        assertThat(verifying.verify(region).whole()).isTrue();
    }

    @Test
    void without_a_folder_or_a_key_nothing_is_archived() throws SQLException {
        Archiving noFolder = new Archiving(chain, archives, verifying, keys, trail, clock, Optional.empty());
        Archiving noKey = new Archiving(
                chain,
                archives,
                verifying,
                SealKeys.given(Optional.empty(), List.of()),
                trail,
                clock,
                Optional.of(folder));

        assertThat(archive(noFolder, later, 4)).isZero();
        assertThat(archive(noKey, later, 4)).isZero();

        assertThat(noFolder.obstacle()).contains("platform.retention.noFolder");
        assertThat(noKey.obstacle()).contains("platform.retention.noKey");
        assertThat(lines()).isEqualTo(6);
    }

    @Test
    void a_file_that_a_broken_run_left_behind_is_written_anew() throws IOException {
        Files.writeString(file(1), "{half");

        archive(4);

        said(WHOLE, file(1), rest());
    }

    @Test
    void the_database_lets_no_line_go_that_no_base_covers() {
        archive(4);

        assertThatThrownBy(() -> run("delete from audit_line where region_id = " + region))
                .hasMessageContaining("append-only");
    }

    private Path file(int first) {
        return folder.resolve("trail-%d-%012d.jsonl".formatted(region, first));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        }
    }

    private Path rest() throws IOException {
        Path rest = folder.resolve("rest-" + region + ".jsonl");
        try (var out = Files.newOutputStream(rest)) {
            verifying.export(region, out);
        }
        return rest;
    }

    private List<Archived> archived() {
        return QuarkusTransaction.requiringNew().call(() -> archives.of(region));
    }

    private static String said(int code, Path... files) {
        var out = new ByteArrayOutputStream();
        int found = new VerifyTrail(
                        SealKeys.given(Optional.of(EmptyOffice.KEY), List.of()), new PrintStream(out, true, UTF_8))
                .run(Stream.of(files).map(Path::toString).toList());
        assertThat(found).as(out.toString(UTF_8)).isEqualTo(code);
        return out.toString(UTF_8);
    }

    private int lines() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from audit_line where region_id = " + region)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        }
    }
}
