package org.guatu.desk.report;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.guatu.evidence.Uploads;
import org.guatu.lifecycle.Terms;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.OfficeClock;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Reader;
import org.guatu.reporting.Drafts;
import org.guatu.reporting.Reporting;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 填报: the lead unit writes its report of a period and hands it in. The draft keeps itself. */
@Path("/tasks/{id}/report")
@RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
public class ReportPages {
    private final ReportPage page;
    private final Reporting reporting;
    private final Drafts drafts;
    private final Uploads uploads;
    private final Forms forms;
    private final Flash flash;
    private final Reader reader;
    private final CurrentCaller caller;
    private final Terms terms;

    ReportPages(
            ReportPage page,
            Reporting reporting,
            Drafts drafts,
            Uploads uploads,
            Forms forms,
            Flash flash,
            Reader reader,
            CurrentCaller caller,
            Terms terms) {
        this.page = page;
        this.reporting = reporting;
        this.drafts = drafts;
        this.uploads = uploads;
        this.forms = forms;
        this.flash = flash;
        this.reader = reader;
        this.caller = caller;
        this.terms = terms;
    }

    @GET
    public TemplateInstance report(long id, @RestQuery @Nullable String period) {
        return page.of(id, period);
    }

    @POST
    @OnlyOnce
    public Response submit(long id, @BeanParam TypedReport typed) {
        Uploads.Kept evidence = uploads.keep(typed.files, typed.kept, caller.get());
        return forms.act(
                "report",
                () -> {
                    evidence.orRefuse();
                    reporting.submit(id, typed.command(evidence.ids()), typed.version, caller.get());
                },
                again -> page.again(id, again, typed.draft(evidence.ids())),
                "/tasks/" + id + "#reports",
                "insight.page.done.report",
                terms.review());
    }

    /**
     * Keeps what has been typed. Asked by the page itself it answers the words beside the button; by the button it leads
     * back to the form. No {@link OnlyOnce}: keeping twice is keeping once, and the form's key is for handing in.
     */
    @POST
    @Path("draft")
    public Response draft(long id, @HeaderParam("HX-Request") @Nullable String htmx, @BeanParam TypedReport typed) {
        String period = Objects.requireNonNullElse(typed.period, "");
        boolean quiet = htmx != null;
        Uploads.Kept evidence = uploads.keep(quiet ? List.of() : typed.files, typed.kept, caller.get());
        Instant saved = drafts.save(id, period, typed.draft(evidence.ids()), caller.get());
        if (quiet) {
            String words = saved == null
                    ? ""
                    : reader.text(
                            "insight.page.report.saved",
                            saved.atZone(OfficeClock.ZONE)
                                    .toLocalTime()
                                    .toString()
                                    .substring(0, 5));
            return Response.ok(words, "text/html;charset=UTF-8").build();
        }
        if (!evidence.problems().isEmpty()) {
            Invalid refused = new Invalid(evidence.problems());
            return forms.act(
                    "report",
                    () -> {
                        throw refused;
                    },
                    again -> page.again(id, again, typed.draft(evidence.ids())),
                    "",
                    "");
        }
        flash.say("insight.page.done.draft");
        return Response.seeOther(URI.create("/tasks/" + id + "/report?period=" + LocalPeriod.plain(period)))
                .build();
    }

    /** A period's name is letters, digits and hyphens; anything else does not enter an address. */
    private static final class LocalPeriod {
        static String plain(String period) {
            return period.matches("[0-9A-Z-]{1,10}") ? period : "";
        }
    }
}
