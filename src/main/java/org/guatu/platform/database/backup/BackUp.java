package org.guatu.platform.database.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.guatu.platform.database.backup.TableColumns.quoted;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.guatu.platform.database.DatabaseLogin;

/**
 * Writes every row of an office, evidence and the engine's too, into one compressed file beside its SHA-256. All rows are
 * of one moment, and the office goes on working. The file has statements and no table: those {@link Restore} has made by
 * the migrations, so that it fits every server that they fit.
 */
public final class BackUp {
    /** The table that says a schema is whole: written last, so that an office that is half restored does not start. */
    static final String LAST = "flyway_schema_history";

    static final String COMPLETE = "-- complete: ";

    private static final Pattern NEXT_NUMBER = Pattern.compile("(?m)^\\) ENGINE=.*? (AUTO_INCREMENT=\\d+)");

    /** About so many letters are one statement; a row is never parted. */
    private static final int STATEMENT = 1 << 18;

    private final Connection office;
    private int tables;
    private long rows;

    private BackUp(Connection office) {
        this.office = office;
    }

    /**
     * Writes the file, which only its owner reads; it has its name once it is whole.
     *
     * @throws TransferRefused if the file is there already, or there is no office
     */
    public static void write(DatabaseLogin from, Path file) throws SQLException, IOException, TransferRefused {
        if (Files.exists(file)) {
            throw new TransferRefused("platform.transfer.fileIsThere", file);
        }
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try (var office = from.connect()) {
            SqlRows.execute(
                    office,
                    "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ",
                    "START TRANSACTION WITH CONSISTENT SNAPSHOT");
            var release = Release.of(office);
            try (var lines = open(unfinished)) {
                new BackUp(office).write(release, lines);
            }
            Checksum.write(unfinished, file);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static Writer open(Path file) throws IOException {
        Files.createFile(file, Checksum.OWNER_ONLY);
        return new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), UTF_8), 1 << 16);
    }

    private void write(Release release, Writer lines) throws SQLException, IOException {
        line(lines, release.line());
        for (var table : tables()) {
            write(TableColumns.of(office, table), lines);
            tables++;
        }
        line(lines, COMPLETE + tables + " tables, " + rows + " rows");
    }

    private List<String> tables() throws SQLException {
        var all = new ArrayList<>(SqlRows.texts(
                office,
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                        + " AND table_type = 'BASE TABLE'"));
        Collections.sort(all);
        all.remove(LAST);
        all.add(LAST);
        return all;
    }

    private void write(TableColumns table, Writer lines) throws SQLException, IOException {
        line(lines, "DELETE FROM " + quoted(table.table()));
        try (var statement = SqlRows.flowing(office);
                var found = statement.executeQuery(table.query())) {
            var insert = new StringBuilder();
            while (found.next()) {
                insert.append(insert.isEmpty() ? table.insert() : ",").append(table.values(found));
                rows++;
                if (insert.length() > STATEMENT) {
                    line(lines, insert);
                    insert.setLength(0);
                }
            }
            if (!insert.isEmpty()) {
                line(lines, insert);
            }
        }
        writeNextNumber(table.table(), lines);
    }

    /** A number that was given once is never given again, even if its row is gone. */
    private void writeNextNumber(String table, Writer lines) throws SQLException, IOException {
        try (var statement = office.createStatement();
                var found = statement.executeQuery("SHOW CREATE TABLE " + quoted(table))) {
            found.next();
            var next = NEXT_NUMBER.matcher(found.getString(2));
            if (next.find()) {
                line(lines, "ALTER TABLE " + quoted(table) + " " + next.group(1));
            }
        }
    }

    private static void line(Writer lines, CharSequence text) throws IOException {
        lines.append(text).append('\n');
    }
}
