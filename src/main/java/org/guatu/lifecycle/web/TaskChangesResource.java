package org.guatu.lifecycle.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.guatu.catalogue.Adjustment;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.lifecycle.AdjustTask;
import org.guatu.lifecycle.ChangingTasks;
import org.guatu.lifecycle.Repairing;
import org.guatu.lifecycle.Suspending;
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
    private final Clock clock;

    TaskChangesResource(
            ChangingTasks changing, Suspending suspending, Repairing repairing, CurrentCaller caller, Clock clock) {
        this.changing = changing;
        this.suspending = suspending;
        this.repairing = repairing;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What the task says from now on; what is left out stays. {@code deadline} is in the words of a list; units and
     * collective names are codes. {@code basis} cites the document, {@code approvedBy} and {@code approvedOn} the approval.
     */
    public record Adjust(
            @Nullable String title,
            @Nullable String requirement,
            @Nullable String deadline,
            @Nullable Cadence cadence,
            @Nullable String lead,
            @Nullable List<String> coLeads,
            @Nullable List<String> cooperating,
            @Nullable List<String> sets,
            @Nullable String deliverable,
            @Nullable BigDecimal points,
            @Nullable String leadingOfficial,
            @Nullable String reason,
            @Nullable String basis,
            @Nullable String approvedBy,
            @Nullable LocalDate approvedOn) {
        AdjustTask to() {
            return new AdjustTask(
                    title,
                    requirement,
                    deadline,
                    cadence,
                    lead,
                    coLeads,
                    cooperating,
                    sets,
                    deliverable,
                    points,
                    leadingOfficial);
        }
    }

    /** Another lead unit has to accept; another deadline asks for milestones anew; another cadence holds from today on. */
    @POST
    @Path("/tasks/{id}/adjustment")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<TaskYearAnswer> adjust(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Adjust sent) {
        Adjust adjust = Sent.required(sent);
        Adjustment why = why(adjust.reason(), adjust.basis(), adjust.approvedBy(), adjust.approvedOn());
        return TaskYearAnswer.of(changing.adjust(id, adjust.to(), why, Etags.version(ifMatch), caller.get()));
    }

    /** Why the task stands still; {@code until} is what the office means, it goes on only with a resumption. */
    public record Suspend(@Nullable String reason, @Nullable String basis, @Nullable LocalDate until) {}

    @POST
    @Path("/tasks/{id}/suspension")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<TaskYearAnswer> suspend(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Suspend sent) {
        Suspend suspend = Sent.required(sent);
        return TaskYearAnswer.of(suspending.suspend(
                id, suspend.reason(), suspend.basis(), suspend.until(), Etags.version(ifMatch), caller.get()));
    }

    /** Why it goes on; {@code deadline} in the words of a list where it is to be another one. */
    public record Resume(@Nullable String reason, @Nullable String deadline) {}

    @POST
    @Path("/tasks/{id}/resumption")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<TaskYearAnswer> resume(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Resume sent) {
        Resume resume = Sent.required(sent);
        return TaskYearAnswer.of(
                suspending.resume(id, resume.reason(), resume.deadline(), Etags.version(ifMatch), caller.get()));
    }

    /** Why the list does without the task, and on whose word. */
    public record Cancel(
            @Nullable String reason,
            @Nullable String basis,
            @Nullable String approvedBy,
            @Nullable LocalDate approvedOn) {}

    @POST
    @Path("/tasks/{id}/cancellation")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<TaskYearAnswer> cancel(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Cancel sent) {
        Cancel cancel = Sent.required(sent);
        Adjustment why = why(cancel.reason(), cancel.basis(), cancel.approvedBy(), cancel.approvedOn());
        return TaskYearAnswer.of(changing.cancel(id, why, Etags.version(ifMatch), caller.get()));
    }

    /** Starts the process of the running year afresh at the place that the tables name, where the two had parted. */
    @POST
    @Path("/tasks/{id}/process/repair")
    @RolesAllowed(Roles.SYS_ADMIN)
    public RestResponse<TaskYearAnswer> repair(long id) {
        return TaskYearAnswer.of(repairing.repair(id, caller.get()));
    }

    private Adjustment why(
            @Nullable String reason,
            @Nullable String basis,
            @Nullable String approvedBy,
            @Nullable LocalDate approvedOn) {
        return Adjustment.of(reason, basis, approvedBy, approvedOn, LocalDate.now(clock));
    }
}
