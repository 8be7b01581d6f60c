package org.guatu.supervision.web;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Sent;
import org.guatu.supervision.AnswerUrging;
import org.guatu.supervision.Supervising;
import org.guatu.supervision.Supervising.Count;
import org.guatu.supervision.Supervising.Outcome;
import org.guatu.supervision.UrgeTask;
import org.guatu.supervision.UrgeTasks;
import org.guatu.supervision.Urging;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** 催办 over the API. */
@Path("/api/v1")
@OnlyOnce
public class UrgingsResource {
    private final Supervising supervising;
    private final Organization organization;
    private final CurrentCaller caller;

    UrgingsResource(Supervising supervising, Organization organization, CurrentCaller caller) {
        this.supervising = supervising;
        this.organization = organization;
        this.caller = caller;
    }

    /** An urging on record; the answer is null while the unit owes it. */
    public record UrgingAnswer(
            long id,
            long taskId,
            UnitRef unit,
            String message,
            @Nullable String reason,
            String urgedBy,
            Instant urgedAt,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {}

    /** What was urged, and the ids of the tasks that had been urged today already. */
    public record UrgedAnswer(List<UrgingAnswer> items, List<Long> passedOver) {}

    /** How often units were urged, and people urged. */
    public record CountsAnswer(List<Count<UnitRef>> units, List<Count<String>> people) {}

    @POST
    @Path("/tasks/{id}/urgings")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<UrgingAnswer> urge(long id, @Nullable UrgeTask asked) {
        return RestResponse.status(
                RestResponse.Status.CREATED, answer(supervising.urge(id, Sent.required(asked), caller.get())));
    }

    @POST
    @Path("/urgings")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<UrgedAnswer> urgeSeveral(@Nullable UrgeTasks asked) {
        Outcome outcome = supervising.urgeSeveral(Sent.required(asked), caller.get());
        return RestResponse.status(
                RestResponse.Status.CREATED,
                new UrgedAnswer(outcome.urgings().stream().map(this::answer).toList(), outcome.passedOver()));
    }

    /** Urgings, newest first; a unit sees those to it. */
    @GET
    @Path("/urgings")
    @Authenticated
    public Page<UrgingAnswer> urgings(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        long from = Page.afterId(after);
        List<Urging> beyond = supervising.all(caller.get()).stream()
                .filter(urging -> from == 0 || urging.id() < from)
                .limit(rows + 1L)
                .toList();
        return Page.of(beyond, rows, Urging::id).map(this::answer);
    }

    @GET
    @Path("/urgings/counts")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public CountsAnswer counts() {
        return new CountsAnswer(
                supervising.byUnit(caller.get()).stream()
                        .map(one -> new Count<>(organization.ref(one.who()), one.urged(), one.answered()))
                        .toList(),
                supervising.byPerson(caller.get()));
    }

    @POST
    @Path("/urgings/{id}/answer")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public UrgingAnswer answer(long id, @Nullable AnswerUrging said) {
        return answer(supervising.answer(id, Sent.required(said), caller.get()));
    }

    private UrgingAnswer answer(Urging urging) {
        return new UrgingAnswer(
                urging.id(),
                urging.taskId(),
                organization.ref(urging.unitId()),
                urging.message(),
                urging.reason(),
                urging.urgedBy(),
                urging.urgedAt(),
                urging.answer(),
                urging.answeredBy(),
                urging.answeredAt());
    }
}
