package org.guatu.lifecycle.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.guatu.catalogue.Approval;
import org.guatu.lifecycle.ChangingTasks;
import org.guatu.lifecycle.Repairing;
import org.guatu.lifecycle.Suspending;
import org.guatu.lifecycle.command.ChangeTask;
import org.guatu.lifecycle.command.ResumeTask;
import org.guatu.lifecycle.command.SuspendTask;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the office does to an issued task: adjust, suspend, resume, cancel. Each answers where the task stands now. */
@Path("/api/v1")
@OnlyOnce
public class TaskChangesResource {
    private final ChangingTasks changing;
    private final Suspending suspending;
    private final Repairing repairing;
    private final CurrentCaller caller;

    TaskChangesResource(ChangingTasks changing, Suspending suspending, Repairing repairing, CurrentCaller caller) {
        this.changing = changing;
        this.suspending = suspending;
        this.repairing = repairing;
        this.caller = caller;
    }

    /** Another lead unit has to accept; another deadline asks for milestones anew; another cadence holds from today on. */
    @POST
    @Path("/tasks/{id}/adjustment")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<TaskYearAnswer> adjust(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable ChangeTask change) {
        return TaskYearAnswer.of(changing.adjust(id, Sent.required(change), Etags.version(ifMatch), caller.get()));
    }

    @POST
    @Path("/tasks/{id}/suspension")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<TaskYearAnswer> suspend(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable SuspendTask how) {
        return TaskYearAnswer.of(suspending.suspend(id, Sent.required(how), Etags.version(ifMatch), caller.get()));
    }

    @POST
    @Path("/tasks/{id}/resumption")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<TaskYearAnswer> resume(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable ResumeTask how) {
        return TaskYearAnswer.of(suspending.resume(id, Sent.required(how), Etags.version(ifMatch), caller.get()));
    }

    @POST
    @Path("/tasks/{id}/cancellation")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<TaskYearAnswer> cancel(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Approval approval) {
        return TaskYearAnswer.of(changing.cancel(id, Sent.required(approval), Etags.version(ifMatch), caller.get()));
    }

    /** Starts the process of the running year afresh at the place that the tables name, where the two had parted. */
    @POST
    @Path("/tasks/{id}/process/repair")
    @RolesAllowed(Roles.SYS_ADMIN)
    public RestResponse<TaskYearAnswer> repair(long id) {
        return TaskYearAnswer.of(repairing.repair(id, caller.get()));
    }
}
