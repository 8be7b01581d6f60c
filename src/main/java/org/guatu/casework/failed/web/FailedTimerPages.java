package org.guatu.casework.failed.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.guatu.casework.failed.RetryingTimers;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;

/** 未办成的定时事项: what should have happened by itself and failed; one button tries it again, one tries all. */
@Path("/timers")
@RolesAllowed(Roles.SYS_ADMIN)
public class FailedTimerPages {
    private final RetryingTimers timers;
    private final TimerWords words;
    private final CurrentCaller caller;
    private final Forms forms;
    private final Template page;

    FailedTimerPages(
            RetryingTimers timers,
            TimerWords words,
            CurrentCaller caller,
            Forms forms,
            @Location("casework/timers.html") Template page) {
        this.timers = timers;
        this.words = words;
        this.caller = caller;
        this.forms = forms;
        this.page = page;
    }

    @GET
    public TemplateInstance failed() {
        return page(forms.begin());
    }

    /** A form that was refused stands at its own address; whoever comes by it again is led to the page. */
    @GET
    @Path("{form:.*attempts?}")
    public Response back() {
        return Response.seeOther(URI.create("/timers")).build();
    }

    @POST
    @Path("{id}/attempt")
    @OnlyOnce
    public Response retry(String id) {
        return forms.act(form("attempt-" + id), version -> timers.retry(id, caller.get()));
    }

    @POST
    @Path("attempts")
    @OnlyOnce
    public Response retryAll() {
        return forms.lead(form("attempts"), version -> new Next("/timers", timers.retryAll(caller.get()))
                .saying("casework.timers.retriedAll"));
    }

    private FormPage form(String id) {
        return new FormPage(id, this::page, "/timers", "casework.timers.retried");
    }

    private TemplateInstance page(FormState again) {
        return page.data(
                        "timers",
                        timers.failed(caller.get()).stream().map(words::of).toList())
                .data("again", again);
    }
}
