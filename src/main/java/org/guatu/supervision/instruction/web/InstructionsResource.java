package org.guatu.supervision.instruction.web;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Sent;
import org.guatu.supervision.instruction.AnswerInstruction;
import org.guatu.supervision.instruction.DecideInstruction;
import org.guatu.supervision.instruction.GiveInstruction;
import org.guatu.supervision.instruction.Instructing;
import org.guatu.supervision.instruction.InstructionCard;
import org.guatu.supervision.instruction.InstructionCounts;
import org.guatu.supervision.instruction.InstructionStory;
import org.guatu.supervision.instruction.InstructionViews;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** 批示 over the API. */
@Path("/api/v1")
@OnlyOnce
public class InstructionsResource {
    private final Instructing instructing;
    private final InstructionViews views;
    private final CurrentCaller caller;

    InstructionsResource(Instructing instructing, InstructionViews views, CurrentCaller caller) {
        this.instructing = instructing;
        this.views = views;
        this.caller = caller;
    }

    /** Newest first; {@code ?task=} those on one task. */
    @GET
    @Path("/instructions")
    @Authenticated
    public Page<InstructionCard> list(
            @RestQuery @Nullable Long task, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        long before = Page.afterId(after);
        return Page.of(
                views.list(task, caller.get()).stream()
                        .filter(card -> before == 0 || card.id() < before)
                        .limit(rows + 1L)
                        .toList(),
                rows,
                InstructionCard::id);
    }

    @GET
    @Path("/instructions/counts")
    @Authenticated
    public InstructionCounts counts() {
        return views.counts(caller.get());
    }

    @GET
    @Path("/instructions/{id}")
    @Authenticated
    public RestResponse<InstructionStory> instruction(long id) {
        return answer(RestResponse.Status.OK, id);
    }

    @POST
    @Path("/tasks/{id}/instructions")
    @RolesAllowed({Roles.DISTRICT_LEADER, Roles.COMMITTEE})
    public RestResponse<InstructionStory> give(long id, @Nullable GiveInstruction sent) {
        return answer(
                RestResponse.Status.CREATED,
                instructing.give(id, Sent.required(sent), caller.get()).id());
    }

    @POST
    @Path("/instructions/{id}/answer")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<InstructionStory> answer(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable AnswerInstruction sent) {
        instructing.answer(id, Sent.required(sent), Etags.version(ifMatch), caller.get());
        return answer(RestResponse.Status.OK, id);
    }

    @POST
    @Path("/instructions/{id}/decision")
    @RolesAllowed({Roles.DISTRICT_LEADER, Roles.COMMITTEE})
    public RestResponse<InstructionStory> decide(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable DecideInstruction decision) {
        instructing.decide(id, Sent.required(decision), Etags.version(ifMatch), caller.get());
        return answer(RestResponse.Status.OK, id);
    }

    private RestResponse<InstructionStory> answer(RestResponse.Status status, long id) {
        InstructionStory story = views.story(id, caller.get());
        return Etags.answer(status, story, story.card().version());
    }
}
