package org.guatu.platform.engine;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.apache.ibatis.datasource.unpooled.UnpooledDataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.flowable.common.engine.impl.AbstractEngineConfiguration;
import org.flowable.engine.impl.cfg.JtaProcessEngineConfiguration;

/**
 * Reads the statements of the engine, some forty files, while the database starts: a fifth of what the application does at
 * its start, and it needs neither of them.
 */
public final class EngineAhead {
    private static final AtomicReference<FutureTask<JtaProcessEngineConfiguration>> BEGUN = new AtomicReference<>();

    private EngineAhead() {}

    /** Begins to read, on a thread of its own. */
    public static void begin() {
        FutureTask<JtaProcessEngineConfiguration> reading = new FutureTask<>(EngineAhead::read);
        Thread thread = new Thread(reading, "engine-ahead");
        thread.setDaemon(true);
        BEGUN.set(reading);
        thread.start();
    }

    /** The configuration whose statements were read, for one engine; a bare one where nobody began. */
    static JtaProcessEngineConfiguration take(DataSource dataSource) {
        FutureTask<JtaProcessEngineConfiguration> begun = BEGUN.getAndSet(null);
        if (begun == null) {
            JtaProcessEngineConfiguration bare = bare();
            bare.setDataSource(dataSource);
            return bare;
        }
        JtaProcessEngineConfiguration read = result(begun);
        Configuration statements = read.getSqlSessionFactory().getConfiguration();
        statements.setEnvironment(
                new Environment("default", statements.getEnvironment().getTransactionFactory(), dataSource));
        read.setDataSource(dataSource);
        return read;
    }

    private static JtaProcessEngineConfiguration result(FutureTask<JtaProcessEngineConfiguration> begun) {
        try {
            return begun.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JtaProcessEngineConfiguration bare() {
        JtaProcessEngineConfiguration configuration = new JtaProcessEngineConfiguration();
        configuration.setTransactionsExternallyManaged(true);
        configuration.setDatabaseType(AbstractEngineConfiguration.DATABASE_TYPE_MYSQL);
        return configuration;
    }

    /** The engine's own steps that lead there; nobody connects meanwhile. */
    private static JtaProcessEngineConfiguration read() {
        JtaProcessEngineConfiguration configuration = bare();
        configuration.setDataSource(new UnpooledDataSource());
        configuration.initObjectMapper();
        configuration.initVariableTypes();
        configuration.initTransactionFactory();
        configuration.initSqlSessionFactory();
        return configuration;
    }
}
