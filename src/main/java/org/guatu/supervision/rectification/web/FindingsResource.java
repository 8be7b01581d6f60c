package org.guatu.supervision.rectification.web;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Sent;
import org.guatu.supervision.rectification.Finding;
import org.guatu.supervision.rectification.FindingCard;
import org.guatu.supervision.rectification.FindingCounts;
import org.guatu.supervision.rectification.FindingStory;
import org.guatu.supervision.rectification.FindingViews;
import org.guatu.supervision.rectification.NewFinding;
import org.guatu.supervision.rectification.Raising;
import org.guatu.supervision.rectification.Rectifying;
import org.guatu.supervision.rectification.Verifying;
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
    private final FindingViews views;
    private final CurrentCaller caller;

    FindingsResource(
            Raising raising, Rectifying rectifying, Verifying verifying, FindingViews views, CurrentCaller caller) {
        this.raising = raising;
        this.rectifying = rectifying;
        this.verifying = verifying;
        this.views = views;
        this.caller = caller;
    }

    /** To which unit, and by when it is put right; what is left out stays as the finder said. */
    public record AssignmentSent(@Nullable String lead, @Nullable LocalDate due) {}

    /** Why. */
    public record ReasonSent(@Nullable String reason) {}

    /** A plan; {@code person} is the post of the person in charge, {@code due} no later than the finding's. */
    public record PlanSent(
            @Nullable String measures,
            @Nullable String person,
            @Nullable LocalDate due,
            @Nullable List<Long> evidence) {}

    /** That it is put right, with proof. */
    public record VerificationSent(@Nullable String summary, @Nullable List<Long> evidence) {}

    /** What is decided on a plan or a verification. */
    public enum Decision {
        ACCEPT,
        RETURN
    }

    /** A decision; {@code reason} is needed for a return. */
    public record DecisionSent(@Nullable Decision decision, @Nullable String reason, @Nullable List<Long> evidence) {
        boolean accepted() {
            if (decision == null) {
                throw new Invalid("decision", "supervision.decisionMissing");
            }
            return decision == Decision.ACCEPT;
        }
    }

    /** The closing; without {@code lookBackOn} the look-back comes after the product's term. */
    public record ClosingSent(@Nullable LocalDate lookBackOn, @Nullable String words) {}

    /** What a look-back saw. */
    public enum LookBack {
        HOLDS,
        REOPEN
    }

    /** The outcome of a look-back, in words too. */
    public record LookBackSent(@Nullable LookBack decision, @Nullable String words, @Nullable List<Long> evidence) {}

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
    public RestResponse<FindingStory> open(@Nullable NewFindingSent sent) {
        NewFinding from = Sent.required(sent).finding();
        return answer(
                RestResponse.Status.CREATED, raising.find(from, caller.get()).id());
    }

    @POST
    @Path("/findings/{id}/assignment")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<FindingStory> assign(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable AssignmentSent sent) {
        AssignmentSent from = sent == null ? new AssignmentSent(null, null) : sent;
        return answer(raising.assign(id, from.lead(), from.due(), Etags.version(ifMatch), caller.get()));
    }

    @POST
    @Path("/findings/{id}/dismissal")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<FindingStory> dismiss(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable ReasonSent sent) {
        return answer(raising.dismiss(id, Sent.required(sent).reason(), Etags.version(ifMatch), caller.get()));
    }

    @POST
    @Path("/findings/{id}/plan")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<FindingStory> plan(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable PlanSent sent) {
        PlanSent from = Sent.required(sent);
        return answer(rectifying.submitPlan(
                id,
                from.measures(),
                from.person(),
                from.due(),
                ids(from.evidence()),
                Etags.version(ifMatch),
                caller.get()));
    }

    @POST
    @Path("/findings/{id}/plan/decision")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR})
    public RestResponse<FindingStory> decidePlan(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable DecisionSent sent) {
        DecisionSent from = Sent.required(sent);
        return answer(verifying.decidePlan(id, from.accepted(), from.reason(), Etags.version(ifMatch), caller.get()));
    }

    @POST
    @Path("/findings/{id}/verification")
    @RolesAllowed({Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<FindingStory> selfVerify(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable VerificationSent sent) {
        VerificationSent from = Sent.required(sent);
        return answer(
                rectifying.selfVerify(id, from.summary(), ids(from.evidence()), Etags.version(ifMatch), caller.get()));
    }

    @POST
    @Path("/findings/{id}/verification/decision")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR})
    public RestResponse<FindingStory> verify(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable DecisionSent sent) {
        DecisionSent from = Sent.required(sent);
        return answer(verifying.verify(
                id, from.accepted(), from.reason(), ids(from.evidence()), Etags.version(ifMatch), caller.get()));
    }

    @POST
    @Path("/findings/{id}/closing")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<FindingStory> close(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable ClosingSent sent) {
        ClosingSent from = sent == null ? new ClosingSent(null, null) : sent;
        return answer(verifying.close(id, from.lookBackOn(), from.words(), Etags.version(ifMatch), caller.get()));
    }

    @POST
    @Path("/findings/{id}/look-back")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR})
    public RestResponse<FindingStory> lookBack(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable LookBackSent sent) {
        LookBackSent from = Sent.required(sent);
        if (from.decision() == null) {
            throw new Invalid("decision", "supervision.decisionMissing");
        }
        return answer(verifying.lookBack(
                id,
                from.decision() == LookBack.HOLDS,
                from.words(),
                ids(from.evidence()),
                Etags.version(ifMatch),
                caller.get()));
    }

    /** Reopens what was closed, because it came up again. */
    @POST
    @Path("/findings/{id}/reopening")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR})
    public RestResponse<FindingStory> reopen(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable ReasonSent sent) {
        return answer(verifying.reopen(id, Sent.required(sent).reason(), Etags.version(ifMatch), caller.get()));
    }

    private static List<Long> ids(@Nullable List<Long> sent) {
        return sent == null ? List.of() : sent;
    }

    private RestResponse<FindingStory> answer(Finding finding) {
        return answer(RestResponse.Status.OK, finding.id());
    }

    private RestResponse<FindingStory> answer(RestResponse.Status status, long id) {
        FindingStory story = views.story(id, caller.get());
        return RestResponse.ResponseBuilder.create(status, story)
                .header("ETag", Etags.of(story.card().version()))
                .build();
    }
}
