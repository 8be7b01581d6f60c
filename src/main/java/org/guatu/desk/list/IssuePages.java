package org.guatu.desk.list;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.guatu.catalogue.deadline.ConfirmPastDue;
import org.guatu.lifecycle.Issuing;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;

/** 清单: one list as a ledger, and its issue. */
@Path("/lists/{id}")
public class IssuePages {
    private final ListPage page;
    private final Issuing issuing;
    private final CurrentCaller caller;
    private final Forms forms;

    IssuePages(ListPage page, Issuing issuing, CurrentCaller caller, Forms forms) {
        this.page = page;
        this.issuing = issuing;
        this.caller = caller;
        this.forms = forms;
    }

    @GET
    @Authenticated
    public TemplateInstance one(long id) {
        return page.of(id, forms.begin(), caller.get());
    }

    /** A form that was refused stands at this address; whoever comes by it again is led to the page. */
    @GET
    @Path("issue")
    @Authenticated
    public Response back(long id) {
        return Response.seeOther(URI.create("/lists/" + id)).build();
    }

    /** Issues a draft: every task gets its process. Asked again, it issues nothing twice. */
    @POST
    @Path("issue")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    @OnlyOnce
    public Response issue(long id) {
        FormPage form = new FormPage(
                "issue", state -> page.of(id, state, caller.get()), "/lists/" + id, "insight.page.list.issued");
        return forms.lead(
                form,
                ConfirmPastDue.class,
                (said, version) -> new Next("/lists/" + id, issuing.issueConfirmed(id, said, caller.get())));
    }
}
