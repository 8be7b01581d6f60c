package org.guatu.platform.engine;

import java.util.Date;
import java.util.List;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.Event;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.engine.impl.util.ProcessDefinitionUtil;
import org.flowable.job.service.impl.persistence.entity.TimerJobEntity;
import org.flowable.job.service.impl.persistence.entity.TimerJobEntityManager;
import org.jspecify.annotations.Nullable;

/** Asks the {@code timeDate} expressions of open timers again and moves those that answer another instant. */
class TimerDates {
    private final ProcessEngine engine;
    private final ProcessEngineConfigurationImpl configuration;

    TimerDates(ProcessEngine engine) {
        this.engine = engine;
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Within the caller's transaction; answers how many moved. */
    int renew(List<String> ids) {
        TimerJobEntityManager jobs = configuration.getJobServiceConfiguration().getTimerJobEntityManager();
        return engine.getManagementService().executeCommand(context -> {
            int moved = 0;
            for (String id : ids) {
                TimerJobEntity job = jobs.findById(id);
                Date due = job == null || job.getLockOwner() != null ? null : due(job);
                if (job != null
                        && due != null
                        && due.getTime() != job.getDuedate().getTime()) {
                    job.setDuedate(due);
                    moved++;
                }
            }
            return moved;
        });
    }

    /** What the model says now; null where it says no date, or the token is gone. */
    private @Nullable Date due(TimerJobEntity job) {
        At at = at(job.getProcessDefinitionId(), job.getElementId());
        ExecutionEntity execution = at == null || job.getExecutionId() == null
                ? null
                : CommandContextUtil.getExecutionEntityManager().findById(job.getExecutionId());
        if (execution == null || at == null) {
            return null;
        }
        // The job's execution: a boundary event finds the local variables of its branch from there upwards.
        Object due = configuration
                .getExpressionManager()
                .createExpression(at.expression())
                .getValue(execution);
        return due instanceof Date date ? date : null;
    }

    /**
     * A timer in a model.
     *
     * @param staysWhenFired whether its token lives on after it fired, because it interrupts nothing
     */
    record At(String expression, boolean staysWhenFired) {}

    /** The timer that waits at an element; null where none does. */
    static @Nullable At at(String model, String elementId) {
        FlowElement element = ProcessDefinitionUtil.getBpmnModel(model).getFlowElement(elementId);
        if (!(element instanceof Event event)) {
            return null;
        }
        boolean stays = event instanceof BoundaryEvent boundary && !boundary.isCancelActivity();
        return event.getEventDefinitions().stream()
                .filter(TimerEventDefinition.class::isInstance)
                .map(definition -> ((TimerEventDefinition) definition).getTimeDate())
                .filter(date -> date != null && !date.isBlank())
                .findFirst()
                .map(date -> new At(date, stays))
                .orElse(null);
    }
}
