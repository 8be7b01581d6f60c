package org.guatu.desk.task;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.lifecycle.Assigning;
import org.guatu.lifecycle.DecidingReturns;
import org.guatu.lifecycle.Planning;
import org.guatu.lifecycle.command.DecideReturn;
import org.guatu.lifecycle.plan.SettleMilestones;
import org.guatu.organization.Roles;
import org.guatu.platform.Because;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.Forms;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The page of a task, and how it is taken on: accepted or given back, and planned. The acts are other modules'; their
 * forms are read here because a refused form shows this page again.
 */
@Path("/tasks/{id}")
public class TaskPages {
    private final TaskPage page;
    private final TaskForms onTask;
    private final Assigning assigning;
    private final DecidingReturns returns;
    private final Planning planning;
    private final Forms forms;
    private final CurrentCaller caller;

    TaskPages(
            TaskPage page,
            TaskForms onTask,
            Assigning assigning,
            DecidingReturns returns,
            Planning planning,
            Forms forms,
            CurrentCaller caller) {
        this.page = page;
        this.onTask = onTask;
        this.assigning = assigning;
        this.returns = returns;
        this.planning = planning;
        this.forms = forms;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public TemplateInstance task(
            long id,
            @RestQuery @Nullable String trail,
            @RestQuery @Nullable Integer year,
            @RestQuery @Nullable String period) {
        return page.of(id, forms.begin(), "all".equals(trail), year, period, caller.get());
    }

    @POST
    @Path("acceptance")
    @OnlyOnce
    @RolesAllowed({Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response accept(long id) {
        return forms.act(onTask.form(id, "acceptance"), version -> assigning.accept(id, version, caller.get()));
    }

    @POST
    @Path("return")
    @OnlyOnce
    @RolesAllowed({Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response giveBack(long id) {
        return forms.act(
                onTask.form(id, "return"),
                Because.class,
                (because, version) -> assigning.giveBack(id, because, version, caller.get()));
    }

    @POST
    @Path("return/decision")
    @OnlyOnce
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response decideReturn(long id) {
        return forms.act(
                onTask.form(id, "decision"),
                DecideReturn.class,
                (decided, version) -> returns.decide(id, decided, version, caller.get()));
    }

    /** Keeps the proposed gates, or settles changed ones. */
    @POST
    @Path("milestones")
    @OnlyOnce
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response settle(long id) {
        return forms.act(
                onTask.form(id, "milestones"),
                SettleMilestones.class,
                (plan, version) -> planning.settle(id, plan, version, caller.get()));
    }
}
