package org.guatu.briefing.analysis.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.YearMonth;
import org.guatu.briefing.analysis.Analysing;
import org.guatu.briefing.analysis.AnalysisViews;
import org.guatu.briefing.analysis.StartAnalysis;
import org.guatu.briefing.analysis.WriteSection;
import org.guatu.calendar.OfficeTime;
import org.guatu.organization.Roles;
import org.guatu.platform.Because;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
import org.jboss.resteasy.reactive.RestPath;

/** 月度分析: the months, one of them to read or to write on, and the one page of it that is read out at the meeting. */
@Path("/analyses")
@OnlyOnce
@RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
public class AnalysisPages {
    private static final String LIST = "/analyses";

    private final Analysing analysing;
    private final AnalysisViews views;
    private final Forms forms;
    private final CurrentCaller caller;
    private final OfficeTime time;
    private final Template list;
    private final Template page;
    private final Template reading;

    AnalysisPages(
            Analysing analysing,
            AnalysisViews views,
            Forms forms,
            CurrentCaller caller,
            OfficeTime time,
            @Location("briefing/analyses.html") Template list,
            @Location("briefing/analysis.html") Template page,
            @Location("briefing/reading.html") Template reading) {
        this.analysing = analysing;
        this.views = views;
        this.forms = forms;
        this.caller = caller;
        this.time = time;
        this.list = list;
        this.page = page;
        this.reading = reading;
    }

    @GET
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public TemplateInstance all() {
        return drawAll(forms.begin());
    }

    @POST
    public Response start() {
        return forms.lead(
                new FormPage("start", this::drawAll, LIST, "briefing.analysis.page.started"),
                StartAnalysis.class,
                (asked, version) -> new Next(
                        LIST + "/" + analysing.start(asked, caller.get()).id()));
    }

    /** The newest that the reader may read, as it is read out. */
    @GET
    @Path("newest")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public Response newest() {
        return Response.seeOther(URI.create(views.newest(caller.get())
                        .map(id -> LIST + "/" + id + "/reading")
                        .orElse(LIST)))
                .build();
    }

    @GET
    @Path("{id:\\d+}")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public TemplateInstance analysis(long id) {
        return draw(id, forms.begin());
    }

    /** Its texts alone, on one page to read out. */
    @GET
    @Path("{id:\\d+}/reading")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public TemplateInstance reading(long id) {
        return reading.data("story", views.story(id, caller.get()));
    }

    @POST
    @Path("{id:\\d+}/sections/{section}")
    public Response write(long id, @RestPath String section) {
        return forms.act(
                form(id, section, "#" + section),
                WriteSection.class,
                (asked, version) -> analysing.write(id, section, asked, version, caller.get()));
    }

    @POST
    @Path("{id:\\d+}/composition")
    public Response composeAnew(long id) {
        return forms.act(form(id, "composition", ""), version -> analysing.composeAnew(id, version, caller.get()));
    }

    @POST
    @Path("{id:\\d+}/issue")
    public Response issue(long id) {
        return forms.act(form(id, "issue", ""), version -> analysing.issue(id, version, caller.get()));
    }

    @POST
    @Path("{id:\\d+}/correction")
    public Response correct(long id) {
        return forms.lead(
                form(id, "correction", ""),
                Because.class,
                (asked, version) -> new Next(LIST + "/"
                        + analysing.correct(id, asked, version, caller.get()).id()));
    }

    /** The sections of a page are said to be saved alike. */
    private FormPage form(long id, String act, String place) {
        String done = place.isEmpty() ? act : "written";
        return new FormPage(
                act, state -> draw(id, state), LIST + "/" + id + place, "briefing.analysis.page.done." + done);
    }

    private TemplateInstance draw(long id, FormState again) {
        return page.data("story", views.story(id, caller.get())).data("again", again);
    }

    private TemplateInstance drawAll(FormState again) {
        return list.data("analyses", views.list(caller.get()))
                .data("office", caller.get().hasRole(Roles.RULE_OF_LAW_OFFICE))
                .data("month", YearMonth.from(time.today()).toString())
                .data("again", again);
    }
}
