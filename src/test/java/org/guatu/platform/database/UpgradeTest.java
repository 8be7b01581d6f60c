package org.guatu.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * An office that worked for nine months before proofs and actors were relations (the sample office, played by the version
 * with migration 118, without trail, accounts and contents of files) is brought up to date, and nothing of it is lost.
 */
@Tag("machine")
@TestInstance(Lifecycle.PER_CLASS)
class UpgradeTest {
    /** Of the whole state, of one person or technical: no row of a region's business. */
    private static final List<String> OF_NO_REGION = List.of(
            "region",
            "list_kind",
            "calendar_day",
            "calendar_notice",
            "calendar_notice_day",
            "timer_recount",
            "evidence_chunk",
            "import_chunk",
            "access_token",
            "sign_in_try",
            "link_try",
            "once_key",
            "notice_read",
            "notice_mark",
            "notice_preference",
            "bundling_turn",
            "outbox_attempt",
            "demonstration",
            "flyway_schema_history");

    /**
     * The trail outlives what it tells of; a drawer of an observer is no unit; what is typed and not sent is no record; the
     * rest points to a kind that a column names.
     */
    private static final List<String> POINTING_TO_NO_TABLE = List.of(
            "audit_line.region_id",
            "audit_line.person_id",
            "audit_line.subject_id",
            "seal.line_id",
            "seal.region_id",
            "trail_head.region_id",
            "unsealed_line.line_id",
            "unsealed_line.region_id",
            "trail_anchor.region_id",
            "trail_archive.region_id",
            "once_key.person_id",
            "form_draft.region_id",
            "form_draft.saved_by_id",
            "evidence_file.unit_id",
            "evidence_use.owner_id",
            "case_step.case_id",
            "finding.source_id");

    private static final String STEPS =
            "SELECT COUNT(*), SUM(CRC32(CONCAT_WS('|', %s, words, taken_by, taken_at))) FROM %s";

    private final EmbeddedDatabase database;
    private final Connection office;
    private List<String> stepsBefore = List.of();
    private String submittersBefore = "";

    UpgradeTest(@TempDir Path folder) throws SQLException {
        database = EmbeddedDatabase.start(folder, EmbeddedDatabaseTest.BINARIES);
        office = DriverManager.getConnection(
                database.url() + "&allowMultiQueries=true", database.user(), database.password());
    }

    @BeforeAll
    void an_office_of_before_is_brought_up_to_date() throws Exception {
        execute(OldOffice.statements());
        execute("UPDATE report SET evidence = '3,1,2,99999' WHERE id = 1");
        execute("UPDATE suggestion SET evidence = '5,4' WHERE id = 1");
        execute("UPDATE instruction_step SET evidence = '7,6' WHERE id = 2");
        execute("INSERT INTO post (person_id, unit_id, role) VALUES (2, NULL, 'AUDITOR'), (2, NULL, 'AUDITOR')");
        stepsBefore = List.of(
                row(STEPS.formatted("finding_id, kind", "finding_step")),
                row(STEPS.formatted("suggestion_id, kind", "suggestion_step")),
                row(STEPS.formatted("instruction_id, kind", "instruction_step")));
        submittersBefore = row("SELECT COUNT(submitter_id), SUM(submitter_id) FROM report");

        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .load()
                .migrate();
    }

    @AfterAll
    void stop() throws SQLException {
        office.close();
        database.close();
    }

    @Test
    void proofs_keep_their_order_and_an_id_without_a_file_is_none() throws SQLException {
        assertThat(proofs("report", 1)).containsExactly("3", "1", "2");
        assertThat(proofs("suggestion", 1)).containsExactly("5", "4");
        assertThat(list("SELECT owner_id FROM evidence_use WHERE evidence_id = 3 AND owner = 'report'"))
                .as("what a proof proves")
                .containsExactly("1");
    }

    @Test
    void the_story_of_every_case_is_told_as_before() throws SQLException {
        String told = STEPS.formatted("case_id, act", "case_step WHERE case_kind = '%s'");

        assertThat(List.of(
                        row(told.formatted("finding")),
                        row(told.formatted("suggestion")),
                        row(told.formatted("instruction"))))
                .isEqualTo(stepsBefore);
        assertThat(
                        list(
                                """
                        SELECT u.evidence_id FROM evidence_use u JOIN case_step s ON s.id = u.owner_id
                        WHERE u.owner = 'case_step' AND s.case_kind = 'instruction' ORDER BY u.id"""))
                .containsExactly("7", "6");
    }

    @Test
    void who_acted_keeps_their_name_and_where_it_was_kept_their_person() throws SQLException {
        assertThat(row("SELECT COUNT(submitted_person_id), SUM(submitted_person_id) FROM report"))
                .isEqualTo(submittersBefore);
        assertThat(list("SELECT COUNT(*) FROM report WHERE submitted_by = ''")).containsExactly("0");
        assertThat(list("SELECT COUNT(*) FROM instruction i JOIN person p ON p.id = i.given_person_id"))
                .isEqualTo(list("SELECT COUNT(*) FROM instruction"));
        assertThat(list("SELECT COUNT(signed_person_id) FROM letter")).containsExactly("0");
    }

    @Test
    void a_post_without_a_unit_is_held_once() throws SQLException {
        assertThat(list("SELECT COUNT(*) FROM post WHERE person_id = 2 AND unit_id IS NULL AND role = 'AUDITOR'"))
                .containsExactly("1");
        assertThatThrownBy(() -> execute(
                        "INSERT INTO post (region_id, person_id, unit_id, role) VALUES (1, 2, NULL, 'AUDITOR')"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void every_row_of_the_business_says_its_region() throws SQLException {
        assertThat(
                        list(
                                """
                                SELECT t.table_name FROM information_schema.tables t
                                WHERE t.table_schema = DATABASE() AND NOT EXISTS (SELECT 1 FROM information_schema.columns c
                                  WHERE c.table_schema = t.table_schema AND c.table_name = t.table_name
                                    AND c.column_name = 'region_id')"""))
                .isSubsetOf(OF_NO_REGION);
    }

    @Test
    void every_id_points_to_a_row() throws SQLException {
        assertThat(
                        list(
                                """
                                SELECT CONCAT(c.table_name, '.', c.column_name) FROM information_schema.columns c
                                WHERE c.table_schema = DATABASE() AND c.data_type = 'bigint' AND c.column_name LIKE '%\\_id'
                                  AND NOT EXISTS (SELECT 1 FROM information_schema.key_column_usage k
                                    WHERE k.table_schema = c.table_schema AND k.table_name = c.table_name
                                      AND k.column_name = c.column_name AND k.referenced_table_name IS NOT NULL)"""))
                .isSubsetOf(POINTING_TO_NO_TABLE);
    }

    private List<String> proofs(String owner, long id) throws SQLException {
        return list("SELECT evidence_id FROM evidence_use WHERE owner = '%s' AND owner_id = %d ORDER BY id"
                .formatted(owner, id));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = office.createStatement()) {
            statement.execute(sql);
            while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
                // a script says what is wrong with a later statement when its result is reached
            }
        }
    }

    private String row(String query) throws SQLException {
        try (var rows = office.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1) + " " + rows.getString(2);
        }
    }

    private List<String> list(String query) throws SQLException {
        try (var rows = office.createStatement().executeQuery(query)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }
}
