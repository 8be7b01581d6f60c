package org.guatu.platform.engine;

import javax.sql.DataSource;
import org.flowable.common.engine.impl.AbstractEngineConfiguration;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The engine's part of a schema, made without an office upon it. */
public final class EngineTables {
    /** The engine of this release, by which it names its schema. */
    public static final String VERSION = ProcessEngine.VERSION;

    private EngineTables() {}

    public static void make(DataSource database) {
        StandaloneProcessEngineConfiguration engine = new StandaloneProcessEngineConfiguration();
        engine.setDataSource(database);
        engine.setDatabaseType(AbstractEngineConfiguration.DATABASE_TYPE_MYSQL);
        engine.setDisableIdmEngine(true);
        engine.setDisableEventRegistry(true);
        engine.setHistoryLevel(HistoryLevel.NONE);
        engine.setDatabaseSchemaUpdate(AbstractEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        engine.buildProcessEngine().close();
    }
}
