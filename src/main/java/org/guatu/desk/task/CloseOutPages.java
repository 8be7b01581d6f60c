package org.guatu.desk.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.lifecycle.ClosingOut;
import org.guatu.lifecycle.DecidingCloseOuts;
import org.guatu.lifecycle.command.RequestCloseOut;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Decision;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.Forms;

/** The close-out of a task on its page: asked for by its unit, decided by the office. */
@Path("/tasks/{id}")
public class CloseOutPages {
    private final TaskForms onTask;
    private final ClosingOut closingOut;
    private final DecidingCloseOuts deciding;
    private final Forms forms;
    private final CurrentCaller caller;

    CloseOutPages(
            TaskForms onTask, ClosingOut closingOut, DecidingCloseOuts deciding, Forms forms, CurrentCaller caller) {
        this.onTask = onTask;
        this.closingOut = closingOut;
        this.deciding = deciding;
        this.forms = forms;
        this.caller = caller;
    }

    @POST
    @Path("close-out")
    @OnlyOnce
    @RolesAllowed(Roles.UNIT_HEAD)
    public Response requestCloseOut(long id) {
        return forms.act(
                onTask.form(id, "closeout", "?done=REQUEST_CLOSE_OUT"),
                RequestCloseOut.class,
                (asked, version) -> closingOut.request(id, asked, version, caller.get()));
    }

    @POST
    @Path("close-out/decision")
    @OnlyOnce
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COORDINATION_GROUP})
    public Response decideCloseOut(long id) {
        return forms.act(
                onTask.form(id, "closing"),
                Decision.class,
                (decision, version) -> deciding.decide(id, decision, version, caller.get()));
    }
}
