package org.guatu.supervision.rectification.web;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.guatu.organization.Roles;
import org.guatu.platform.Because;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Decision;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Sent;
import org.guatu.supervision.rectification.Finding;
import org.guatu.supervision.rectification.FindingCard;
import org.guatu.supervision.rectification.FindingCounts;
import org.guatu.supervision.rectification.FindingStory;
import org.guatu.supervision.rectification.FindingViews;
import org.guatu.supervision.rectification.LookBack;
import org.guatu.supervision.rectification.Raising;
import org.guatu.supervision.rectification.Rectifying;
import org.guatu.supervision.rectification.ReopeningTask;
import org.guatu.supervision.rectification.Verifying;
import org.guatu.supervision.rectification.command.AssignFinding;
import org.guatu.supervision.rectification.command.CloseFinding;
import org.guatu.supervision.rectification.command.NewFinding;
import org.guatu.supervision.rectification.command.SelfVerify;
import org.guatu.supervision.rectification.command.SubmitPlan;
import org.guatu.supervision.rectification.command.VerifyFinding;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** 整改事项 over the API. Units see what was handed to them; a foreign finding answers 404. */
@Path("/api/v1")
@OnlyOnce
public class FindingsResource {
    private final Raising raising;
    private final Rectifying rectifying;
    private final Verifying verifying;
    private final ReopeningTask reopeningTask;
    private final FindingViews views;
    private final CurrentCaller caller;

    FindingsResource(
            Raising raising,
            Rectifying rectifying,
            Verifying verifying,
            ReopeningTask reopeningTask,
            FindingViews views,
            CurrentCaller caller) {
        this.raising = raising;
        this.rectifying = rectifying;
        this.verifying = verifying;
        this.reopeningTask = reopeningTask;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @Path("/findings")
    @Authenticated
    public Page<FindingCard> list(
            @BeanParam FindingQuery query, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        long before = Page.afterId(after);
        return Page.of(
                views.list(query.filter(), caller.get()).stream()
                        .filter(card -> before == 0 || card.id() < before)
                        .limit(rows + 1L)
                        .toList(),
                rows,
                FindingCard::id);
    }

    /** Numbers over what the caller may see, with 整改销号率. */
    @GET
    @Path("/findings/counts")
    @Authenticated
    public FindingCounts counts() {
        return views.counts(caller.get());
    }

    @GET
    @Path("/findings/{id}")
    @Authenticated
    public RestResponse<FindingStory> finding(long id) {
        return answer(RestResponse.Status.OK, id);
    }

    /** Opens a finding: 201. It is handed out by its {@code assignment}. */
    @POST
    @Path("/findings")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR})
    public RestResponse<FindingStory> open(@Nullable NewFinding from) {
        return answer(
                RestResponse.Status.CREATED,
                raising.find(Sent.required(from), caller.get()).id());
    }

    @POST
    @Path("/findings/{id}/assignment")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<FindingStory> assign(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable AssignFinding sent) {
        AssignFinding to = sent == null ? new AssignFinding(null, null) : sent;
        return answer(raising.assign(id, to, Etags.version(ifMatch), caller.get()));
    }

    @POST
    @Path("/findings/{id}/dismissal")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<FindingStory> dismiss(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Because because) {
        return answer(raising.dismiss(id, Sent.required(because), Etags.version(ifMatch), caller.get()));
    }

    @POST
    @Path("/findings/{id}/plan")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<FindingStory> plan(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable SubmitPlan plan) {
        return answer(rectifying.submitPlan(id, Sent.required(plan), Etags.version(ifMatch), caller.get()));
    }

    @POST
    @Path("/findings/{id}/plan/decision")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR})
    public RestResponse<FindingStory> decidePlan(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Decision decision) {
        return answer(verifying.decidePlan(id, Sent.required(decision), Etags.version(ifMatch), caller.get()));
    }

    @POST
    @Path("/findings/{id}/verification")
    @RolesAllowed({Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<FindingStory> selfVerify(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable SelfVerify said) {
        return answer(rectifying.selfVerify(id, Sent.required(said), Etags.version(ifMatch), caller.get()));
    }

    @POST
    @Path("/findings/{id}/verification/decision")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR})
    public RestResponse<FindingStory> verify(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable VerifyFinding held) {
        return answer(verifying.verify(id, Sent.required(held), Etags.version(ifMatch), caller.get()));
    }

    @POST
    @Path("/findings/{id}/closing")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<FindingStory> close(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable CloseFinding sent) {
        CloseFinding closing = sent == null ? new CloseFinding(null, null) : sent;
        return answer(verifying.close(id, closing, Etags.version(ifMatch), caller.get()));
    }

    @POST
    @Path("/findings/{id}/look-back")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR})
    public RestResponse<FindingStory> lookBack(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable LookBack seen) {
        return answer(verifying.lookBack(id, Sent.required(seen), Etags.version(ifMatch), caller.get()));
    }

    /** Reopens what was closed, because it came up again. */
    @POST
    @Path("/findings/{id}/reopening")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR})
    public RestResponse<FindingStory> reopen(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Because because) {
        return answer(verifying.reopen(id, Sent.required(because), Etags.version(ifMatch), caller.get()));
    }

    /** Opens the closed task that the finding is about again. */
    @POST
    @Path("/findings/{id}/task-reopening")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR})
    public RestResponse<FindingStory> reopenTask(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Because because) {
        return answer(reopeningTask.reopen(id, Sent.required(because), Etags.version(ifMatch), caller.get()));
    }

    private RestResponse<FindingStory> answer(Finding finding) {
        return answer(RestResponse.Status.OK, finding.id());
    }

    private RestResponse<FindingStory> answer(RestResponse.Status status, long id) {
        FindingStory story = views.story(id, caller.get());
        return Etags.answer(status, story, story.card().version());
    }
}
