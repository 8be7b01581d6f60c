package org.guatu.platform.engine;

import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.data.impl.MybatisExecutionDataManager;
import org.jspecify.annotations.Nullable;

/**
 * A token reads its ancestors again and again: all executions of its instance come with the first one, in one statement.
 * A token that somebody else took on meanwhile is found as nothing; the engine's own way of fetching trees fails there.
 */
class ExecutionTrees extends MybatisExecutionDataManager {
    private static final String TREE = "selectExecutionsWithSameRootProcessInstanceId";

    ExecutionTrees(ProcessEngineConfigurationImpl configuration) {
        super(configuration);
    }

    @Override
    public @Nullable ExecutionEntity findById(String id) {
        ExecutionEntity known = known(id);
        if (known == null) {
            getList(TREE, id, executionsWithSameRootProcessInstanceIdMatcher, true);
            known = known(id);
        }
        return known;
    }

    private @Nullable ExecutionEntity known(String id) {
        return (ExecutionEntity) getEntityCache().findInCache(getManagedEntityClass(), id);
    }
}
