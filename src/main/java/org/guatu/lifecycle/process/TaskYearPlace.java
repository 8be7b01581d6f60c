package org.guatu.lifecycle.process;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.flowable.engine.delegate.DelegateExecution;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Phase;

/** Where the gateways of a task's year lead: to the place that the phase in our tables names. */
@Named("taskYearPlace")
@Unremovable
@ApplicationScoped
public class TaskYearPlace {
    private final Lifecycle lifecycle;

    TaskYearPlace(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    public String phase(DelegateExecution execution) {
        return of(execution).name();
    }

    public boolean underWay(DelegateExecution execution) {
        return of(execution).underWay();
    }

    public boolean atWork(DelegateExecution execution) {
        return of(execution).atWork();
    }

    private Phase of(DelegateExecution execution) {
        return lifecycle.year(execution.getVariable("taskYear", Long.class)).phase();
    }
}
