package org.guatu.support;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.guatu.platform.engine.Retiming;
import org.guatu.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/** An office's first morning: its tables as they were copied when it opened, its clock, and nothing remembered. */
@Singleton
class Morning {
    /** What lies next to the office's schema, so that no check of that schema meets it. */
    private static final String COPY = "guatu_morning";

    /** Counters that memory runs ahead of: put back, they would give numbers twice. */
    private static final Set<String> STAYS = Set.of("flyway_schema_history", "act_ge_property");

    /** Lines that cannot be deleted, nor copied back beside the triggers that see to it: what opened the office goes. */
    private static final String TRAIL = "audit_line";

    /** Goes with the lines: the triggers write it anew. */
    private static final Set<String> OF_THE_TRAIL = Set.of(TRAIL, "unsealed_line");

    /** Beans that keep rows at hand; their next use reads anew. */
    private static final Set<String> REMEMBERS =
            Set.of("org.guatu.calendar.Calendars", "org.guatu.organization.unit.UnitCache");

    private final DataSource database;
    private final OfficeClock clock;
    private final Retiming retiming;
    private final List<String> tables = new ArrayList<>();
    private final Map<String, String> columnsOfKept = new HashMap<>();
    private @Nullable Instant began;

    Morning(DataSource database, OfficeClock clock, Retiming retiming) {
        this.database = database;
        this.clock = clock;
        this.retiming = retiming;
    }

    /** The first call keeps the morning, every later one brings it back. */
    void comesBack() {
        Instant morning = began;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (morning == null) {
                keep(statement);
                began = clock.instant();
            } else {
                retiming.settle();
                restore(statement);
                clock.standAt(morning);
                forget();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(Statement statement) throws SQLException {
        statement.execute("DROP DATABASE IF EXISTS " + COPY);
        statement.execute("CREATE DATABASE " + COPY);
        tables.addAll(tables(statement));
        for (String table : tables) {
            if (holdsRows(statement, table) && !OF_THE_TRAIL.contains(table)) {
                String columns = columns(statement, table);
                columnsOfKept.put(table, columns);
                statement.execute("CREATE TABLE %s.%s AS SELECT %s FROM %s".formatted(COPY, table, columns, table));
            }
        }
    }

    private void restore(Statement statement) throws SQLException {
        statement.execute("SET FOREIGN_KEY_CHECKS = 0");
        try {
            for (String table : tables) {
                empty(statement, table);
                String columns = columnsOfKept.get(table);
                if (columns != null) {
                    statement.execute(
                            "INSERT INTO %s (%s) SELECT %s FROM %s.%s".formatted(table, columns, columns, COPY, table));
                }
            }
        } finally {
            statement.execute("SET FOREIGN_KEY_CHECKS = 1");
        }
    }

    /** Deleting keeps the counter of ids running, as in a year of work. */
    private static void empty(Statement statement, String table) throws SQLException {
        if (!table.equals(TRAIL)) {
            statement.execute("DELETE FROM " + table);
        } else if (holdsRows(statement, table)) {
            statement.execute("TRUNCATE " + table);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        return names(
                        statement,
                        "SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema = 'guatu'")
                .stream()
                .filter(table -> !STAYS.contains(table.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** All but what the server computes. */
    private static String columns(Statement statement, String table) throws SQLException {
        return String.join(
                ", ",
                names(
                        statement,
                        "SELECT CONCAT('`', column_name, '`') FROM information_schema.columns WHERE table_schema = 'guatu' AND COALESCE(generation_expression, '') = '' AND table_name = '"
                                + table + "'"));
    }

    private static boolean holdsRows(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
            return row.next();
        }
    }

    private static List<String> names(Statement statement, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void forget() {
        for (InjectableContext context : Arc.container().getContexts(ApplicationScoped.class)) {
            context.getState().getContextualInstances().keySet().stream()
                    .filter(bean -> REMEMBERS.contains(bean.getBeanClass().getName()))
                    .toList()
                    .forEach(context::destroy);
        }
    }
}
