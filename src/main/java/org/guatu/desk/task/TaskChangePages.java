package org.guatu.desk.task;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.guatu.desk.list.CarryTargets;
import org.guatu.desk.list.TypedApproval;
import org.guatu.evaluation.CarryOver;
import org.guatu.evaluation.CarryTask;
import org.guatu.evaluation.CarryingOver;
import org.guatu.lifecycle.ChangingTasks;
import org.guatu.lifecycle.Suspending;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitDirectory;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Again;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Typed;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** 调整、中止、恢复、取消、结转: what the office does to an issued task, as forms of its page. */
@Path("/tasks/{id}")
@RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
@OnlyOnce
public class TaskChangePages {
    private final TaskPage page;
    private final ChangingTasks changing;
    private final Suspending suspending;
    private final CarryingOver carryingOver;
    private final CarryTargets targets;
    private final Organization organization;
    private final Forms forms;
    private final CurrentCaller caller;
    private final Clock clock;

    TaskChangePages(
            TaskPage page,
            ChangingTasks changing,
            Suspending suspending,
            CarryingOver carryingOver,
            CarryTargets targets,
            Organization organization,
            Forms forms,
            CurrentCaller caller,
            Clock clock) {
        this.page = page;
        this.changing = changing;
        this.suspending = suspending;
        this.carryingOver = carryingOver;
        this.targets = targets;
        this.organization = organization;
        this.forms = forms;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("adjustment")
    public Response adjust(
            long id, @RestForm @Nullable Integer version, @BeanParam TypedTask typed, @BeanParam TypedApproval why) {
        return act(id, "adjustment", () -> {
            UnitDirectory directory = organization.directory(caller.get().regionId());
            changing.adjust(id, typed.task(directory), why.adjustment(today()), version, caller.get());
        });
    }

    @POST
    @Path("suspension")
    public Response suspend(
            long id,
            @RestForm @Nullable Integer version,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String basis,
            @RestForm @Nullable String until) {
        return act(
                id,
                "suspension",
                () -> suspending.suspend(id, reason, basis, Typed.date(until, "until"), version, caller.get()));
    }

    @POST
    @Path("resumption")
    public Response resume(
            long id,
            @RestForm @Nullable Integer version,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String deadline) {
        return act(id, "resumption", () -> suspending.resume(id, reason, deadline, version, caller.get()));
    }

    @POST
    @Path("cancellation")
    public Response cancel(long id, @RestForm @Nullable Integer version, @BeanParam TypedApproval why) {
        return act(id, "cancellation", () -> changing.cancel(id, why.adjustment(today()), version, caller.get()));
    }

    @POST
    @Path("carry-over")
    public Response carryOver(
            long id,
            @RestForm @Nullable Integer version,
            @RestForm @Nullable String how,
            @RestForm @Nullable Long list,
            @RestForm @Nullable String into,
            @RestForm @Nullable String deadline,
            @BeanParam TypedApproval why) {
        return act(id, "carry", () -> {
            CarryOver.How chosen = Typed.choice(CarryOver.How.class, how);
            Long task = chosen == CarryOver.How.MERGE ? targets.task(list, into, caller.get()) : null;
            CarryTask what = why.carry(chosen, list, task, deadline);
            carryingOver.decide(id, what, version, caller.get());
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Response act(long id, String form, Forms.Act act) {
        return forms.act(form, act, shown(id), "/tasks/" + id, "insight.page.done." + form);
    }

    private Function<Again, TemplateInstance> shown(long id) {
        return again -> page.again(id, again, List.of(), caller.get());
    }
}
