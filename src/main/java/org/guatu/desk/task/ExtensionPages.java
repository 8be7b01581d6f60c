package org.guatu.desk.task;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guatu.catalogue.KeyTasking;
import org.guatu.evidence.Uploads;
import org.guatu.lifecycle.extension.AskExtension;
import org.guatu.lifecycle.extension.DecidingExtensions;
import org.guatu.lifecycle.extension.DecidingExtensions.Decision;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Again;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Typed;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** 延期申请 and 重点任务 as forms of a task's page. */
@Path("/tasks/{id}")
public class ExtensionPages {
    private final TaskPage page;
    private final Extending extending;
    private final DecidingExtensions deciding;
    private final KeyTasking keyTasks;
    private final Uploads uploads;
    private final Forms forms;
    private final CurrentCaller caller;

    ExtensionPages(
            TaskPage page,
            Extending extending,
            DecidingExtensions deciding,
            KeyTasking keyTasks,
            Uploads uploads,
            Forms forms,
            CurrentCaller caller) {
        this.page = page;
        this.extending = extending;
        this.deciding = deciding;
        this.keyTasks = keyTasks;
        this.uploads = uploads;
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
    public Response ask(long id, @BeanParam TypedExtension typed) {
        return asked(id, typed, asked -> extending.ask(id, asked, typed.signed(), typed.version, caller.get()));
    }

    @POST
    @Path("extensions/{extension}")
    @OnlyOnce
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response revise(long id, long extension, @BeanParam TypedExtension typed) {
        return asked(
                id, typed, asked -> extending.revise(extension, asked, typed.signed(), typed.version, caller.get()));
    }

    private Response asked(long id, TypedExtension typed, Consumer<AskExtension> act) {
        Uploads.Kept evidence = uploads.keep(typed.files, typed.kept, caller.get());
        return act(id, "extask", evidence.ids(), () -> act.accept(typed.asked(evidence.orRefuse())));
    }

    @POST
    @Path("extensions/{extension}/signature")
    @OnlyOnce
    @RolesAllowed(Roles.UNIT_HEAD)
    public Response sign(long id, long extension, @RestForm @Nullable Integer version) {
        return act(id, "exsign", List.of(), () -> extending.sign(extension, version, caller.get()));
    }

    @POST
    @Path("extensions/{extension}/return")
    @OnlyOnce
    @RolesAllowed(Roles.UNIT_HEAD)
    public Response giveBack(
            long id, long extension, @RestForm @Nullable Integer version, @RestForm @Nullable String reason) {
        return act(id, "exback", List.of(), () -> extending.giveBack(extension, reason, version, caller.get()));
    }

    @POST
    @Path("extensions/{extension}/withdrawal")
    @OnlyOnce
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response withdraw(
            long id, long extension, @RestForm @Nullable Integer version, @RestForm @Nullable String reason) {
        return act(id, "exwithdraw", List.of(), () -> extending.withdraw(extension, reason, version, caller.get()));
    }

    @POST
    @Path("extensions/{extension}/decision")
    @OnlyOnce
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE})
    public Response decide(
            long id,
            long extension,
            @RestForm @Nullable Integer version,
            @RestForm @Nullable String decision,
            @RestForm @Nullable String until,
            @RestForm @Nullable String reason) {
        return act(
                id,
                "exdecide",
                List.of(),
                () -> deciding.decide(
                        extension,
                        Typed.choice(Decision.class, decision),
                        Typed.date(until, "until"),
                        reason,
                        version,
                        caller.get()));
    }

    @POST
    @Path("key-task")
    @OnlyOnce
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response mark(long id, @RestForm @Nullable String key, @RestForm @Nullable String reason) {
        return act(id, "key", List.of(), () -> keyTasks.mark(id, "yes".equals(key), reason, caller.get()));
    }

    private Response act(long id, String form, List<Long> kept, Forms.Act act) {
        Function<Again, TemplateInstance> shown = again -> page.again(id, again, kept, caller.get());
        return forms.act(form, act, shown, "/tasks/" + id + "#extension", "insight.page.done." + form);
    }
}
