package org.guatu.organization.appointment.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.guatu.organization.Roles;
import org.guatu.organization.appointment.Appointing;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Decision;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;

/** 岗位确认: critical posts that wait for a second person, and what became of those before. */
@Path("/appointments")
@RolesAllowed({Roles.SECURITY_ADMIN, Roles.AUDITOR})
public class ProposalPages {
    private static final String PLACE = "/appointments";
    private static final int SHOWN = 50;

    private final Appointing appointing;
    private final CurrentCaller caller;
    private final Forms forms;
    private final Template page;

    ProposalPages(
            Appointing appointing,
            CurrentCaller caller,
            Forms forms,
            @Location("organization/appointments.html") Template page) {
        this.appointing = appointing;
        this.caller = caller;
        this.forms = forms;
        this.page = page;
    }

    @GET
    public TemplateInstance all() {
        return page(forms.begin());
    }

    /** A form that was refused stands at this address; whoever comes by it again is led to the page. */
    @GET
    @Path("{id}/{form:decision|withdrawal}")
    public Response back(long id) {
        return Response.seeOther(URI.create(PLACE)).build();
    }

    @POST
    @Path("{id}/decision")
    @OnlyOnce
    public Response decide(long id) {
        return forms.act(
                form("proposal" + id, "organization.appointment.page.decided"),
                Decision.class,
                (asked, version) -> appointing.decide(caller.get(), id, asked));
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed(Roles.SECURITY_ADMIN)
    @OnlyOnce
    public Response withdraw(long id) {
        return forms.act(
                form("", "organization.appointment.page.withdrawn"), version -> appointing.withdraw(caller.get(), id));
    }

    private FormPage form(String name, String done) {
        return new FormPage(name, this::page, PLACE, done);
    }

    private TemplateInstance page(FormState again) {
        return page.data("waiting", appointing.waiting(caller.get()))
                .data(
                        "ended",
                        appointing.all(caller.get(), Long.MAX_VALUE, SHOWN).stream()
                                .filter(one -> !one.waits())
                                .toList())
                .data("again", again);
    }
}
