package org.guatu.organization.absence.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.guatu.organization.PostCard;
import org.guatu.organization.Roles;
import org.guatu.organization.absence.handover.HandOver;
import org.guatu.organization.absence.handover.HandOverSheet;
import org.guatu.organization.absence.handover.HandingOver;
import org.guatu.organization.absence.handover.NewHandOver;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Hand-overs of posts from one person to others, and their sheets. */
@Path("/api/v1")
@RolesAllowed(Roles.SYS_ADMIN)
public class HandOversResource {
    private final HandingOver handingOver;
    private final CurrentCaller caller;

    HandOversResource(HandingOver handingOver, CurrentCaller caller) {
        this.handingOver = handingOver;
        this.caller = caller;
    }

    /**
     * What is to be handed over.
     *
     * @param leaver id of the person
     * @param on the day from which on it holds, today or later
     * @param receiver id of the person who takes every post that {@code moves} does not name; missing: such posts stay
     * @param moves posts with a receiver of their own, {@code unit} as a code
     * @param disables whether the leaver's account is closed with it
     * @param leavesUnheld that duties are left without a holder is known and meant; without it such a hand-over is
     *     refused
     */
    record Wanted(
            @Nullable Long leaver,
            @Nullable LocalDate on,
            @Nullable String reason,
            @Nullable Long receiver,
            @Nullable List<Move> moves,
            @Nullable Boolean disables,
            @Nullable Boolean leavesUnheld) {
        /** One post and its receiver. */
        record Move(@Nullable String unit, @Nullable String role, @Nullable Long receiver) {}
    }

    /** Newest first. */
    @GET
    @Path("handovers")
    public Page<HandOverAnswer> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        long before = Page.afterId(after);
        return Page.of(
                        handingOver.all(caller.get(), before == 0 ? Long.MAX_VALUE : before, rows + 1),
                        rows,
                        HandOver::id)
                .map(HandOverAnswer::of);
    }

    @GET
    @Path("handovers/{id}")
    public HandOverAnswer one(@RestPath long id) {
        return HandOverAnswer.of(handingOver.one(id, caller.get()));
    }

    /** What a person holds now, as the sheet of a hand-over would tell it. */
    @GET
    @Path("handovers/sheet")
    public HandOverSheet sheet(@RestQuery @Nullable Long person) {
        return handingOver.sheet(required(person, "person"), caller.get());
    }

    /** Makes a hand-over: 201, done where it is of today. 409 with what would be left where nobody could do it. */
    @POST
    @Path("handovers")
    @OnlyOnce
    public RestResponse<HandOverAnswer> make(@Nullable Wanted body) {
        Wanted sent = Sent.required(body);
        long leaver = required(sent.leaver(), "leaver");
        HandOverAnswer made = HandOverAnswer.of(handingOver.make(
                NewHandOver.of(
                        leaver,
                        sent.on(),
                        sent.reason(),
                        Moves.of(handingOver.sheet(leaver, caller.get()), sent.receiver(), named(sent)),
                        Boolean.TRUE.equals(sent.disables()),
                        Boolean.TRUE.equals(sent.leavesUnheld())),
                caller.get()));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                .location(URI.create("/api/v1/handovers/" + made.id()))
                .build();
    }

    /** Calls off one whose day has not come; 409 afterwards. */
    @POST
    @Path("handovers/{id}/cancellation")
    @OnlyOnce
    public HandOverAnswer cancel(@RestPath long id) {
        return HandOverAnswer.of(handingOver.cancel(id, caller.get()));
    }

    private static List<NewHandOver.Move> named(Wanted sent) {
        return (sent.moves() == null ? List.<Wanted.Move>of() : sent.moves())
                .stream()
                        .map(move -> new NewHandOver.Move(
                                new PostCard(move.unit(), String.valueOf(move.role())),
                                required(move.receiver(), "moves")))
                        .toList();
    }

    private static long required(@Nullable Long id, String field) {
        if (id == null) {
            throw new Invalid(field, "organization.absence.personMissing");
        }
        return id;
    }
}
