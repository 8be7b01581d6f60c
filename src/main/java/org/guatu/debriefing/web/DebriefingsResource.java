package org.guatu.debriefing.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.guatu.debriefing.DebriefingViews;
import org.guatu.debriefing.HoldingRounds;
import org.guatu.debriefing.command.AddReporter;
import org.guatu.debriefing.command.OpenRound;
import org.guatu.debriefing.command.OrderSpeakers;
import org.guatu.debriefing.template.Template;
import org.guatu.debriefing.view.AnswerLine;
import org.guatu.debriefing.view.DebriefingStory;
import org.guatu.debriefing.view.RegisterFilter;
import org.guatu.debriefing.view.RegisterLine;
import org.guatu.debriefing.view.RoundCard;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Rounds of 述法 over the API, with their registers. */
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
public class DebriefingsResource {
    private final HoldingRounds holding;
    private final DebriefingViews views;
    private final CurrentCaller caller;

    DebriefingsResource(HoldingRounds holding, DebriefingViews views, CurrentCaller caller) {
        this.holding = holding;
        this.views = views;
        this.caller = caller;
    }

    /** A round with its template. */
    public record Round(RoundCard card, Template template) {}

    /** How many were reminded. */
    public record Reminded(int reports) {}

    @GET
    public Page<RoundCard> list(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        return Page.within(views.rounds(caller.get()), limit, after);
    }

    /** Everybody concerned is asked and told: 201. */
    @POST
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<Round> open(@Nullable OpenRound sent) {
        return answer(
                RestResponse.Status.CREATED,
                holding.open(Sent.required(sent), caller.get()).id());
    }

    @GET
    @Path("/{id}")
    public RestResponse<Round> round(long id) {
        return answer(RestResponse.Status.OK, id);
    }

    /** The register; {@code ?shown=REPORTED|NOT_REPORTED|LATE|TO_READ|EXCUSED|SPEAKERS&unit=&rating=&q=}. */
    @GET
    @Path("/{id}/reports")
    public Page<RegisterLine> register(
            long id,
            @RestQuery @Nullable String shown,
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String rating,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String after) {
        return Page.within(
                views.register(id, caller.get()).shown(RegisterFilter.of(shown, unit, rating, q)), limit, after);
    }

    /** Somebody who reports too: 201. */
    @POST
    @Path("/{id}/reports")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<DebriefingStory> add(long id, @Nullable AddReporter sent) {
        long report = holding.add(id, Sent.required(sent), caller.get()).id();
        DebriefingStory story = views.story(report, caller.get());
        return Etags.answer(RestResponse.Status.CREATED, story, story.version());
    }

    /** Reminds all who have not reported. */
    @POST
    @Path("/{id}/reminders")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Reminded remind(long id) {
        return new Reminded(holding.remind(id, caller.get()));
    }

    /** 同题共答: of all who have reported, or of those that {@code ?shown=} says. */
    @GET
    @Path("/{id}/answers")
    public Page<AnswerLine> answers(
            long id,
            @RestQuery @Nullable String shown,
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String after) {
        RegisterFilter filter = RegisterFilter.of(shown == null ? "REPORTED" : shown, unit, null, null);
        Page<RegisterLine> lines = Page.within(views.register(id, caller.get()).shown(filter), limit, after);
        return new Page<>(views.answers(lines.items(), caller.get()), lines.next());
    }

    /** Who speaks at the meeting, in their order. */
    @PUT
    @Path("/{id}/speakers")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public List<RegisterLine> order(long id, @Nullable OrderSpeakers sent) {
        holding.order(id, Sent.required(sent), caller.get());
        return views.register(id, caller.get()).speakers();
    }

    private RestResponse<Round> answer(RestResponse.Status status, long id) {
        RoundCard card = views.register(id, caller.get()).card();
        return Etags.answer(status, new Round(card, views.template(id, caller.get())), card.version());
    }
}
