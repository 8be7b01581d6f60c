package org.guatu.platform.engine;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionManager;
import java.io.IOException;
import java.io.InputStream;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flowable.common.engine.impl.AbstractEngineConfiguration;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.JtaProcessEngineConfiguration;
import org.flowable.engine.repository.DeploymentBuilder;
import org.guatu.platform.time.OfficeClock;

/**
 * Builds the one process engine: on our data source, in our transactions, by our clock. Its history is switched off,
 * because the audit trail is the record; its models come from the class path only.
 */
@Singleton
class EngineRoom {
    /** The processes of this release, in {@code bpmn/}. */
    static final Set<String> PROCESSES = Set.of(
            "evaluation", "extension", "list-evaluation", "rectification", "suggestion", "supervision", "task-year");

    /** Before the first timer fires, timers that are owed a new date get it ({@link Retiming}). */
    private static final int FIRES = 300;

    private static final int STOPS = 2;

    private final ProcessEngine engine;
    private final boolean demonstration;

    EngineRoom(
            AgroalDataSource dataSource,
            TransactionManager transactions,
            OfficeClock clock,
            @ConfigProperty(name = "guatu.migrate") boolean migrate,
            Executor executor,
            @ConfigProperty(name = "guatu.demonstration") boolean demonstration) {
        this.demonstration = demonstration;
        JtaProcessEngineConfiguration configuration =
                configuration(dataSource, transactions, clock, new TimerExecutor(executor));
        configuration.setDatabaseSchemaUpdate(
                migrate
                        ? AbstractEngineConfiguration.DB_SCHEMA_UPDATE_TRUE
                        : AbstractEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        engine = configuration.buildProcessEngine();
    }

    /** How each node's engine is set. */
    static JtaProcessEngineConfiguration configuration(
            AgroalDataSource dataSource, TransactionManager transactions, OfficeClock clock, TimerExecutor timers) {
        JtaProcessEngineConfiguration configuration = EngineAhead.take(dataSource);
        configuration.setTransactionManager(transactions);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setHistoryLevel(HistoryLevel.NONE);
        configuration.setActivityInstanceEntityManager(new NoRecords(configuration));
        configuration.getPerformanceSettings().setEnableEagerExecutionTreeFetching(true);
        configuration.setExecutionDataManager(new ExecutionTrees(configuration));
        // No job for leaving a period's branch: it would wait for an executor that a demonstration does not run.
        configuration.setParallelMultiInstanceAsyncLeave(false);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setClassLoader(Thread.currentThread().getContextClassLoader());
        configuration.setClock(new EngineClock(clock));
        ContainerBeans beans = new ContainerBeans();
        configuration.setBeans(beans);
        configuration.setExpressionManager(new BeansFirst(beans, configuration.getExpressionCacheSize()));
        configuration.setPreBpmnParseHandlers(List.of(new EarlierModels()));
        configuration.setAsyncExecutorActivate(false);
        configuration.setAsyncExecutor(timers);
        configuration.setAsyncTaskExecutor(timers.getTaskExecutor());
        configuration.setCustomAsyncRunnableExecutionExceptionHandlers(List.of(new SparedTries(timers::stopping)));
        configuration.setCustomJobHandlers(List.of(new PassedTimers()));
        return configuration;
    }

    @Produces
    @Singleton
    ProcessEngine engine() {
        return engine;
    }

    /** Early at start: whoever plays or serves later finds the models deployed. */
    void open(@Observes @Priority(100) StartupEvent start) throws IOException {
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().name("guatu").enableDuplicateFiltering();
        for (String process : PROCESSES) {
            String file = "bpmn/" + process + ".bpmn";
            try (InputStream model =
                    Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
                if (model == null) {
                    throw new IllegalStateException(file + " is missing from the class path");
                }
                deployment.addInputStream(file, model);
            }
        }
        deployment.deploy();
    }

    void fire(@Observes @Priority(FIRES) StartupEvent start) {
        if (!demonstration) {
            engine.getProcessEngineConfiguration().getAsyncExecutor().start();
        }
    }

    /** Early at the stop, while everything that a timer calls is still there. */
    void close(@Observes @Priority(STOPS) ShutdownEvent stop) {
        engine.close();
    }

    /** Lets the models name our beans; only beans marked with a name can be found. */
    private static final class ContainerBeans extends AbstractMap<Object, Object> {
        @Override
        public boolean containsKey(Object name) {
            return get(name) != null;
        }

        @Override
        public @org.jspecify.annotations.Nullable Object get(Object name) {
            return Arc.container().instance((String) name).get();
        }

        @Override
        public Set<Map.Entry<Object, Object>> entrySet() {
            return Set.of();
        }
    }
}
