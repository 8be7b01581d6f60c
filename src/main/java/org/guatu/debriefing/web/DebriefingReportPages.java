package org.guatu.debriefing.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.guatu.debriefing.Commenting;
import org.guatu.debriefing.Debriefing;
import org.guatu.debriefing.DebriefingViews;
import org.guatu.debriefing.command.GiveComment;
import org.guatu.debriefing.command.SubmitDebriefing;
import org.guatu.debriefing.template.PersonalAct;
import org.guatu.debriefing.template.Rating;
import org.guatu.debriefing.view.DebriefingStory;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.platform.Because;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Decision;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;

/** 述法报告: one report beside what is on record about its writer's year, and what is said on it. */
@Path("/debriefings/reports/{id:\\d+}")
@OnlyOnce
@RolesAllowed({
    Roles.LIAISON,
    Roles.DEPUTY_LEADER,
    Roles.UNIT_HEAD,
    Roles.RULE_OF_LAW_OFFICE,
    Roles.COMMITTEE,
    Roles.DISTRICT_LEADER
})
public class DebriefingReportPages {
    /** Rows for acts of which the system has no record. */
    private static final List<Integer> ROWS = List.of(0, 1, 2, 3);

    private final DebriefingViews views;
    private final Debriefing debriefing;
    private final Commenting commenting;
    private final Organization organization;
    private final Forms forms;
    private final CurrentCaller caller;
    private final Template page;

    DebriefingReportPages(
            DebriefingViews views,
            Debriefing debriefing,
            Commenting commenting,
            Organization organization,
            Forms forms,
            CurrentCaller caller,
            @Location("debriefing/report.html") Template page) {
        this.views = views;
        this.debriefing = debriefing;
        this.commenting = commenting;
        this.organization = organization;
        this.forms = forms;
        this.caller = caller;
        this.page = page;
    }

    @GET
    public TemplateInstance report(long id) {
        return draw(id, forms.begin());
    }

    @POST
    @Path("submission")
    public Response submit(long id) {
        return forms.act(
                form(id, "report"),
                SubmitDebriefing.class,
                (said, version) -> debriefing.submit(id, said, version, caller.get()));
    }

    @POST
    @Path("decision")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response decide(long id) {
        return forms.act(
                form(id, "decision"),
                Decision.class,
                (said, version) -> debriefing.decide(id, said, version, caller.get()));
    }

    @POST
    @Path("excuse")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response excuse(long id) {
        return forms.act(
                form(id, "excuse"),
                Because.class,
                (said, version) -> debriefing.excuse(id, said, version, caller.get()));
    }

    @POST
    @Path("comments")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public Response comment(long id) {
        return forms.act(
                form(id, "comment"), GiveComment.class, (said, version) -> commenting.comment(id, said, caller.get()));
    }

    private FormPage form(long id, String act) {
        return new FormPage(act, state -> draw(id, state), "/debriefings/reports/" + id, "debriefing.page.done." + act);
    }

    private TemplateInstance draw(long id, FormState again) {
        Caller by = caller.get();
        DebriefingStory story = views.story(id, by);
        boolean office = by.hasRole(Roles.RULE_OF_LAW_OFFICE);
        boolean leads = by.hasAnyRole(Roles.DISTRICT_LEADER, Roles.COMMITTEE);
        return page.data("story", story)
                .data("line", story.line())
                .data("facts", story.facts())
                .data("year", Integer.toString(story.year()))
                .data(
                        "unit",
                        story.line().team() ? organization.ownUnit(story.line().unit(), by) : null)
                .data("rows", ROWS)
                .data("kinds", PersonalAct.values())
                .data("ratings", Rating.values())
                .data("mayDecide", office && story.line().stage().name().equals("SUBMITTED"))
                .data("mayExcuse", office && story.line().stage().waitsForReport())
                .data("mayComment", (office || leads) && story.written() != null)
                .data("names", !leads)
                .data("again", again);
    }
}
