package org.guatu.lifecycle.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.guatu.lifecycle.Assigning;
import org.guatu.lifecycle.ClosingOut;
import org.guatu.lifecycle.DecidingCloseOuts;
import org.guatu.lifecycle.DecidingReturns;
import org.guatu.lifecycle.DecidingReturns.ReturnDecision;
import org.guatu.lifecycle.Issuing;
import org.guatu.lifecycle.Milestone;
import org.guatu.lifecycle.Planning;
import org.guatu.lifecycle.TaskYear;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
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
    private final CurrentCaller caller;

    TaskActsResource(
            Issuing issuing,
            Assigning assigning,
            DecidingReturns returns,
            Planning planning,
            ClosingOut closingOut,
            DecidingCloseOuts closeOuts,
            CurrentCaller caller) {
        this.issuing = issuing;
        this.assigning = assigning;
        this.returns = returns;
        this.planning = planning;
        this.closingOut = closingOut;
        this.closeOuts = closeOuts;
        this.caller = caller;
    }

    /** How many tasks of the list run. */
    public record Issued(int issued) {}

    @POST
    @Path("/lists/{id}/issue")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Issued issue(long id) {
        return new Issued(issuing.issue(id, caller.get()));
    }

    @POST
    @Path("/tasks/{id}/acceptance")
    @RolesAllowed({Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<TaskYearAnswer> accept(long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return TaskYearAnswer.of(assigning.accept(id, Etags.version(ifMatch), caller.get()));
    }

    /** Why the unit gives the task back. */
    public record GiveBack(@Nullable String reason) {}

    @POST
    @Path("/tasks/{id}/return")
    @RolesAllowed({Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<TaskYearAnswer> giveBack(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable GiveBack sent) {
        return TaskYearAnswer.of(
                assigning.giveBack(id, Sent.required(sent).reason(), Etags.version(ifMatch), caller.get()));
    }

    /** What the office decides; {@code lead} is the code of the new lead unit. */
    public record DecideReturn(@Nullable ReturnDecision decision, @Nullable String lead, @Nullable String reason) {}

    @POST
    @Path("/tasks/{id}/return/decision")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<TaskYearAnswer> decideReturn(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable DecideReturn sent) {
        DecideReturn decision = Sent.required(sent);
        return TaskYearAnswer.of(returns.decide(
                id, decision.decision(), decision.lead(), decision.reason(), Etags.version(ifMatch), caller.get()));
    }

    /** The gates that the unit settles; {@code reason} where work is under way. */
    public record Plan(@Nullable List<Gate> milestones, @Nullable String reason) {}

    /** One gate as sent. */
    public record Gate(@Nullable String title, @Nullable LocalDate due, @Nullable Integer weight) {}

    @PUT
    @Path("/tasks/{id}/milestones")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<TaskYearAnswer> plan(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Plan sent) {
        Plan plan = Sent.required(sent);
        List<Milestone> milestones = plan.milestones() == null
                ? List.of()
                : plan.milestones().stream().map(TaskActsResource::milestone).toList();
        TaskYear settled = planning.settle(id, milestones, plan.reason(), Etags.version(ifMatch), caller.get());
        return TaskYearAnswer.of(settled);
    }

    private static Milestone milestone(@Nullable Gate gate) {
        if (gate == null || gate.title() == null || gate.due() == null || gate.weight() == null) {
            throw new Invalid("milestones", "lifecycle.milestoneUnreadable");
        }
        return new Milestone(gate.title().strip(), gate.due(), gate.weight());
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

    /** The unit's account of what was achieved, with its proofs. */
    public record RequestCloseOut(@Nullable String summary, @Nullable List<Long> evidence) {}

    @POST
    @Path("/tasks/{id}/close-out")
    @RolesAllowed(Roles.UNIT_HEAD)
    public RestResponse<CloseOutAnswer> closeOut(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable RequestCloseOut sent) {
        RequestCloseOut request = Sent.required(sent);
        List<Long> evidence = request.evidence() == null ? List.of() : request.evidence();
        return RestResponse.status(
                RestResponse.Status.CREATED,
                CloseOutAnswer.of(
                        closingOut.request(id, request.summary(), evidence, Etags.version(ifMatch), caller.get()),
                        evidence.stream().distinct().toList()));
    }

    /** The reviewer's word: {@code ACCEPT} or {@code RETURN}. */
    public record Decide(@Nullable Decision decision, @Nullable String reason) {}

    /** To agree, or to send back. */
    public enum Decision {
        ACCEPT,
        RETURN
    }

    @POST
    @Path("/tasks/{id}/close-out/decision")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COORDINATION_GROUP})
    public RestResponse<TaskYearAnswer> decideCloseOut(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Decide sent) {
        Decide decide = Sent.required(sent);
        if (decide.decision() == null) {
            throw new Invalid("decision", "lifecycle.decisionMissing");
        }
        return TaskYearAnswer.of(closeOuts.decide(
                id, decide.decision() == Decision.ACCEPT, decide.reason(), Etags.version(ifMatch), caller.get()));
    }
}
