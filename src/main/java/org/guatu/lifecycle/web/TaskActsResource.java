package org.guatu.lifecycle.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.guatu.catalogue.deadline.ConfirmPastDue;
import org.guatu.lifecycle.Assigning;
import org.guatu.lifecycle.ClosingOut;
import org.guatu.lifecycle.DecidingCloseOuts;
import org.guatu.lifecycle.DecidingReturns;
import org.guatu.lifecycle.Issuing;
import org.guatu.lifecycle.Planning;
import org.guatu.lifecycle.command.DecideReturn;
import org.guatu.lifecycle.command.RequestCloseOut;
import org.guatu.lifecycle.plan.Milestone;
import org.guatu.lifecycle.plan.SettleMilestones;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.platform.Because;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Decision;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The acts that move a task through its year. */
@Path("/api/v1")
@OnlyOnce
public class TaskActsResource {
    private final Issuing issuing;
    private final Assigning assigning;
    private final DecidingReturns returns;
    private final Planning planning;
    private final ClosingOut closingOut;
    private final DecidingCloseOuts closeOuts;
    private final Organization organization;
    private final CurrentCaller caller;

    TaskActsResource(
            Issuing issuing,
            Assigning assigning,
            DecidingReturns returns,
            Planning planning,
            ClosingOut closingOut,
            DecidingCloseOuts closeOuts,
            Organization organization,
            CurrentCaller caller) {
        this.issuing = issuing;
        this.assigning = assigning;
        this.returns = returns;
        this.planning = planning;
        this.closingOut = closingOut;
        this.closeOuts = closeOuts;
        this.organization = organization;
        this.caller = caller;
    }

    /** How many tasks of the list run. */
    public record Issued(int issued) {}

    /** Issues a list; a body confirms the tasks that are past due, which then need a reason and a leader. */
    @POST
    @Path("/lists/{id}/issue")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Issued issue(long id, @Nullable ConfirmPastDue confirmation) {
        return new Issued(
                confirmation == null
                        ? issuing.issue(id, caller.get())
                        : issuing.issueConfirmed(id, confirmation, caller.get()));
    }

    @POST
    @Path("/tasks/{id}/acceptance")
    @RolesAllowed({Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<TaskYearAnswer> accept(long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return TaskYearAnswer.of(assigning.accept(id, Etags.version(ifMatch), caller.get()));
    }

    @POST
    @Path("/tasks/{id}/return")
    @RolesAllowed({Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<TaskYearAnswer> giveBack(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Because because) {
        return TaskYearAnswer.of(assigning.giveBack(id, Sent.required(because), Etags.version(ifMatch), caller.get()));
    }

    @POST
    @Path("/tasks/{id}/return/decision")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<TaskYearAnswer> decideReturn(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable DecideReturn decided) {
        return TaskYearAnswer.of(returns.decide(id, Sent.required(decided), Etags.version(ifMatch), caller.get()));
    }

    @PUT
    @Path("/tasks/{id}/milestones")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<TaskYearAnswer> plan(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable SettleMilestones plan) {
        return TaskYearAnswer.of(planning.settle(id, Sent.required(plan), Etags.version(ifMatch), caller.get()));
    }

    /** The back-scheduled default. */
    public record Proposal(List<MilestoneAnswer> milestones) {}

    /** A gate of the year. */
    public record MilestoneAnswer(String title, LocalDate due, int weight) {
        static MilestoneAnswer of(Milestone milestone) {
            return new MilestoneAnswer(milestone.title(), milestone.due(), milestone.weight());
        }
    }

    @POST
    @Path("/tasks/{id}/milestones/proposal")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD, Roles.RULE_OF_LAW_OFFICE})
    public Proposal propose(long id) {
        return new Proposal(planning.proposal(id, caller.get()).stream()
                .map(MilestoneAnswer::of)
                .toList());
    }

    @POST
    @Path("/tasks/{id}/close-out")
    @RolesAllowed(Roles.UNIT_HEAD)
    public RestResponse<CloseOutAnswer> closeOut(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable RequestCloseOut sent) {
        RequestCloseOut asked = Sent.required(sent);
        return RestResponse.status(
                RestResponse.Status.CREATED,
                CloseOutAnswer.of(
                        closingOut.request(id, asked, Etags.version(ifMatch), caller.get()),
                        asked.proofs().stream().distinct().toList(),
                        organization::ref));
    }

    @POST
    @Path("/tasks/{id}/close-out/decision")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COORDINATION_GROUP})
    public RestResponse<TaskYearAnswer> decideCloseOut(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Decision decision) {
        return TaskYearAnswer.of(closeOuts.decide(id, Sent.required(decision), Etags.version(ifMatch), caller.get()));
    }
}
