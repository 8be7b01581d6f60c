package org.guatu.desk.task;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.guatu.lifecycle.Assigning;
import org.guatu.lifecycle.DecidingReturns;
import org.guatu.lifecycle.DecidingReturns.ReturnDecision;
import org.guatu.lifecycle.Planning;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Typed;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The page of a task, and how it is taken on: accepted or given back, and planned. The acts are other modules'; their
 * forms are read here because a refused form shows this page again.
 */
@Path("/tasks/{id}")
public class TaskPages {
    private final TaskPage page;
    private final Assigning assigning;
    private final DecidingReturns returns;
    private final Planning planning;
    private final Forms forms;
    private final CurrentCaller caller;

    TaskPages(
            TaskPage page,
            Assigning assigning,
            DecidingReturns returns,
            Planning planning,
            Forms forms,
            CurrentCaller caller) {
        this.page = page;
        this.assigning = assigning;
        this.returns = returns;
        this.planning = planning;
        this.forms = forms;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public TemplateInstance task(long id, @RestQuery @Nullable String trail, @RestQuery @Nullable String period) {
        return page.of(id, "all".equals(trail), period, caller.get());
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
                () -> returns.decide(
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

    private Response act(long id, String form, Forms.Act act) {
        return forms.act(
                form,
                act,
                again -> page.again(id, again, List.of(), caller.get()),
                "/tasks/" + id,
                "insight.page.done." + form);
    }
}
