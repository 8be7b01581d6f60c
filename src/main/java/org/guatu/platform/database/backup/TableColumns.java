package org.guatu.platform.database.backup;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table that hold something of their own, since what the server derives it derives again, and the key by
 * which its rows are ordered.
 */
record TableColumns(String table, List<Column> columns, List<String> key) {
    private static final Set<String> BINARY =
            Set.of("tinyblob", "blob", "mediumblob", "longblob", "binary", "varbinary");
    private static final Set<String> TEXT =
            Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set", "json");

    /** A column, and whether its bytes or its text are written. */
    record Column(String name, boolean binary, boolean text) {
        /** Numbers and days are written as the server itself writes them: the driver would shape them by zone and kind. */
        String selected() {
            return binary || text ? quoted(name) : "CAST(" + quoted(name) + " AS CHAR)";
        }
    }

    static TableColumns of(Connection office, String table) throws SQLException {
        try (var query = office.prepareStatement(
                """
                SELECT column_name, LOWER(data_type) FROM information_schema.columns
                WHERE table_schema = DATABASE() AND table_name = ? AND COALESCE(generation_expression, '') = ''
                ORDER BY ordinal_position""")) {
            query.setString(1, table);
            try (var rows = query.executeQuery()) {
                var columns = new ArrayList<Column>();
                while (rows.next()) {
                    var type = rows.getString(2);
                    columns.add(new Column(rows.getString(1), BINARY.contains(type), TEXT.contains(type)));
                }
                return new TableColumns(table, columns, key(office, table));
            }
        }
    }

    private static List<String> key(Connection office, String table) throws SQLException {
        try (var query = office.prepareStatement(
                """
                SELECT column_name FROM information_schema.key_column_usage
                WHERE table_schema = DATABASE() AND table_name = ? AND constraint_name = 'PRIMARY'
                ORDER BY ordinal_position""")) {
            query.setString(1, table);
            try (var rows = query.executeQuery()) {
                var columns = new ArrayList<String>();
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
                return columns;
            }
        }
    }

    String query() {
        return "SELECT " + columns.stream().map(Column::selected).collect(joining(", ")) + " FROM " + quoted(table)
                + (key.isEmpty()
                        ? ""
                        : key.stream().map(TableColumns::quoted).collect(joining(", ", " ORDER BY ", "")));
    }

    String insert() {
        return "INSERT INTO " + quoted(table)
                + columns.stream().map(column -> quoted(column.name())).collect(joining(", ", " (", ") VALUES "));
    }

    /** The current row as SQL, without a line break in it. */
    String values(ResultSet row) throws SQLException {
        var values = new StringBuilder("(");
        for (int place = 1; place <= columns.size(); place++) {
            if (place > 1) {
                values.append(',');
            }
            if (columns.get(place - 1).binary()) {
                appendBytes(values, row.getBytes(place));
            } else {
                appendText(values, row.getString(place));
            }
        }
        return values.append(')').toString();
    }

    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private static void appendBytes(StringBuilder values, byte @Nullable [] bytes) {
        if (bytes == null) {
            values.append("NULL");
        } else if (bytes.length == 0) {
            values.append("''");
        } else {
            values.append("0x").append(HexFormat.of().formatHex(bytes));
        }
    }

    private static void appendText(StringBuilder values, @Nullable String text) {
        if (text == null) {
            values.append("NULL");
            return;
        }
        values.append('\'');
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case '\'', '\\' -> values.append('\\').append(letter);
                case '\n' -> values.append("\\n");
                case '\r' -> values.append("\\r");
                case '\0' -> values.append("\\0");
                default -> values.append(letter);
            }
        }
        values.append('\'');
    }
}
