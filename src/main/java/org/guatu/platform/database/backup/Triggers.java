package org.guatu.platform.database.backup;

import static org.guatu.platform.database.backup.TableColumns.quoted;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The triggers of a schema, taken away while rows are put back that they have already seen, and made again as they were. */
record Triggers(List<Trigger> all) {
    record Trigger(String name, String made) {}

    static Triggers of(Connection office) throws SQLException {
        try (var statement = office.createStatement();
                var rows = statement.executeQuery(
                        """
                        SELECT trigger_name, action_timing, event_manipulation, event_object_table, action_statement
                        FROM information_schema.triggers WHERE trigger_schema = DATABASE()
                        ORDER BY event_object_table, action_timing, event_manipulation, action_order""")) {
            var all = new ArrayList<Trigger>();
            while (rows.next()) {
                var name = rows.getString(1);
                all.add(new Trigger(
                        name,
                        "CREATE TRIGGER %s %s %s ON %s FOR EACH ROW %s"
                                .formatted(
                                        quoted(name),
                                        rows.getString(2),
                                        rows.getString(3),
                                        quoted(rows.getString(4)),
                                        rows.getString(5))));
            }
            return new Triggers(all);
        }
    }

    void drop(Connection office) throws SQLException {
        for (var trigger : all) {
            SqlRows.execute(office, "DROP TRIGGER " + quoted(trigger.name()));
        }
    }

    void make(Connection office) throws SQLException {
        for (var trigger : all) {
            SqlRows.execute(office, trigger.made());
        }
    }
}
