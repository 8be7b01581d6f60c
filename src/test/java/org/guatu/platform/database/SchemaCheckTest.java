package org.guatu.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@Tag("machine")
@TestInstance(Lifecycle.PER_CLASS)
class SchemaCheckTest {
    private final EmbeddedDatabase database;
    private final Flyway migrations;
    private final Connection connection;

    SchemaCheckTest(@TempDir Path folder) throws SQLException {
        database = EmbeddedDatabase.start(folder, EmbeddedDatabaseTest.BINARIES);
        migrations = BothSchemas.makeIn(database);
        connection = DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    @AfterAll
    void stop() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void a_whole_schema_passes() {
        assertThatCode(() -> SchemaCheck.verify(migrations, connection)).doesNotThrowAnyException();
    }

    @Test
    void the_engine_makes_exactly_the_tables_that_are_asked_for() throws SQLException {
        try (var made = connection
                .createStatement()
                .executeQuery(
                        """
                SELECT COUNT(*) FROM information_schema.tables
                WHERE table_schema = DATABASE() AND (table_name LIKE 'ACT\\_%' OR table_name LIKE 'FLW\\_%')""")) {
            made.next();

            assertThat(EngineSchema.parts())
                    .filteredOn(part -> part.kind() == SchemaPart.Kind.TABLE)
                    .hasSize(made.getInt(1))
                    .hasSizeGreaterThan(30);
        }
    }

    @Test
    void a_lost_table_is_named() throws SQLException {
        execute("RENAME TABLE ACT_HI_COMMENT TO lost");

        var refusal = refusal();

        execute("RENAME TABLE lost TO ACT_HI_COMMENT");
        assertThat(refusal.missing()).contains("table ACT_HI_COMMENT");
        assertThat(refusal).hasMessageContaining("half-made, it lacks: ").hasMessageContaining("table ACT_HI_COMMENT");
    }

    @Test
    void a_lost_index_and_a_lost_constraint_are_named() throws SQLException {
        execute("DROP INDEX ACT_IDX_RU_ACTI_START ON ACT_RU_ACTINST");
        execute("ALTER TABLE ACT_RU_TASK DROP CONSTRAINT ACT_FK_TASK_PROCDEF");

        var refusal = refusal();

        execute("CREATE INDEX ACT_IDX_RU_ACTI_START ON ACT_RU_ACTINST (START_TIME_)");
        execute("ALTER TABLE ACT_RU_TASK ADD CONSTRAINT ACT_FK_TASK_PROCDEF"
                + " FOREIGN KEY (PROC_DEF_ID_) REFERENCES ACT_RE_PROCDEF (ID_)");
        assertThat(refusal.missing())
                .containsExactlyInAnyOrder(
                        "index ACT_IDX_RU_ACTI_START of ACT_RU_ACTINST",
                        "constraint ACT_FK_TASK_PROCDEF of ACT_RU_TASK");
    }

    @Test
    void a_migration_that_failed_or_never_ran_is_named() throws SQLException {
        execute("UPDATE flyway_schema_history SET success = 0 WHERE version = '001'");
        execute("UPDATE flyway_schema_history SET version = '002.9' WHERE version = '002'");

        var refusal = refusal();

        execute("UPDATE flyway_schema_history SET success = 1 WHERE version = '001'");
        execute("UPDATE flyway_schema_history SET version = '002' WHERE version = '002.9'");
        assertThat(refusal.missing())
                .containsExactly("migration V001__platform_trail.sql", "migration V002__platform_once_and_clock.sql");
    }

    @Test
    void every_table_has_the_primary_key_that_clusters_demand() throws SQLException {
        try (var without = connection
                .createStatement()
                .executeQuery(
                        """
                SELECT GROUP_CONCAT(table_name) FROM information_schema.tables t
                WHERE table_schema = DATABASE() AND NOT EXISTS (
                  SELECT 1 FROM information_schema.table_constraints c
                  WHERE c.table_schema = t.table_schema AND c.table_name = t.table_name
                    AND c.constraint_type = 'PRIMARY KEY')""")) {
            without.next();

            assertThat(without.getString(1)).isNull();
        }
    }

    private HalfMadeSchema refusal() {
        var refusal = catchThrowableOfType(HalfMadeSchema.class, () -> SchemaCheck.verify(migrations, connection));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private void execute(String statement) throws SQLException {
        try (var change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
