package org.guatu.evaluation.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import org.guatu.evaluation.command.ApproveResult;
import org.guatu.evaluation.list.Accounting;
import org.guatu.evaluation.list.Following;
import org.guatu.evaluation.list.ListApproving;
import org.guatu.evaluation.list.ListOpening;
import org.guatu.evaluation.list.Planning;
import org.guatu.evaluation.list.command.AccountItems;
import org.guatu.evaluation.list.command.EditPlan;
import org.guatu.evaluation.list.command.OpenListEvaluation;
import org.guatu.evaluation.list.command.ProveItem;
import org.guatu.evaluation.list.command.ReviewPlan;
import org.guatu.evaluation.list.command.RuleDisputes;
import org.guatu.evaluation.view.ListEvaluationCard;
import org.guatu.evaluation.view.ListEvaluationStory;
import org.guatu.evaluation.view.ListEvaluationViews;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Decision;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** 中期与终期评估 of lists over the API. A unit sees its own items; an evaluation without any answers 404. */
@Path("/api/v1")
@OnlyOnce
public class ListEvaluationsResource {
    private final ListOpening opening;
    private final Accounting accounting;
    private final Planning planning;
    private final ListApproving approving;
    private final Following following;
    private final ListEvaluationViews views;
    private final CurrentCaller caller;

    ListEvaluationsResource(
            ListOpening opening,
            Accounting accounting,
            Planning planning,
            ListApproving approving,
            Following following,
            ListEvaluationViews views,
            CurrentCaller caller) {
        this.opening = opening;
        this.accounting = accounting;
        this.planning = planning;
        this.approving = approving;
        this.following = following;
        this.views = views;
        this.caller = caller;
    }

    /** Oldest first; of one list where one is named. */
    @GET
    @Path("/list-evaluations")
    @RolesAllowed({
        Roles.EVALUATION_TEAM,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER,
        Roles.RULE_OF_LAW_OFFICE,
        Roles.LIAISON,
        Roles.DEPUTY_LEADER,
        Roles.UNIT_HEAD
    })
    public Page<ListEvaluationCard> list(
            @RestQuery @Nullable Long list, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        long from = Page.afterId(after);
        return Page.of(
                views.list(list, caller.get()).stream()
                        .sorted(Comparator.comparingLong(ListEvaluationCard::id))
                        .filter(card -> card.id() > from)
                        .limit(rows + 1L)
                        .toList(),
                rows,
                ListEvaluationCard::id);
    }

    @GET
    @Path("/list-evaluations/{id}")
    @RolesAllowed({
        Roles.EVALUATION_TEAM,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER,
        Roles.RULE_OF_LAW_OFFICE,
        Roles.LIAISON,
        Roles.DEPUTY_LEADER,
        Roles.UNIT_HEAD
    })
    public RestResponse<ListEvaluationStory> evaluation(long id) {
        return answer(RestResponse.Status.OK, id);
    }

    /** Freezes the baseline: 201. */
    @POST
    @Path("/list-evaluations")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<ListEvaluationStory> open(@Nullable OpenListEvaluation sent) {
        return answer(
                RestResponse.Status.CREATED,
                opening.open(Sent.required(sent), caller.get()).id());
    }

    @POST
    @Path("/list-evaluations/{id}/answers")
    @RolesAllowed({Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<ListEvaluationStory> account(long id, @Nullable AccountItems sent) {
        accounting.answer(id, Sent.required(sent), caller.get());
        return answer(RestResponse.Status.OK, id);
    }

    @POST
    @Path("/list-evaluations/{id}/rulings")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<ListEvaluationStory> rule(long id, @Nullable RuleDisputes sent) {
        accounting.rule(id, Sent.required(sent), caller.get());
        return answer(RestResponse.Status.OK, id);
    }

    @POST
    @Path("/list-evaluations/{id}/plan")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<ListEvaluationStory> plan(long id, @Nullable EditPlan sent) {
        planning.edit(id, Sent.required(sent), caller.get());
        return answer(RestResponse.Status.OK, id);
    }

    @POST
    @Path("/list-evaluations/{id}/plan/review")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<ListEvaluationStory> review(long id, @Nullable ReviewPlan sent) {
        planning.review(id, Sent.required(sent), caller.get());
        return answer(RestResponse.Status.OK, id);
    }

    @POST
    @Path("/list-evaluations/{id}/approval")
    @RolesAllowed(Roles.COMMITTEE)
    public RestResponse<ListEvaluationStory> approve(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable ApproveResult sent) {
        approving.decide(id, Sent.required(sent), Etags.version(ifMatch), caller.get());
        return answer(RestResponse.Status.OK, id);
    }

    @POST
    @Path("/list-evaluations/{id}/publication")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<ListEvaluationStory> publish(long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        approving.publish(id, Etags.version(ifMatch), caller.get());
        return answer(RestResponse.Status.OK, id);
    }

    @POST
    @Path("/list-evaluations/{id}/plan/{item}/proof")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<ListEvaluationStory> prove(long id, long item, @Nullable ProveItem sent) {
        following.prove(id, item, Sent.required(sent), caller.get());
        return answer(RestResponse.Status.OK, id);
    }

    @POST
    @Path("/list-evaluations/{id}/plan/{item}/proof/decision")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<ListEvaluationStory> judge(long id, long item, @Nullable Decision sent) {
        following.judge(id, item, Sent.required(sent), caller.get());
        return answer(RestResponse.Status.OK, id);
    }

    private RestResponse<ListEvaluationStory> answer(RestResponse.Status status, long id) {
        ListEvaluationStory story = views.story(id, caller.get());
        return Etags.answer(status, story, story.card().version());
    }
}
