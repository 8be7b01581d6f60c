package org.guatu.desk.report;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.guatu.desk.AddressedPeriod;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.draft.Drafts.Draft;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.ManyForms;
import org.guatu.platform.web.form.ManyForms.Row;
import org.guatu.reporting.Contributing;
import org.guatu.reporting.Reporting;
import org.guatu.reporting.SubmitContribution;
import org.guatu.reporting.SubmitReport;
import org.jspecify.annotations.Nullable;

/**
 * 本期填报: all reports and parts that a unit owes now in one table. Each row is the draft of its single form; what is
 * written is handed in together.
 */
@Path("/reports")
@RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
public class ReportGridPages {
    private final ReportGrid grid;
    private final ReportPage single;
    private final Reporting reporting;
    private final Contributing contributing;
    private final ManyForms many;
    private final Forms forms;
    private final CurrentCaller caller;

    ReportGridPages(
            ReportGrid grid,
            ReportPage single,
            Reporting reporting,
            Contributing contributing,
            ManyForms many,
            Forms forms,
            CurrentCaller caller) {
        this.grid = grid;
        this.single = single;
        this.reporting = reporting;
        this.contributing = contributing;
        this.many = many;
        this.forms = forms;
        this.caller = caller;
    }

    /** The rows that are handed in together, each by its draft. */
    public record HandInTogether(@Nullable List<Row> rows) {
        List<Row> named() {
            return rows == null ? List.of() : rows;
        }
    }

    @GET
    public TemplateInstance grid() {
        return grid.of(forms.begin(), caller.get());
    }

    /** What was handed in stands at this address; whoever comes by it again is led to the page. */
    @GET
    @Path("submissions")
    public Response back() {
        return Response.seeOther(URI.create("/reports")).build();
    }

    /** Hands in every row with something in it, each for itself, and names those that were refused. */
    @POST
    @Path("submissions")
    @OnlyOnce
    public TemplateInstance handIn() {
        Caller by = caller.get();
        FormPage form = new FormPage("together", state -> grid.of(state, by), "/reports", "");
        return forms.answer(
                form,
                HandInTogether.class,
                (together, version) -> grid.after(
                        many.handIn(together.named(), ReportGrid::written, (row, draft) -> take(row, draft, by), by),
                        forms.begin(),
                        by));
    }

    private void take(Row row, Draft draft, Caller by) {
        RowAddress address = RowAddress.of(row.draft());
        if (address.report()) {
            SubmitReport report = many.read(SubmitReport.class, draft);
            AddressedPeriod.require(address.period(), report.period());
            single.requireAnswered(address.task(), report.period(), answered(draft));
            reporting.submit(address.task(), report, null, by);
        } else {
            SubmitContribution part = many.read(SubmitContribution.class, draft);
            AddressedPeriod.require(address.period(), part.period());
            contributing.contribute(address.task(), part, by);
        }
    }

    /** The return that the draft answers. */
    private static @Nullable String answered(Draft draft) {
        List<String> returned = draft.fields().getOrDefault("returned", List.of());
        return returned.isEmpty() ? null : returned.get(0);
    }
}
