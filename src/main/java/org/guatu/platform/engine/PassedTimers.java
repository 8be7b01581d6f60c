package org.guatu.platform.engine;

import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.impl.jobexecutor.TriggerTimerEventJobHandler;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.job.service.impl.persistence.entity.JobEntity;
import org.flowable.variable.api.delegate.VariableScope;
import org.jboss.logging.Logger;

/**
 * Fires a timer where its token still waits for it. A token that went on before, because somebody acted first, needs no
 * timer: the engine would push it from wherever it is now, and fail for ever where that is somebody's task.
 */
class PassedTimers extends TriggerTimerEventJobHandler {
    private static final Logger LOG = Logger.getLogger(PassedTimers.class);

    @Override
    public void execute(JobEntity timer, String configuration, VariableScope token, CommandContext context) {
        String element = timer.getElementId();
        if (element == null || !(token instanceof ExecutionEntity at) || element.equals(at.getCurrentActivityId())) {
            super.execute(timer, configuration, token, context);
        } else {
            LOG.infof("timer %s of %s came after its token had passed", element, at.getProcessInstanceId());
        }
    }
}
