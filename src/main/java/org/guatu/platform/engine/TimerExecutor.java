package org.guatu.platform.engine;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.flowable.common.engine.impl.async.AsyncTaskExecutorConfiguration;
import org.flowable.common.engine.impl.async.DefaultAsyncTaskExecutor;
import org.flowable.job.service.impl.asyncexecutor.AcquireTimerJobsRunnable;
import org.flowable.job.service.impl.asyncexecutor.AsyncJobExecutorConfiguration;
import org.flowable.job.service.impl.asyncexecutor.DefaultAsyncJobExecutor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fires the timers of production, a few at a time, and leaves none behind where it stops: what is being fired is
 * finished, what waits in memory is given back, and no lock of this node stays. The locks of a node that was killed end
 * after minutes, and others fire what it held.
 */
class TimerExecutor extends DefaultAsyncJobExecutor {
    private static final Logger LOG = Logger.getLogger(TimerExecutor.class);

    private final BlockingQueue<Runnable> inMemory;
    private final DefaultAsyncTaskExecutor threads;
    private final Duration drain;
    private @Nullable Acquiring acquiring;
    private volatile boolean stopping;

    TimerExecutor(Executor limits) {
        super(acquisition(limits));
        this.inMemory = new ArrayBlockingQueue<>(limits.page());
        this.drain = limits.drain();
        this.threads = new DefaultAsyncTaskExecutor(threads(limits));
        threads.setThreadPoolQueue(inMemory);
        setTaskExecutor(threads);
    }

    /** After days of downtime thousands of timers are due at once: they are fetched by the page and drain slowly. */
    private static AsyncJobExecutorConfiguration acquisition(Executor limits) {
        AsyncJobExecutorConfiguration acquisition = new AsyncJobExecutorConfiguration();
        acquisition.setMaxTimerJobsPerAcquisition(limits.page());
        acquisition.setMaxAsyncJobsDuePerAcquisition(limits.page());
        acquisition.setTimerLockTime(limits.lock());
        acquisition.setAsyncJobLockTime(limits.lock());
        acquisition.setResetExpiredJobsInterval(limits.lock().dividedBy(4));
        acquisition.setResetExpiredJobsPageSize(limits.page());
        return acquisition;
    }

    private static AsyncTaskExecutorConfiguration threads(Executor limits) {
        AsyncTaskExecutorConfiguration threads = new AsyncTaskExecutorConfiguration();
        threads.setCorePoolSize(limits.threads());
        threads.setMaxPoolSize(limits.threads());
        threads.setAwaitTerminationPeriod(limits.drain());
        return threads;
    }

    /** Whether it is about to stop: what fails now fails by that. */
    boolean stopping() {
        return stopping;
    }

    @Override
    protected void initializeRunnables() {
        stopping = false;
        acquiring = new Acquiring();
        timerJobRunnable = acquiring;
        super.initializeRunnables();
    }

    @Override
    protected void initAsyncJobExecutionThreadPool() {
        threads.start();
    }

    @Override
    protected void shutdownAdditionalComponents() {
        stopping = true;
        stopResetExpiredJobsThread();
        stopTimerAcquisitionThread();
        if (acquiring != null) {
            acquiring.finish();
        }
        stopJobAcquisitionThread();
        inMemory.clear();
        threads.shutdown();
        giveBack();
    }

    private void giveBack() {
        try {
            unlockOwnedJobs();
        } catch (RuntimeException e) {
            LOG.warn("the timers that this node held are free when their locks end", e);
        }
    }

    /** As the engine's own; its helpers are waited for too, or they would lock timers after the end. */
    private final class Acquiring extends AcquireTimerJobsRunnable {
        Acquiring() {
            super(
                    TimerExecutor.this,
                    getJobServiceConfiguration().getJobManager(),
                    timerLifecycleListener,
                    new AcquireTimerRunnableConfiguration(),
                    getMoveTimerExecutorPoolSize());
        }

        void finish() {
            ExecutorService helpers = moveTimerJobsExecutorService;
            try {
                if (helpers != null && !helpers.awaitTermination(drain.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.warn("timers were on their way to be fired and are free when their locks end");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
