package org.guatu.briefing.analysis.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.guatu.briefing.analysis.Analysing;
import org.guatu.briefing.analysis.AnalysisCard;
import org.guatu.briefing.analysis.AnalysisStory;
import org.guatu.briefing.analysis.AnalysisViews;
import org.guatu.briefing.analysis.StartAnalysis;
import org.guatu.briefing.analysis.WriteSection;
import org.guatu.organization.Roles;
import org.guatu.platform.Because;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Monthly analyses over the API. Leaders read what was issued; a draft is the office's alone, to others it is 404. */
@Path("/api/v1/analyses")
@OnlyOnce
@RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
public class AnalysesResource {
    private final Analysing analysing;
    private final AnalysisViews views;
    private final CurrentCaller caller;

    AnalysesResource(Analysing analysing, AnalysisViews views, CurrentCaller caller) {
        this.analysing = analysing;
        this.views = views;
        this.caller = caller;
    }

    /** The newest month first, and of a month the newest edition. */
    @GET
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public Page<AnalysisCard> list(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        return Page.within(views.list(caller.get()), limit, after);
    }

    /** 201 with the draft of a month; 409 where the month has an analysis already. */
    @POST
    public RestResponse<AnalysisStory> start(@Nullable StartAnalysis sent) {
        return created(analysing.start(Sent.required(sent), caller.get()).id());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public RestResponse<AnalysisStory> analysis(long id) {
        return answer(id);
    }

    /**
     * Writes a section in place of what was composed; null or empty words take the composed ones again.
     *
     * @param section totals, areas, units, lagging, supervision, risks, due or proposals
     * @param ifMatch the version of the section
     */
    @PUT
    @Path("/{id}/sections/{section}")
    public RestResponse<AnalysisStory> write(
            long id,
            @RestPath String section,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable WriteSection sent) {
        analysing.write(id, section, Sent.required(sent), Etags.version(ifMatch), caller.get());
        return answer(id);
    }

    /** Counts everything anew; what a person wrote stays. */
    @POST
    @Path("/{id}/composition")
    public RestResponse<AnalysisStory> composeAnew(long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        analysing.composeAnew(id, Etags.version(ifMatch), caller.get());
        return answer(id);
    }

    /** Issues it under the caller's name; an edition that it puts right is superseded. */
    @POST
    @Path("/{id}/issue")
    public RestResponse<AnalysisStory> issue(long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        analysing.issue(id, Etags.version(ifMatch), caller.get());
        return answer(id);
    }

    /** 201 with the draft of the edition that puts an issued one right. */
    @POST
    @Path("/{id}/correction")
    public RestResponse<AnalysisStory> correct(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Because sent) {
        return created(analysing
                .correct(id, Sent.required(sent), Etags.version(ifMatch), caller.get())
                .id());
    }

    private RestResponse<AnalysisStory> created(long id) {
        AnalysisStory story = views.story(id, caller.get());
        return Etags.created("/api/v1/analyses/" + id, story, story.card().version());
    }

    private RestResponse<AnalysisStory> answer(long id) {
        AnalysisStory story = views.story(id, caller.get());
        return Etags.ok(story, story.card().version());
    }
}
