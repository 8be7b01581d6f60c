package org.guatu.desk.task;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.guatu.evaluation.Evaluating;
import org.guatu.evaluation.TaskEvaluation;
import org.guatu.evidence.Uploads;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Again;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Typed;
import org.guatu.reporting.Contributing;
import org.guatu.supervision.Supervising;
import org.guatu.supervision.UrgeTask;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What is done on a task's page while its year goes on: a part of the report, an urging, the grade at its end. */
@Path("/tasks/{id}")
public class WorkPages {
    private final TaskPage page;
    private final Contributing contributing;
    private final Supervising supervising;
    private final Evaluating evaluating;
    private final Uploads uploads;
    private final Forms forms;
    private final CurrentCaller caller;

    WorkPages(
            TaskPage page,
            Contributing contributing,
            Supervising supervising,
            Evaluating evaluating,
            Uploads uploads,
            Forms forms,
            CurrentCaller caller) {
        this.page = page;
        this.contributing = contributing;
        this.supervising = supervising;
        this.evaluating = evaluating;
        this.uploads = uploads;
        this.forms = forms;
        this.caller = caller;
    }

    @POST
    @Path("contributions")
    @OnlyOnce
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response contribute(
            long id,
            @RestForm @Nullable String period,
            @RestForm @Nullable String done,
            @RestForm @Nullable String problems,
            @RestForm @Nullable List<Long> kept,
            @RestForm("evidence") @Nullable List<FileUpload> files) {
        Uploads.Kept evidence = uploads.keep(files, kept, caller.get());
        return forms.act(
                "contribution",
                () -> contributing.contribute(id, period, done, problems, evidence.orRefuse(), caller.get()),
                shown(id, evidence.ids()),
                "/tasks/" + id + "#contributions",
                "insight.page.done.contribution");
    }

    @POST
    @Path("urgings")
    @OnlyOnce
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response urge(long id, @RestForm @Nullable String message) {
        return act(id, "urging", () -> supervising.urge(id, new UrgeTask(message, null), caller.get()));
    }

    @POST
    @Path("evaluation")
    @OnlyOnce
    @RolesAllowed(Roles.EVALUATION_TEAM)
    public Response evaluate(
            long id,
            @RestForm @Nullable Integer version,
            @RestForm @Nullable String grade,
            @RestForm @Nullable String comment) {
        return act(
                id,
                "evaluation",
                () -> evaluating.evaluate(
                        id, Typed.choice(TaskEvaluation.Grade.class, grade), comment, version, caller.get()));
    }

    private Response act(long id, String form, Forms.Act act) {
        return forms.act(form, act, shown(id, List.of()), "/tasks/" + id, "insight.page.done." + form);
    }

    private Function<Again, TemplateInstance> shown(long id, List<Long> kept) {
        return again -> page.again(id, again, kept, caller.get());
    }
}
