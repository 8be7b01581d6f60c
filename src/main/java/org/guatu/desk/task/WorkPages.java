package org.guatu.desk.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.desk.AddressedPeriod;
import org.guatu.evaluation.EvaluateTask;
import org.guatu.evaluation.Evaluating;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.Forms;
import org.guatu.reporting.Contributing;
import org.guatu.reporting.SubmitContribution;
import org.guatu.supervision.Supervising;
import org.guatu.supervision.UrgeTask;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is done on a task's page while its year goes on: a part of the report, an urging, the grade at its end. */
@Path("/tasks/{id}")
public class WorkPages {
    private final TaskForms onTask;
    private final Contributing contributing;
    private final Supervising supervising;
    private final Evaluating evaluating;
    private final Forms forms;
    private final CurrentCaller caller;

    WorkPages(
            TaskForms onTask,
            Contributing contributing,
            Supervising supervising,
            Evaluating evaluating,
            Forms forms,
            CurrentCaller caller) {
        this.onTask = onTask;
        this.contributing = contributing;
        this.supervising = supervising;
        this.evaluating = evaluating;
        this.forms = forms;
        this.caller = caller;
    }

    @POST
    @Path("contributions")
    @OnlyOnce
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response contribute(long id, @RestQuery @Nullable String period) {
        return forms.act(
                onTask.form(id, "contribution", "?done=CONTRIBUTE#contributions"),
                SubmitContribution.class,
                (part, version) -> {
                    AddressedPeriod.require(period, part.period());
                    contributing.contribute(id, part, caller.get());
                });
    }

    @POST
    @Path("urgings")
    @OnlyOnce
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response urge(long id) {
        return forms.act(
                onTask.form(id, "urging"), UrgeTask.class, (urge, version) -> supervising.urge(id, urge, caller.get()));
    }

    @POST
    @Path("evaluation")
    @OnlyOnce
    @RolesAllowed(Roles.EVALUATION_TEAM)
    public Response evaluate(long id) {
        return forms.act(
                onTask.form(id, "evaluation"),
                EvaluateTask.class,
                (given, version) -> evaluating.evaluate(id, given, version, caller.get()));
    }
}
