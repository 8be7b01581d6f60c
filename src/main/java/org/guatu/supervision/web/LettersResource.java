package org.guatu.supervision.web;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Sent;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.ladder.Trigger;
import org.guatu.supervision.letter.Drafting;
import org.guatu.supervision.letter.Letter;
import org.guatu.supervision.letter.LetterBook;
import org.guatu.supervision.paper.Heading;
import org.guatu.supervision.paper.LetterHead;
import org.guatu.supervision.paper.LetterWords;
import org.guatu.supervision.proposal.OrderLetter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Proposals and letters over the API: what is proposed, drafted and registered. */
@Path("/api/v1")
public class LettersResource {
    private final ProposalAnswers proposals;
    private final Drafting drafting;
    private final LetterBook book;
    private final Heading heading;
    private final LetterViews views;
    private final CurrentCaller caller;

    LettersResource(
            ProposalAnswers proposals,
            Drafting drafting,
            LetterBook book,
            Heading heading,
            LetterViews views,
            CurrentCaller caller) {
        this.proposals = proposals;
        this.drafting = drafting;
        this.book = book;
        this.heading = heading;
        this.views = views;
        this.caller = caller;
    }

    /**
     * What is proposed now: to a leader first what waits for their own decision, then what the rules propose, the highest
     * level first. The cursor is a place in that order.
     */
    @GET
    @Path("/supervision/proposals")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public Page<ProposalAnswer> proposals(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        Caller by = caller.get();
        return Page.within(proposals.all(by), limit, after).map(one -> proposals.of(one, by));
    }

    /** {@link OrderLetter} with the task that it is about. */
    public record DraftLetter(
            @Nullable Long task,
            @Nullable Level level,
            @Nullable Trigger trigger,
            @Nullable String reason,
            @Nullable List<Long> also) {}

    /** Drafts the next letter on a task; nothing goes out before somebody signs. */
    @POST
    @Path("/letters")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    @OnlyOnce
    public RestResponse<LetterAnswer> draft(@Nullable DraftLetter sent) {
        DraftLetter draft = Sent.required(sent);
        if (draft.task() == null) {
            throw new Invalid("task", "supervision.taskMissing");
        }
        OrderLetter order = new OrderLetter(draft.level(), draft.trigger(), draft.reason(), draft.also());
        return LetterActsResource.answer(
                RestResponse.Status.CREATED, drafting.draft(draft.task(), order, caller.get()), views, caller.get());
    }

    /** The register, newest first: {@code ?task=&unit=&level=&state=&year=&from=&to=&q=}. */
    @GET
    @Path("/letters")
    @Authenticated
    public Page<LetterRow> letters(
            @Context UriInfo address, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        Caller by = caller.get();
        int rows = Page.limit(limit);
        List<Letter> beyond = book.searchAfter(RegisterQuery.of(address).search(), Page.afterId(after), rows + 1, by);
        return Page.of(views.rows(beyond, by), rows, LetterRow::id);
    }

    @GET
    @Path("/letters/{id}")
    @Authenticated
    public RestResponse<LetterAnswer> letter(long id) {
        return LetterActsResource.answer(RestResponse.Status.OK, book.letter(id, caller.get()), views, caller.get());
    }

    /** Changes the text of a draft: the whole of it. */
    @PUT
    @Path("/letters/{id}")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE})
    @OnlyOnce
    public RestResponse<LetterAnswer> edit(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable LetterWords words) {
        Letter letter = drafting.edit(id, Sent.required(words), Etags.version(ifMatch), caller.get());
        return LetterActsResource.answer(RestResponse.Status.OK, letter, views, caller.get());
    }

    /** How the region's letters are headed. */
    @GET
    @Path("/letters/head")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.SYS_ADMIN})
    public LetterHead.Card head() {
        return heading.of(caller.get().regionId());
    }

    /** The names and number words that letters signed from now on carry. */
    @PUT
    @Path("/letters/head")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.SYS_ADMIN})
    @OnlyOnce
    public LetterHead.Card changeHead(LetterHead.@Nullable Card head) {
        return heading.take(Sent.required(head), caller.get());
    }
}
