package org.guatu.supervision.rectification.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.organization.Roles;
import org.guatu.platform.Because;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Decision;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.Forms;
import org.guatu.supervision.rectification.LookBack;
import org.guatu.supervision.rectification.Raising;
import org.guatu.supervision.rectification.Rectifying;
import org.guatu.supervision.rectification.ReopeningTask;
import org.guatu.supervision.rectification.Verifying;
import org.guatu.supervision.rectification.command.AssignFinding;
import org.guatu.supervision.rectification.command.CloseFinding;
import org.guatu.supervision.rectification.command.SelfVerify;
import org.guatu.supervision.rectification.command.SubmitPlan;
import org.guatu.supervision.rectification.command.VerifyFinding;

/** The page of one finding with the act that it waits for. */
@Path("/rectification/{id}")
@OnlyOnce
public class FindingActPages {
    private final FindingPage page;
    private final Raising raising;
    private final Rectifying rectifying;
    private final Verifying verifying;
    private final ReopeningTask reopeningTask;
    private final Forms forms;
    private final CurrentCaller caller;

    FindingActPages(
            FindingPage page,
            Raising raising,
            Rectifying rectifying,
            Verifying verifying,
            ReopeningTask reopeningTask,
            Forms forms,
            CurrentCaller caller) {
        this.page = page;
        this.raising = raising;
        this.rectifying = rectifying;
        this.verifying = verifying;
        this.reopeningTask = reopeningTask;
        this.forms = forms;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public TemplateInstance finding(long id) {
        return page.of(id, forms.begin());
    }

    @POST
    @Path("assignment")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response assign(long id) {
        return forms.act(
                form(id, "assignment"),
                AssignFinding.class,
                (to, version) -> raising.assign(id, to, version, caller.get()));
    }

    /** The other button of the form that hands it out. */
    @POST
    @Path("dismissal")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response dismiss(long id) {
        return forms.act(
                form(id, "assignment"),
                Because.class,
                (because, version) -> raising.dismiss(id, because, version, caller.get()));
    }

    @POST
    @Path("plan")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response plan(long id) {
        return forms.act(
                form(id, "plan"),
                SubmitPlan.class,
                (plan, version) -> rectifying.submitPlan(id, plan, version, caller.get()));
    }

    @POST
    @Path("plan/decision")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR})
    public Response decidePlan(long id) {
        return forms.act(
                form(id, "approval"),
                Decision.class,
                (decision, version) -> verifying.decidePlan(id, decision, version, caller.get()));
    }

    @POST
    @Path("verification")
    @RolesAllowed({Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response selfVerify(long id) {
        return forms.act(
                form(id, "done"),
                SelfVerify.class,
                (said, version) -> rectifying.selfVerify(id, said, version, caller.get()));
    }

    @POST
    @Path("verification/decision")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR})
    public Response verify(long id) {
        return forms.act(
                form(id, "verification"),
                VerifyFinding.class,
                (held, version) -> verifying.verify(id, held, version, caller.get()));
    }

    @POST
    @Path("closing")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response close(long id) {
        return forms.act(
                form(id, "closing"),
                CloseFinding.class,
                (closing, version) -> verifying.close(id, closing, version, caller.get()));
    }

    @POST
    @Path("task-reopening")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR})
    public Response reopenTask(long id) {
        return forms.act(
                form(id, "taskReopening"),
                Because.class,
                (because, version) -> reopeningTask.reopen(id, because, version, caller.get()));
    }

    @POST
    @Path("look-back")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR})
    public Response lookBack(long id) {
        return forms.act(
                form(id, "lookBack"),
                LookBack.class,
                (seen, version) -> verifying.lookBack(id, seen, version, caller.get()));
    }

    @POST
    @Path("reopening")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR})
    public Response reopen(long id) {
        return forms.act(
                form(id, "reopening"),
                Because.class,
                (because, version) -> verifying.reopen(id, because, version, caller.get()));
    }

    private FormPage form(long id, String act) {
        return new FormPage(
                act, state -> page.of(id, state), "/rectification/" + id, "supervision.page.done.finding." + act);
    }
}
