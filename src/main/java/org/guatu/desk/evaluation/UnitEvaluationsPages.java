package org.guatu.desk.evaluation;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.guatu.evaluation.Freezing;
import org.guatu.evaluation.command.ApproveResult;
import org.guatu.evaluation.command.DecideTie;
import org.guatu.evaluation.command.OpenYear;
import org.guatu.evaluation.publication.DecidingTies;
import org.guatu.evaluation.publication.Publishing;
import org.guatu.evaluation.unit.Approving;
import org.guatu.evaluation.unit.Opening;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 年度考核: the units of a year, group by group, and what the office and the committee do with many of them at once. */
@Path("/evaluations")
public class UnitEvaluationsPages {
    private final UnitEvaluationsPage page;
    private final Opening opening;
    private final Freezing freezing;
    private final Approving approving;
    private final DecidingTies deciding;
    private final Publishing publishing;
    private final CurrentCaller caller;
    private final Forms forms;

    UnitEvaluationsPages(
            UnitEvaluationsPage page,
            Opening opening,
            Freezing freezing,
            Approving approving,
            DecidingTies deciding,
            Publishing publishing,
            CurrentCaller caller,
            Forms forms) {
        this.page = page;
        this.opening = opening;
        this.freezing = freezing;
        this.approving = approving;
        this.deciding = deciding;
        this.publishing = publishing;
        this.caller = caller;
        this.forms = forms;
    }

    /** The results that the committee approves together. */
    public record ApproveMany(@Nullable List<Long> chosen) {}

    @GET
    @RolesAllowed({
        Roles.EVALUATION_TEAM,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER,
        Roles.RULE_OF_LAW_OFFICE,
        Roles.LIAISON,
        Roles.DEPUTY_LEADER,
        Roles.UNIT_HEAD
    })
    public TemplateInstance list(@RestQuery @Nullable Integer year) {
        return page.of(page.year(year), forms.begin());
    }

    @POST
    @OnlyOnce
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response open(@RestForm @Nullable Integer year) {
        return act(year, "opened", () -> opening.open(new OpenYear(page.year(year), null), caller.get()));
    }

    @POST
    @Path("freeze")
    @OnlyOnce
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response freeze(@RestForm @Nullable Integer year) {
        return act(year, "frozen", () -> freezing.freeze(page.year(year), caller.get()));
    }

    @POST
    @Path("publication")
    @OnlyOnce
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response publish(@RestForm @Nullable Integer year) {
        return act(year, "published", () -> publishing.publish(page.year(year), caller.get()));
    }

    private Response act(@Nullable Integer year, String done, Runnable act) {
        return forms.act(form(page.year(year), done), version -> act.run());
    }

    /** All or none. */
    @POST
    @Path("approvals")
    @OnlyOnce
    @RolesAllowed(Roles.COMMITTEE)
    public Response approve(@RestForm @Nullable Integer year) {
        int shown = page.year(year);
        return forms.lead(form(shown, "approved"), ApproveMany.class, (many, version) -> {
            List<Long> chosen = many.chosen() == null ? List.of() : many.chosen();
            if (chosen.isEmpty()) {
                throw new Invalid("chosen", "evaluation.page.noneChosen");
            }
            chosen.forEach(id ->
                    approving.decide(id, new ApproveResult(ApproveResult.Choice.APPROVE, null), null, caller.get()));
            return new Next(address(shown), chosen.size());
        });
    }

    /** Who of equals takes the places that are left. */
    @POST
    @Path("ties")
    @OnlyOnce
    @RolesAllowed(Roles.COMMITTEE)
    public Response decide(@RestForm @Nullable Integer year, @RestForm @Nullable String group) {
        return forms.act(
                form("tie-" + group, page.year(year), "tie"),
                DecideTie.class,
                (said, version) -> deciding.decide(said, caller.get()));
    }

    private FormPage form(int year, String done) {
        return form("", year, done);
    }

    private FormPage form(String id, int year, String done) {
        return new FormPage(id, state -> page.of(year, state), address(year), "evaluation.page.done." + done);
    }

    private static String address(int year) {
        return "/evaluations?year=" + year;
    }
}
