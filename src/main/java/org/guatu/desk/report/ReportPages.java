package org.guatu.desk.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.guatu.desk.AddressedPeriod;
import org.guatu.lifecycle.Terms;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.SentForm;
import org.guatu.reporting.Reporting;
import org.guatu.reporting.SubmitReport;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 填报: the lead unit writes its report of a period and hands it in. The draft keeps itself. */
@Path("/tasks/{id}/report")
@RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
public class ReportPages {
    private final ReportPage page;
    private final Reporting reporting;
    private final Forms forms;
    private final SentForm sent;
    private final CurrentCaller caller;
    private final Terms terms;

    ReportPages(ReportPage page, Reporting reporting, Forms forms, SentForm sent, CurrentCaller caller, Terms terms) {
        this.page = page;
        this.reporting = reporting;
        this.forms = forms;
        this.sent = sent;
        this.caller = caller;
        this.terms = terms;
    }

    /** The address always names the period, so that going back never shows another one's form. */
    @GET
    public Response report(long id, @RestQuery @Nullable String period) {
        String first = period == null ? page.firstOpen(id) : null;
        return first != null
                ? Response.seeOther(URI.create("/tasks/" + id + "/report?period=" + first))
                        .build()
                : Response.ok(page.of(id, period, forms.begin()), "text/html;charset=UTF-8")
                        .build();
    }

    @POST
    @OnlyOnce
    public Response submit(long id, @RestQuery @Nullable String period) {
        FormPage form = new FormPage(
                ReportPage.FORM,
                state -> page.again(id, state),
                "/tasks/" + id + "?done=REPORT#reports",
                "insight.page.done.report",
                terms.review());
        return forms.act(form, SubmitReport.class, (report, version) -> {
            AddressedPeriod.require(period, report.period());
            page.requireAnswered(id, report.period(), sent.value("returned"));
            reporting.submit(id, report, version, caller.get());
        });
    }
}
