package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.guatu.organization.Organization;
import org.guatu.platform.engine.Processes;

/**
 * The process instance of a task's year. Where its token goes stands in our tables: after a change of phase the model is
 * left and entered again, and finds its place by them.
 */
@ApplicationScoped
class Instances {
    private final Processes processes;
    private final Organization organization;

    Instances(Processes processes, Organization organization) {
        this.processes = processes;
        this.organization = organization;
    }

    /** What the model listens to while a task is worked on. */
    enum Message {
        ADJUSTED("taskAdjusted"),
        SUSPENDED("taskSuspended"),
        CANCELLED("taskCancelled");

        private final String element;

        Message(String element) {
            this.element = element;
        }
    }

    void start(TaskYear year) {
        String key = organization.region(year.regionId()).code() + "/" + year.taskId() + "@" + year.year();
        year.runAs(processes.start(OpeningYears.PROCESS, key, Map.of("taskYear", year.id())));
    }

    /** The token follows what the tables say now. */
    void follow(TaskYear year, Message message) {
        if (!processes.tell(year.instanceId(), message.element)) {
            // An instance of a version of the model that does not listen yet.
            startAfresh(year);
        } else {
            retime(year);
        }
    }

    /** Beside the work waits the end of the year, whose day may be another now. */
    private void retime(TaskYear year) {
        if (year.lives()) {
            processes.retime(year.instanceId());
        }
    }

    /** The office freezes the year; false where it does not wait for that, because its deadline is yet to come. */
    boolean freeze(TaskYear year) {
        return processes.completeIfWaiting(year.instanceId(), "freezeYear", null, Map.of());
    }

    /** Nothing of it goes on. */
    void end(TaskYear year) {
        processes.end(year.instanceId());
    }

    /** The suspended year goes on, or is cancelled: the tables say which. */
    void leaveSuspension(TaskYear year) {
        if (!processes.completeIfWaiting(year.instanceId(), Phase.SUSPENDED.element(), null, Map.of())) {
            startAfresh(year);
        } else {
            retime(year);
        }
    }

    /** Ends the instance and, where the year still runs, starts one of the newest version in its place. */
    void startAfresh(TaskYear year) {
        processes.end(year.instanceId());
        if (year.lives()) {
            start(year);
        }
    }
}
