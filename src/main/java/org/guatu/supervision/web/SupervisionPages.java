package org.guatu.supervision.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
import org.guatu.supervision.letter.DraftProposed;
import org.guatu.supervision.letter.Drafting;
import org.guatu.supervision.proposal.DecideSuspicion;
import org.guatu.supervision.proposal.DecidingSuspicions;
import org.guatu.supervision.proposal.Suspicion;

/** 督办: what the rules propose, what is open and with whom, and the register. A unit finds the letters to it here. */
@Path("/supervision")
public class SupervisionPages {
    private final Drafting drafting;
    private final DecidingSuspicions deciding;
    private final Forms forms;
    private final CurrentCaller caller;
    private final SupervisionPage page;

    SupervisionPages(
            Drafting drafting, DecidingSuspicions deciding, Forms forms, CurrentCaller caller, SupervisionPage page) {
        this.drafting = drafting;
        this.deciding = deciding;
        this.forms = forms;
        this.caller = caller;
        this.page = page;
    }

    @GET
    @RolesAllowed({
        Roles.RULE_OF_LAW_OFFICE,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER,
        Roles.LIAISON,
        Roles.DEPUTY_LEADER,
        Roles.UNIT_HEAD
    })
    public TemplateInstance supervision(@Context UriInfo address) {
        return page.of(RegisterQuery.of(address), forms.begin());
    }

    /** Drafts the proposed letters of all ticked tasks, or of the one whose button was pressed. */
    @POST
    @Path("drafts")
    @OnlyOnce
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public Response draft(@Context UriInfo address) {
        return forms.lead(
                new FormPage(
                        "drafts",
                        state -> page.of(RegisterQuery.of(address), state),
                        "/supervision?view=open",
                        "supervision.page.drafted"),
                DraftProposed.class,
                (which, version) -> new Next(
                        "/supervision?view=open",
                        drafting.draftProposed(which, caller.get()).size()));
    }

    /** A leader has the interview drafted, or dismisses what the office said of false data. */
    @POST
    @Path("false-data/{id}/decision")
    @OnlyOnce
    @RolesAllowed({Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public Response decide(long id, @Context UriInfo address) {
        return forms.lead(
                new FormPage(
                        "suspicion-" + id,
                        state -> page.of(RegisterQuery.of(address), state),
                        "/supervision",
                        "supervision.page.suspicionDismissed"),
                DecideSuspicion.class,
                (decision, version) -> next(deciding.decide(id, decision, caller.get())));
    }

    private static Next next(Suspicion decided) {
        Long letter = decided.letterId();
        return letter == null
                ? new Next("/supervision")
                : new Next("/letters/" + letter).saying("supervision.page.draftedOne");
    }
}
