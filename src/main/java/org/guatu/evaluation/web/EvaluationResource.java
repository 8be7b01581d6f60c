package org.guatu.evaluation.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.guatu.evaluation.CarryOver;
import org.guatu.evaluation.CarryTask;
import org.guatu.evaluation.CarryingOver;
import org.guatu.evaluation.EvaluateTask;
import org.guatu.evaluation.Evaluating;
import org.guatu.evaluation.Evaluating.Graded;
import org.guatu.evaluation.Freezing;
import org.guatu.evaluation.TaskEvaluation;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Year-end grades over the API. */
@Path("/api/v1")
@OnlyOnce
public class EvaluationResource {
    private final Evaluating evaluating;
    private final CarryingOver carryingOver;
    private final Freezing freezing;
    private final CurrentCaller caller;

    EvaluationResource(Evaluating evaluating, CarryingOver carryingOver, Freezing freezing, CurrentCaller caller) {
        this.evaluating = evaluating;
        this.carryingOver = carryingOver;
        this.freezing = freezing;
        this.caller = caller;
    }

    /**
     * A grade that was given.
     *
     * @param pending whether it is a correction that counts when a second evaluator has given the same
     * @param open periods whose report was not decided yet
     */
    public record EvaluationAnswer(
            long id,
            long taskId,
            int year,
            TaskEvaluation.@Nullable Grade grade,
            String comment,
            int percent,
            String evaluatedBy,
            Instant evaluatedAt,
            boolean pending,
            @Nullable String reason,
            @Nullable String confirmedBy,
            List<String> open) {}

    /** Which year is frozen. */
    public record Freeze(@Nullable Integer year) {}

    /** How many tasks' years the freeze ended. */
    public record Frozen(int year, int ended) {}

    /** Freezes a year: its last reports are decided, nothing of it changes any more. */
    @POST
    @Path("/evaluations/freeze")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Frozen freeze(@Nullable Freeze sent) {
        Freeze asked = Sent.required(sent);
        int ended = freezing.freeze(asked.year(), caller.get());
        return new Frozen(Objects.requireNonNull(asked.year()), ended);
    }

    /** What became of a task that its year left undone; {@code into} is the task that goes on in its place. */
    public record CarryOverAnswer(
            long id, long taskId, CarryOver.How how, @Nullable Long into, int percent, String reason) {}

    /** At the year's end: the task goes on in another list, is taken up by another task, or ends with approval. */
    @POST
    @Path("/tasks/{id}/carry-over")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<CarryOverAnswer> carryOver(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable CarryTask sent) {
        CarryOver decided = carryingOver.decide(id, Sent.required(sent), Etags.version(ifMatch), caller.get());
        return RestResponse.status(
                RestResponse.Status.CREATED,
                new CarryOverAnswer(
                        decided.id(),
                        decided.taskId(),
                        decided.how(),
                        decided.into(),
                        decided.percent(),
                        decided.reason()));
    }

    @POST
    @Path("/tasks/{id}/evaluation")
    @RolesAllowed(Roles.EVALUATION_TEAM)
    public RestResponse<EvaluationAnswer> evaluate(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable EvaluateTask sent) {
        Graded graded = evaluating.evaluate(id, Sent.required(sent), Etags.version(ifMatch), caller.get());
        TaskEvaluation given = graded.evaluation();
        return RestResponse.status(
                RestResponse.Status.CREATED,
                new EvaluationAnswer(
                        given.id(),
                        given.taskId(),
                        given.year(),
                        given.grade(),
                        given.comment(),
                        given.percent(),
                        given.evaluatedBy(),
                        given.evaluatedAt(),
                        given.pending(),
                        given.reason(),
                        given.confirmedBy(),
                        graded.open()));
    }
}
