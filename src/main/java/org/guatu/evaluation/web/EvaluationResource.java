package org.guatu.evaluation.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.guatu.evaluation.CarryOver;
import org.guatu.evaluation.CarryTask;
import org.guatu.evaluation.CarryingOver;
import org.guatu.evaluation.EvaluateTask;
import org.guatu.evaluation.Evaluating;
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
    private final CurrentCaller caller;

    EvaluationResource(Evaluating evaluating, CarryingOver carryingOver, CurrentCaller caller) {
        this.evaluating = evaluating;
        this.carryingOver = carryingOver;
        this.caller = caller;
    }

    /** A grade that was given. */
    public record EvaluationAnswer(
            long id,
            long taskId,
            int year,
            TaskEvaluation.@Nullable Grade grade,
            String comment,
            int percent,
            String evaluatedBy,
            Instant evaluatedAt) {}

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
        TaskEvaluation given = evaluating.evaluate(id, Sent.required(sent), Etags.version(ifMatch), caller.get());
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
                        given.evaluatedAt()));
    }
}
