package org.guatu.desk.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.catalogue.Approval;
import org.guatu.desk.list.CarryForm;
import org.guatu.desk.list.CarryTargets;
import org.guatu.evaluation.CarryingOver;
import org.guatu.lifecycle.ChangingTasks;
import org.guatu.lifecycle.Suspending;
import org.guatu.lifecycle.command.ChangeTask;
import org.guatu.lifecycle.command.ResumeTask;
import org.guatu.lifecycle.command.SuspendTask;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.Forms;

/** 调整、中止、恢复、取消、结转: what the office does to an issued task, as forms of its page. */
@Path("/tasks/{id}")
@RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
@OnlyOnce
public class TaskChangePages {
    private final TaskForms onTask;
    private final ChangingTasks changing;
    private final Suspending suspending;
    private final CarryingOver carryingOver;
    private final CarryTargets targets;
    private final Forms forms;
    private final CurrentCaller caller;

    TaskChangePages(
            TaskForms onTask,
            ChangingTasks changing,
            Suspending suspending,
            CarryingOver carryingOver,
            CarryTargets targets,
            Forms forms,
            CurrentCaller caller) {
        this.onTask = onTask;
        this.changing = changing;
        this.suspending = suspending;
        this.carryingOver = carryingOver;
        this.targets = targets;
        this.forms = forms;
        this.caller = caller;
    }

    @POST
    @Path("adjustment")
    public Response adjust(long id) {
        return forms.act(
                onTask.form(id, "adjustment"),
                ChangeTask.class,
                (change, version) -> changing.adjust(id, change, version, caller.get()));
    }

    @POST
    @Path("suspension")
    public Response suspend(long id) {
        return forms.act(
                onTask.form(id, "suspension"),
                SuspendTask.class,
                (how, version) -> suspending.suspend(id, how, version, caller.get()));
    }

    @POST
    @Path("resumption")
    public Response resume(long id) {
        return forms.act(
                onTask.form(id, "resumption"),
                ResumeTask.class,
                (how, version) -> suspending.resume(id, how, version, caller.get()));
    }

    @POST
    @Path("cancellation")
    public Response cancel(long id) {
        return forms.act(
                onTask.form(id, "cancellation"),
                Approval.class,
                (approval, version) -> changing.cancel(id, approval, version, caller.get()));
    }

    @POST
    @Path("carry-over")
    public Response carryOver(long id) {
        return forms.act(
                onTask.form(id, "carry"),
                CarryForm.class,
                (typed, version) -> carryingOver.decide(id, typed.carry(targets, caller.get()), version, caller.get()));
    }
}
