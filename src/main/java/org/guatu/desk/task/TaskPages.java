package org.guatu.desk.task;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.guatu.evaluation.Evaluating;
import org.guatu.evaluation.TaskEvaluation;
import org.guatu.evidence.Uploads;
import org.guatu.lifecycle.Assigning;
import org.guatu.lifecycle.Assigning.ReturnDecision;
import org.guatu.lifecycle.ClosingOut;
import org.guatu.lifecycle.Planning;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.Again;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Typed;
import org.guatu.reporting.Contributing;
import org.guatu.supervision.Supervising;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * The page of a task with all acts on it. The acts are other modules'; their forms are read here because a refused form
 * shows this page again.
 */
@Path("/tasks/{id}")
public class TaskPages {
    private final TaskPage page;
    private final Assigning assigning;
    private final Planning planning;
    private final ClosingOut closingOut;
    private final Contributing contributing;
    private final Supervising supervising;
    private final Evaluating evaluating;
    private final Uploads uploads;
    private final Forms forms;
    private final CurrentCaller caller;

    TaskPages(
            TaskPage page,
            Assigning assigning,
            Planning planning,
            ClosingOut closingOut,
            Contributing contributing,
            Supervising supervising,
            Evaluating evaluating,
            Uploads uploads,
            Forms forms,
            CurrentCaller caller) {
        this.page = page;
        this.assigning = assigning;
        this.planning = planning;
        this.closingOut = closingOut;
        this.contributing = contributing;
        this.supervising = supervising;
        this.evaluating = evaluating;
        this.uploads = uploads;
        this.forms = forms;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public TemplateInstance task(long id, @RestQuery @Nullable String trail, @RestQuery @Nullable String period) {
        return page.of(id, Again.NONE, List.of(), "all".equals(trail), period);
    }

    @POST
    @Path("acceptance")
    @OnlyOnce
    @RolesAllowed({Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response accept(long id, @RestForm @Nullable Integer version) {
        return act(id, "acceptance", () -> assigning.accept(id, version, caller.get()));
    }

    @POST
    @Path("return")
    @OnlyOnce
    @RolesAllowed({Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response giveBack(long id, @RestForm @Nullable Integer version, @RestForm @Nullable String reason) {
        return act(id, "return", () -> assigning.giveBack(id, reason, version, caller.get()));
    }

    @POST
    @Path("return/decision")
    @OnlyOnce
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response decideReturn(
            long id,
            @RestForm @Nullable Integer version,
            @RestForm @Nullable String decision,
            @RestForm @Nullable String lead,
            @RestForm @Nullable String reason) {
        return act(
                id,
                "decision",
                () -> assigning.decideReturn(
                        id, Typed.choice(ReturnDecision.class, decision), lead, reason, version, caller.get()));
    }

    /** Keeps the proposed gates, or settles changed ones; rows without a word are passed over. */
    @POST
    @Path("milestones")
    @OnlyOnce
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response settle(
            long id,
            @RestForm @Nullable Integer version,
            @RestForm @Nullable List<String> title,
            @RestForm @Nullable List<String> due,
            @RestForm @Nullable List<String> weight,
            @RestForm @Nullable String reason) {
        return act(
                id,
                "milestones",
                () -> planning.settle(id, TypedGates.read(title, due, weight), reason, version, caller.get()));
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
    @Path("close-out")
    @OnlyOnce
    @RolesAllowed(Roles.UNIT_HEAD)
    public Response requestCloseOut(
            long id,
            @RestForm @Nullable Integer version,
            @RestForm @Nullable String summary,
            @RestForm @Nullable List<Long> kept,
            @RestForm("evidence") @Nullable List<FileUpload> files) {
        Uploads.Kept evidence = uploads.keep(files, kept, caller.get());
        return forms.act(
                "closeout",
                () -> closingOut.request(id, summary, evidence.orRefuse(), version, caller.get()),
                shown(id, evidence.ids()),
                "/tasks/" + id,
                "insight.page.done.closeout");
    }

    /** To agree to a close-out, or to send it back. */
    enum CloseOutDecision {
        ACCEPT,
        RETURN
    }

    @POST
    @Path("close-out/decision")
    @OnlyOnce
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COORDINATION_GROUP})
    public Response decideCloseOut(
            long id,
            @RestForm @Nullable Integer version,
            @RestForm @Nullable String decision,
            @RestForm @Nullable String reason) {
        return act(id, "closing", () -> {
            CloseOutDecision chosen = Typed.choice(CloseOutDecision.class, decision);
            if (chosen == null) {
                throw new Invalid("decision", "lifecycle.decisionMissing");
            }
            closingOut.decide(id, chosen == CloseOutDecision.ACCEPT, reason, version, caller.get());
        });
    }

    @POST
    @Path("urgings")
    @OnlyOnce
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response urge(long id, @RestForm @Nullable String message) {
        return act(id, "urging", () -> supervising.urge(id, message, caller.get()));
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
        return again -> page.of(id, again, kept, false, null);
    }
}
