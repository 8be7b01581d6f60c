package org.guatu.platform.database;

import org.flowable.common.engine.impl.AbstractEngineConfiguration;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flywaydb.core.Flyway;

/** Our schema and the engine's, as the first start makes them. */
final class BothSchemas {
    private BothSchemas() {}

    static Flyway makeIn(EmbeddedDatabase database) {
        var migrations = Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .load();
        migrations.migrate();
        var engine = new StandaloneProcessEngineConfiguration();
        engine.setJdbcUrl(database.url());
        engine.setJdbcUsername(database.user());
        engine.setJdbcPassword(database.password());
        engine.setJdbcDriver("com.mysql.cj.jdbc.Driver");
        engine.setDisableIdmEngine(true);
        engine.setDisableEventRegistry(true);
        engine.setHistoryLevel(HistoryLevel.NONE);
        engine.setDatabaseSchemaUpdate(AbstractEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        engine.buildProcessEngine().close();
        return migrations;
    }
}
