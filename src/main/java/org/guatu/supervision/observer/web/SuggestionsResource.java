package org.guatu.supervision.observer.web;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.guatu.organization.Roles;
import org.guatu.platform.Because;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Sent;
import org.guatu.supervision.observer.Enlisting;
import org.guatu.supervision.observer.Handling;
import org.guatu.supervision.observer.NewEntry;
import org.guatu.supervision.observer.NoteCandidate;
import org.guatu.supervision.observer.Suggesting;
import org.guatu.supervision.observer.Suggestion;
import org.guatu.supervision.observer.SuggestionCard;
import org.guatu.supervision.observer.SuggestionCounts;
import org.guatu.supervision.observer.SuggestionStage;
import org.guatu.supervision.observer.SuggestionStory;
import org.guatu.supervision.observer.SuggestionViews;
import org.guatu.supervision.observer.command.AnswerSuggestion;
import org.guatu.supervision.observer.command.DispatchSuggestion;
import org.guatu.supervision.observer.command.RateReply;
import org.guatu.supervision.observer.command.ScreenSuggestion;
import org.guatu.supervision.observer.command.SubmitSuggestion;
import org.guatu.supervision.observer.invitation.Author;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** 观察员建议 over the API. Observers see their own, units what was handed to them. */
@Path("/api/v1")
@OnlyOnce
public class SuggestionsResource {
    private final Suggesting suggesting;
    private final Handling handling;
    private final Enlisting enlisting;
    private final SuggestionViews views;
    private final CurrentCaller caller;

    SuggestionsResource(
            Suggesting suggesting,
            Handling handling,
            Enlisting enlisting,
            SuggestionViews views,
            CurrentCaller caller) {
        this.suggesting = suggesting;
        this.handling = handling;
        this.enlisting = enlisting;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @Path("/suggestions")
    @Authenticated
    public Page<SuggestionCard> list(
            @RestQuery @Nullable SuggestionStage stage,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        long before = Page.afterId(after);
        return Page.of(
                views.list(stage, caller.get()).stream()
                        .filter(card -> before == 0 || card.id() < before)
                        .limit(rows + 1L)
                        .toList(),
                rows,
                SuggestionCard::id);
    }

    /** What came of the suggestions that the caller may see. */
    @GET
    @Path("/suggestions/counts")
    @Authenticated
    public SuggestionCounts counts() {
        return views.counts(caller.get());
    }

    @GET
    @Path("/suggestions/{id}")
    @Authenticated
    public RestResponse<SuggestionStory> suggestion(long id) {
        return answer(RestResponse.Status.OK, id);
    }

    @POST
    @Path("/suggestions")
    @RolesAllowed(Roles.OBSERVER)
    public RestResponse<SuggestionStory> suggest(@Nullable SubmitSuggestion sent) {
        Suggestion suggestion = suggesting.submit(Author.of(caller.get()), Sent.required(sent), null);
        return answer(RestResponse.Status.CREATED, suggestion.id());
    }

    @POST
    @Path("/suggestions/{id}/screening")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<SuggestionStory> screen(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable ScreenSuggestion screening) {
        return answer(handling.screen(id, Sent.required(screening), Etags.version(ifMatch), caller.get()));
    }

    @POST
    @Path("/suggestions/{id}/dispatch")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<SuggestionStory> dispatch(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable DispatchSuggestion to) {
        return answer(handling.dispatch(id, Sent.required(to), Etags.version(ifMatch), caller.get()));
    }

    /** Hands it back to the office: 204, because it is not this unit's any more. */
    @POST
    @Path("/suggestions/{id}/return")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public void handBack(long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Because because) {
        handling.handBack(id, Sent.required(because), Etags.version(ifMatch), caller.get());
    }

    @POST
    @Path("/suggestions/{id}/extension")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<SuggestionStory> extend(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Because because) {
        return answer(handling.extend(id, Sent.required(because), Etags.version(ifMatch), caller.get()));
    }

    @POST
    @Path("/suggestions/{id}/reply")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<SuggestionStory> reply(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable AnswerSuggestion reply) {
        return answer(handling.reply(id, Sent.required(reply), Etags.version(ifMatch), caller.get()));
    }

    @POST
    @Path("/suggestions/{id}/rating")
    @RolesAllowed(Roles.OBSERVER)
    public RestResponse<SuggestionStory> rate(long id, @Nullable RateReply said) {
        return answer(suggesting.rate(Author.of(caller.get()), id, Sent.required(said)));
    }

    @POST
    @Path("/suggestions/{id}/candidate")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<SuggestionStory> propose(long id, @Nullable NoteCandidate note) {
        return answer(handling.propose(id, Sent.required(note), caller.get()));
    }

    /**
     * Makes it a task of a list: 409 where it is one already. {@code basis}, {@code approvedBy} and {@code approvedOn}
     * are needed where the list is issued; {@code reason} says by itself that an observer suggested it.
     */
    @POST
    @Path("/suggestions/{id}/task")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<SuggestionStory> enlist(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable NewEntry sent) {
        return answer(enlisting.enlist(id, Sent.required(sent), Etags.version(ifMatch), caller.get()));
    }

    private RestResponse<SuggestionStory> answer(Suggestion suggestion) {
        return answer(RestResponse.Status.OK, suggestion.id());
    }

    private RestResponse<SuggestionStory> answer(RestResponse.Status status, long id) {
        SuggestionStory story = views.story(id, caller.get());
        return Etags.answer(status, story, story.card().version());
    }
}
