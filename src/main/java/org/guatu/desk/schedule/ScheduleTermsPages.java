package org.guatu.desk.schedule;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.guatu.lifecycle.scheduling.DependTasks;
import org.guatu.lifecycle.scheduling.Depending;
import org.guatu.lifecycle.scheduling.DescribeGates;
import org.guatu.lifecycle.scheduling.LimitLoad;
import org.guatu.lifecycle.scheduling.SchedulingTerms;
import org.guatu.lifecycle.scheduling.SetAcceptance;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the office's schedule is made by: gates of kinds, acceptance of lists, limits of units, what waits for what. */
@Path("/schedule/terms")
@RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
public class ScheduleTermsPages {
    private static final int MORE_ROWS = 2;

    private final SchedulingTerms terms;
    private final Depending depending;
    private final ScheduleTerms shown;
    private final Forms forms;
    private final CurrentCaller caller;
    private final Template page;

    ScheduleTermsPages(
            SchedulingTerms terms,
            Depending depending,
            ScheduleTerms shown,
            Forms forms,
            CurrentCaller caller,
            @Location("desk/scheduleTerms.html") Template page) {
        this.terms = terms;
        this.depending = depending;
        this.shown = shown;
        this.forms = forms;
        this.caller = caller;
        this.page = page;
    }

    /** A row of the form, as it stands or as it was typed. */
    public record GateRow(Object title, Object weight) {}

    /**
     * The page.
     *
     * @param kind code of the kind whose gates are shown; the first one where nothing is said
     */
    @GET
    public TemplateInstance terms(@RestQuery @Nullable String kind) {
        return page(forms.begin(), kind);
    }

    private TemplateInstance page(FormState again, @Nullable String asked) {
        ScheduleTerms.Shown all = shown.of(asked, caller.get());
        again.draft("gates", "gates/" + all.kind(), null);
        return page.data("again", again)
                .data("all", all)
                .data("gates", rows(again, all))
                .data("dependencies", depending.all(caller.get()));
    }

    private static List<GateRow> rows(FormState again, ScheduleTerms.Shown all) {
        List<GateRow> rows = new ArrayList<>();
        if (again.begun("gates")) {
            int length = again.values("gates", "gates.title").size();
            for (int i = 0; i < length; i++) {
                rows.add(new GateRow(again.nth("gates", "gates.title", i), again.nth("gates", "gates.weight", i)));
            }
            return rows;
        }
        all.gates().pattern().gates().forEach(gate -> rows.add(new GateRow(gate.title(), gate.weight())));
        for (int i = 0; i < MORE_ROWS; i++) {
            rows.add(new GateRow("", ""));
        }
        return rows;
    }

    @POST
    @Path("gates")
    @OnlyOnce
    public Response gates() {
        return forms.lead(form("gates"), DescribeGates.class, (described, version) -> {
            terms.describe(described, version, caller.get());
            return new Next("/schedule/terms?kind=" + described.kind());
        });
    }

    @POST
    @Path("limits")
    @OnlyOnce
    public Response limit() {
        return forms.act(form("limit"), LimitLoad.class, (limit, version) -> terms.limit(limit, caller.get()));
    }

    @POST
    @Path("acceptances")
    @OnlyOnce
    public Response accept() {
        return forms.act(form("accept"), SetAcceptance.class, (day, version) -> terms.accept(day, caller.get()));
    }

    @POST
    @Path("dependencies")
    @OnlyOnce
    public Response depend() {
        return forms.act(form("depend"), DependTasks.class, (asked, version) -> depending.add(asked, caller.get()));
    }

    @POST
    @Path("dependencies/{id}/removal")
    @OnlyOnce
    public Response remove(long id) {
        return forms.act(form("removal"), version -> depending.remove(id, caller.get()));
    }

    private FormPage form(String id) {
        return new FormPage(
                id,
                state -> page(
                        state, state.values(id, "kind").stream().findFirst().orElse(null)),
                "/schedule/terms",
                "insight.schedule.termsKept");
    }
}
