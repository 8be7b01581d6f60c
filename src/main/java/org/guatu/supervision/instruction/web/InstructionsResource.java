package org.guatu.supervision.instruction.web;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
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
import org.guatu.supervision.instruction.Instructing;
import org.guatu.supervision.instruction.Instructing.NewInstruction;
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

    /** An answer, with proof where there is any. */
    public record AnswerSent(@Nullable String words, @Nullable List<Long> evidence) {}

    /** What the leader makes of an answer. */
    public enum Decision {
        ACKNOWLEDGE,
        ASK_AGAIN
    }

    /** What the leader makes of an answer; words are needed to ask again, {@code due} may name another day. */
    public record DecisionSent(@Nullable Decision decision, @Nullable String words, @Nullable LocalDate due) {}

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
    public RestResponse<InstructionStory> give(long id, @Nullable NewInstruction sent) {
        return answer(
                RestResponse.Status.CREATED,
                instructing.give(id, Sent.required(sent), caller.get()).id());
    }

    @POST
    @Path("/instructions/{id}/answer")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<InstructionStory> answer(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable AnswerSent sent) {
        AnswerSent from = Sent.required(sent);
        List<Long> proofs = from.evidence() == null ? List.of() : from.evidence();
        instructing.answer(id, from.words(), proofs, Etags.version(ifMatch), caller.get());
        return answer(RestResponse.Status.OK, id);
    }

    @POST
    @Path("/instructions/{id}/decision")
    @RolesAllowed({Roles.DISTRICT_LEADER, Roles.COMMITTEE})
    public RestResponse<InstructionStory> decide(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable DecisionSent sent) {
        DecisionSent from = Sent.required(sent);
        if (from.decision() == null) {
            throw new Invalid("decision", "supervision.decisionMissing");
        }
        instructing.decide(
                id,
                from.decision() == Decision.ACKNOWLEDGE,
                from.words(),
                from.due(),
                Etags.version(ifMatch),
                caller.get());
        return answer(RestResponse.Status.OK, id);
    }

    private RestResponse<InstructionStory> answer(RestResponse.Status status, long id) {
        InstructionStory story = views.story(id, caller.get());
        return RestResponse.ResponseBuilder.create(status, story)
                .header("ETag", Etags.of(story.card().version()))
                .build();
    }
}
