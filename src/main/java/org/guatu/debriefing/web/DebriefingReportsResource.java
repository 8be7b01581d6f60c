package org.guatu.debriefing.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.guatu.debriefing.CommentDutyViews;
import org.guatu.debriefing.Commenting;
import org.guatu.debriefing.Debriefing;
import org.guatu.debriefing.DebriefingViews;
import org.guatu.debriefing.command.AnswerDuty;
import org.guatu.debriefing.command.GiveComment;
import org.guatu.debriefing.command.SubmitDebriefing;
import org.guatu.debriefing.view.DebriefingStory;
import org.guatu.debriefing.view.DutyLine;
import org.guatu.debriefing.view.DutyStory;
import org.guatu.organization.Roles;
import org.guatu.platform.Because;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Decision;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reports of 述法 over the API, comments on them and what these ask for. */
@Path("/api/v1/debriefings")
@OnlyOnce
@RolesAllowed({
    Roles.LIAISON,
    Roles.DEPUTY_LEADER,
    Roles.UNIT_HEAD,
    Roles.RULE_OF_LAW_OFFICE,
    Roles.COMMITTEE,
    Roles.DISTRICT_LEADER
})
public class DebriefingReportsResource {
    private final Debriefing debriefing;
    private final Commenting commenting;
    private final DebriefingViews views;
    private final CommentDutyViews duties;
    private final CurrentCaller caller;

    DebriefingReportsResource(
            Debriefing debriefing,
            Commenting commenting,
            DebriefingViews views,
            CommentDutyViews duties,
            CurrentCaller caller) {
        this.debriefing = debriefing;
        this.commenting = commenting;
        this.views = views;
        this.duties = duties;
        this.caller = caller;
    }

    @GET
    @Path("/reports/{id}")
    public RestResponse<DebriefingStory> report(long id) {
        return answer(RestResponse.Status.OK, id);
    }

    @POST
    @Path("/reports/{id}/submission")
    public RestResponse<DebriefingStory> submit(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable SubmitDebriefing sent) {
        debriefing.submit(id, Sent.required(sent), Etags.version(ifMatch), caller.get());
        return answer(RestResponse.Status.OK, id);
    }

    @POST
    @Path("/reports/{id}/decision")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<DebriefingStory> decide(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Decision sent) {
        debriefing.decide(id, Sent.required(sent), Etags.version(ifMatch), caller.get());
        return answer(RestResponse.Status.OK, id);
    }

    /** 免述 */
    @POST
    @Path("/reports/{id}/excuse")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<DebriefingStory> excuse(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Because sent) {
        debriefing.excuse(id, Sent.required(sent), Etags.version(ifMatch), caller.get());
        return answer(RestResponse.Status.OK, id);
    }

    /** 点评: 201. */
    @POST
    @Path("/reports/{id}/comments")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public RestResponse<DebriefingStory> comment(long id, @Nullable GiveComment sent) {
        commenting.comment(id, Sent.required(sent), caller.get());
        return answer(RestResponse.Status.CREATED, id);
    }

    /** What comments ask for: what is open first. */
    @GET
    @Path("/duties")
    public Page<DutyLine> duties(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        return Page.within(duties.list(caller.get()), limit, after);
    }

    @GET
    @Path("/duties/{id}")
    public RestResponse<DutyStory> duty(long id) {
        return answerDuty(id);
    }

    @POST
    @Path("/duties/{id}/answer")
    public RestResponse<DutyStory> answerDuty(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable AnswerDuty sent) {
        commenting.answer(id, Sent.required(sent), Etags.version(ifMatch), caller.get());
        return answerDuty(id);
    }

    @POST
    @Path("/duties/{id}/decision")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<DutyStory> decideDuty(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Decision sent) {
        commenting.decide(id, Sent.required(sent), Etags.version(ifMatch), caller.get());
        return answerDuty(id);
    }

    private RestResponse<DutyStory> answerDuty(long id) {
        DutyStory story = duties.story(id, caller.get());
        return Etags.ok(story, story.line().version());
    }

    private RestResponse<DebriefingStory> answer(RestResponse.Status status, long id) {
        DebriefingStory story = views.story(id, caller.get());
        return Etags.answer(status, story, story.version());
    }
}
