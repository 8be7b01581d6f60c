package org.guatu.desk.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.guatu.catalogue.KeyTasking;
import org.guatu.catalogue.MarkKeyTask;
import org.guatu.lifecycle.extension.AskExtension;
import org.guatu.lifecycle.extension.DecideExtension;
import org.guatu.lifecycle.extension.DecidingExtensions;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.organization.Roles;
import org.guatu.platform.Because;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.Forms;

/** 延期申请 and 重点任务 as forms of a task's page. */
@Path("/tasks/{id}")
public class ExtensionPages {
    private final TaskForms onTask;
    private final Extending extending;
    private final DecidingExtensions deciding;
    private final KeyTasking keyTasks;
    private final Forms forms;
    private final CurrentCaller caller;

    ExtensionPages(
            TaskForms onTask,
            Extending extending,
            DecidingExtensions deciding,
            KeyTasking keyTasks,
            Forms forms,
            CurrentCaller caller) {
        this.onTask = onTask;
        this.extending = extending;
        this.deciding = deciding;
        this.keyTasks = keyTasks;
        this.forms = forms;
        this.caller = caller;
    }

    /** A form that was refused stands at this address; whoever comes by it again is led to the page. */
    @GET
    @Path("extensions")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response back(long id) {
        return Response.seeOther(URI.create("/tasks/" + id)).build();
    }

    @POST
    @Path("extensions")
    @OnlyOnce
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response ask(long id) {
        return forms.act(
                form(id, "extask"),
                AskExtension.class,
                (asked, version) -> extending.ask(id, asked, version, caller.get()));
    }

    @POST
    @Path("extensions/{extension}")
    @OnlyOnce
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response revise(long id, long extension) {
        return forms.act(
                form(id, "extask"),
                AskExtension.class,
                (asked, version) -> extending.revise(extension, asked, version, caller.get()));
    }

    @POST
    @Path("extensions/{extension}/signature")
    @OnlyOnce
    @RolesAllowed(Roles.UNIT_HEAD)
    public Response sign(long id, long extension) {
        return forms.act(form(id, "exsign"), version -> extending.sign(extension, version, caller.get()));
    }

    @POST
    @Path("extensions/{extension}/return")
    @OnlyOnce
    @RolesAllowed(Roles.UNIT_HEAD)
    public Response giveBack(long id, long extension) {
        return forms.act(
                form(id, "exback"),
                Because.class,
                (because, version) -> extending.giveBack(extension, because, version, caller.get()));
    }

    @POST
    @Path("extensions/{extension}/withdrawal")
    @OnlyOnce
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response withdraw(long id, long extension) {
        return forms.act(
                form(id, "exwithdraw"),
                Because.class,
                (because, version) -> extending.withdraw(extension, because, version, caller.get()));
    }

    @POST
    @Path("extensions/{extension}/decision")
    @OnlyOnce
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE})
    public Response decide(long id, long extension) {
        return forms.act(
                form(id, "exdecide"),
                DecideExtension.class,
                (decided, version) -> deciding.decide(extension, decided, version, caller.get()));
    }

    @POST
    @Path("key-task")
    @OnlyOnce
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response mark(long id) {
        return forms.act(form(id, "key"), MarkKeyTask.class, (how, version) -> keyTasks.mark(id, how, caller.get()));
    }

    private FormPage form(long id, String act) {
        return onTask.form(id, act, "#extension");
    }
}
