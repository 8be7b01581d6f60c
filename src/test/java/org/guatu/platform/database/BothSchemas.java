package org.guatu.platform.database;

import org.flywaydb.core.Flyway;
import org.guatu.platform.engine.EngineTables;

/** Our schema and the engine's, as the first start makes them. */
final class BothSchemas {
    private BothSchemas() {}

    static Flyway makeIn(OwnDatabase database) {
        var migrations = Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .load();
        migrations.migrate();
        EngineTables.make(database.login().dataSource());
        return migrations;
    }
}
