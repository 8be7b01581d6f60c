package org.guatu.platform.engine;

import java.util.Date;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.entity.ActivityInstanceEntityManagerImpl;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.data.impl.MybatisActivityInstanceDataManager;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine notes every element that a running token passes, whatever its history level. We derive that from our tables
 * (insight's passed steps), and these notes were a quarter of all statements.
 */
class NoRecords extends ActivityInstanceEntityManagerImpl {
    NoRecords(ProcessEngineConfigurationImpl configuration) {
        super(configuration, new MybatisActivityInstanceDataManager(configuration));
    }

    @Override
    public void recordActivityStart(ExecutionEntity execution) {
        // derived, see above
    }

    @Override
    public void recordActivityEnd(ExecutionEntity execution, @Nullable String reason) {
        // derived, see above
    }

    @Override
    public void recordSequenceFlowTaken(ExecutionEntity execution) {
        // derived, see above
    }

    @Override
    public void recordSubProcessInstanceStart(ExecutionEntity parent, ExecutionEntity instance) {
        // derived, see above
    }

    @Override
    public void recordTaskCreated(TaskEntity task, ExecutionEntity execution) {
        // derived, see above
    }

    @Override
    public void recordActivityTaskEnd(
            TaskEntity task, ExecutionEntity execution, @Nullable String user, @Nullable String reason, Date ended) {
        // derived, see above
    }

    @Override
    public void recordTaskInfoChange(TaskEntity task, Date changed) {
        // derived, see above
    }

    @Override
    public void syncUserTaskExecution(
            ExecutionEntity execution, FlowElement element, @Nullable String formerActivity, TaskEntity task) {
        // derived, see above
    }
}
