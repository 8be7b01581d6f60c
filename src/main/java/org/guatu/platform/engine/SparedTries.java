package org.guatu.platform.engine;

import java.util.function.BooleanSupplier;
import org.flowable.job.api.JobInfo;
import org.flowable.job.service.JobServiceConfiguration;
import org.flowable.job.service.impl.asyncexecutor.AsyncRunnableExecutionExceptionHandler;
import org.guatu.platform.database.Failures;
import org.jboss.logging.Logger;

/**
 * A timer has three tries. A race that it lost, a database that was away and a node that stops meanwhile cost it none: it
 * is given back, and whichever node looks next fires it.
 */
class SparedTries implements AsyncRunnableExecutionExceptionHandler {
    private static final Logger LOG = Logger.getLogger(SparedTries.class);

    private final BooleanSupplier stopping;

    SparedTries(BooleanSupplier stopping) {
        this.stopping = stopping;
    }

    @Override
    public boolean handleException(JobServiceConfiguration jobs, JobInfo timer, Throwable failure) {
        if (!stopping.getAsBoolean() && !isNobodysFault(failure)) {
            return false;
        }
        LOG.infof("timer %s is given back: %s", timer.getId(), failure.getMessage());
        try {
            var commands = jobs.getCommandExecutor();
            commands.execute(commands.getDefaultConfig().transactionRequiresNew(), context -> {
                jobs.getJobManager().unacquire(timer);
                return null;
            });
        } catch (RuntimeException away) {
            LOG.infof("timer %s stays locked until its lock ends: %s", timer.getId(), away.getMessage());
        }
        return true;
    }

    private static boolean isNobodysFault(Throwable failure) {
        return Failures.behind(failure).stream().anyMatch(one -> LostRaces.isOne(one) || Failures.isAway(one));
    }
}
