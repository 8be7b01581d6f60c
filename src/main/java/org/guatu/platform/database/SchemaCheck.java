package org.guatu.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Proves that our schema and the engine's are whole: the servers keep what was made before a creation was killed. */
public final class SchemaCheck {
    private static final List<SchemaPart> ENGINE = EngineSchema.parts();

    private SchemaCheck() {}

    /**
     * Passes when every migration on the class path is applied and every table, index and constraint of the engine is
     * there. A schema that is newer than this release passes too: nodes are upgraded one after the other.
     *
     * @throws HalfMadeSchema if not, by name
     */
    public static void verify(Flyway migrations, Connection connection) throws SQLException {
        var missing = new ArrayList<String>();
        Arrays.stream(migrations.info().all())
                .filter(SchemaCheck::isMissing)
                .map(migration -> "migration " + migration.getScript())
                .forEach(missing::add);
        var present = present(connection);
        ENGINE.stream()
                .filter(part -> !present.contains(part))
                .map(SchemaPart::toString)
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            throw new HalfMadeSchema(missing);
        }
    }

    private static boolean isMissing(MigrationInfo migration) {
        var state = migration.getState();
        return state.isFailed() || (!state.isApplied() && state != MigrationState.BELOW_BASELINE);
    }

    private static Set<SchemaPart> present(Connection connection) throws SQLException {
        var present = new HashSet<SchemaPart>();
        for (var kind : SchemaPart.Kind.values()) {
            try (var query = connection.prepareStatement(kind.query());
                    var rows = query.executeQuery()) {
                while (rows.next()) {
                    present.add(SchemaPart.of(kind, rows.getString(1), rows.getString(2)));
                }
            }
        }
        return present;
    }
}
