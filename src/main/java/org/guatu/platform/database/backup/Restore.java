package org.guatu.platform.database.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.guatu.platform.database.DatabaseLogin;
import org.guatu.platform.engine.EngineTables;
import org.jspecify.annotations.Nullable;

/**
 * Brings an office back from a file of {@link BackUp}, into an empty database only: the migrations make the schema that
 * the file's release had, and its rows are put in. A newer release upgrades it when it starts.
 */
public final class Restore {
    private final DatabaseLogin to;
    private final Path file;

    private Restore(DatabaseLogin to, Path file) {
        this.to = to;
        this.file = file;
    }

    /**
     * Checks the file as a whole before anything is changed.
     *
     * @return how many tables and rows were put back, in words of the file
     * @throws TransferRefused if the file is not whole, or the database not empty
     */
    public static String read(Path file, DatabaseLogin to) throws SQLException, IOException, TransferRefused {
        return new Restore(to, file).read();
    }

    private String read() throws SQLException, IOException, TransferRefused {
        var complete = checked();
        try (var lines = open();
                var office = to.connect()) {
            var release = Release.read(String.valueOf(lines.readLine()));
            refuseUnlessEmpty(office);
            makeSchema(release);
            put(lines, office, complete);
        }
        return complete;
    }

    /** The last line of the file, which tells that it is whole. */
    private String checked() throws IOException, TransferRefused {
        if (!Files.isReadable(file)) {
            throw new TransferRefused("platform.transfer.noFile", file);
        }
        if (!Checksum.fits(file)) {
            throw new TransferRefused("platform.transfer.spoiled", file);
        }
        String last = null;
        try (var lines = open()) {
            Release.read(String.valueOf(lines.readLine()));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }
        } catch (ZipException | EOFException cutOff) {
            throw new TransferRefused("platform.transfer.spoiled", file);
        }
        if (last == null || !last.startsWith(BackUp.COMPLETE)) {
            throw new TransferRefused("platform.transfer.spoiled", file);
        }
        return last.substring(BackUp.COMPLETE.length());
    }

    private BufferedReader open() throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file), 1 << 16), UTF_8));
    }

    private static void refuseUnlessEmpty(Connection office) throws SQLException, TransferRefused {
        var tables =
                SqlRows.text(office, "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()");
        if (!tables.equals("0")) {
            throw new TransferRefused("platform.transfer.notEmpty", office.getCatalog(), tables);
        }
    }

    private void makeSchema(Release release) throws TransferRefused {
        var migrations = Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(to.dataSource())
                .target(MigrationVersion.fromVersion(release.schema()))
                .load();
        var known = Arrays.stream(migrations.info().all())
                .anyMatch(migration ->
                        Objects.equals(migration.getVersion(), MigrationVersion.fromVersion(release.schema())));
        if (!known || !release.engine().equals(EngineTables.VERSION)) {
            throw new TransferRefused("platform.transfer.otherRelease", release.schema(), release.engine());
        }
        migrations.migrate();
        EngineTables.make(to.dataSource());
    }

    private void put(BufferedReader lines, Connection office, String complete)
            throws SQLException, IOException, TransferRefused {
        var triggers = Triggers.of(office);
        triggers.drop(office);
        SqlRows.execute(
                office,
                "SET @mode_of_triggers = @@SESSION.sql_mode",
                "SET SESSION sql_mode = 'NO_AUTO_VALUE_ON_ZERO,STRICT_TRANS_TABLES'",
                "SET SESSION foreign_key_checks = 0, SESSION unique_checks = 0",
                // Until the last rows are in, nothing says that this schema is whole.
                "DELETE FROM " + BackUp.LAST);
        long rows = 0;
        try (var statement = office.createStatement()) {
            // What stands in braces is people's text and no escape of the driver's.
            statement.setEscapeProcessing(false);
            for (var line = lines.readLine(); isStatement(line); line = lines.readLine()) {
                if (line.startsWith("DELETE FROM `" + BackUp.LAST)) {
                    SqlRows.execute(office, "SET SESSION sql_mode = @mode_of_triggers");
                    triggers.make(office);
                }
                var changed = statement.executeUpdate(line);
                rows += line.startsWith("INSERT") ? changed : 0;
            }
        }
        if (!complete.endsWith(", " + rows + " rows")) {
            throw new TransferRefused("platform.transfer.brokeOff", rows + " / " + complete);
        }
    }

    private static boolean isStatement(@Nullable String line) {
        return line != null && !line.startsWith("--");
    }
}
