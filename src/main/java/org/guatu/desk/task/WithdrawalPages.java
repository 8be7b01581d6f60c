package org.guatu.desk.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.organization.Roles;
import org.guatu.platform.Because;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.Forms;
import org.guatu.reporting.Withdrawing;

/** Taking back a report on the task's page: by its unit while it is undecided, by the office afterwards. */
@Path("/tasks/{id}/reports/{report}/withdrawal")
public class WithdrawalPages {
    private final TaskForms onTask;
    private final Withdrawing withdrawing;
    private final Forms forms;
    private final CurrentCaller caller;

    WithdrawalPages(TaskForms onTask, Withdrawing withdrawing, Forms forms, CurrentCaller caller) {
        this.onTask = onTask;
        this.withdrawing = withdrawing;
        this.forms = forms;
        this.caller = caller;
    }

    @POST
    @OnlyOnce
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD, Roles.RULE_OF_LAW_OFFICE})
    public Response withdraw(long id, long report) {
        return forms.act(
                onTask.form(id, "withdrawal" + report, "#reports", "insight.page.done.withdrawal"),
                Because.class,
                (because, version) -> withdrawing.withdraw(report, because, version, caller.get()));
    }
}
