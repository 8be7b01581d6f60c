package org.guatu.debriefing.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.debriefing.DebriefingTerms;
import org.guatu.debriefing.DebriefingViews;
import org.guatu.debriefing.HoldingRounds;
import org.guatu.debriefing.command.OpenRound;
import org.guatu.debriefing.template.Section;
import org.guatu.debriefing.template.SectionKind;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
import org.jspecify.annotations.Nullable;

/** 述法: the rounds, and the form by which the office opens one. */
@Path("/debriefings")
@OnlyOnce
@RolesAllowed({
    Roles.LIAISON,
    Roles.DEPUTY_LEADER,
    Roles.UNIT_HEAD,
    Roles.RULE_OF_LAW_OFFICE,
    Roles.COMMITTEE,
    Roles.DISTRICT_LEADER
})
public class DebriefingPages {
    /** So many sections and questions the form has room for. */
    private static final int SECTIONS = 6;

    private static final List<Integer> QUESTIONS = List.of(0, 1, 2);
    private static final Section BLANK = new Section(null, null, null, null);

    private final DebriefingViews views;
    private final HoldingRounds holding;
    private final Organization organization;
    private final DebriefingTerms terms;
    private final OfficeTime time;
    private final Forms forms;
    private final CurrentCaller caller;
    private final Template rounds;
    private final Template form;

    DebriefingPages(
            DebriefingViews views,
            HoldingRounds holding,
            Organization organization,
            DebriefingTerms terms,
            OfficeTime time,
            Forms forms,
            CurrentCaller caller,
            @Location("debriefing/rounds.html") Template rounds,
            @Location("debriefing/roundNew.html") Template form) {
        this.views = views;
        this.holding = holding;
        this.organization = organization;
        this.terms = terms;
        this.time = time;
        this.forms = forms;
        this.caller = caller;
        this.rounds = rounds;
        this.form = form;
    }

    /** The form of a round: boxes that were not ticked are not sent. */
    public record RoundForm(
            @Nullable Integer year,
            @Nullable String title,
            @Nullable LocalDate due,
            @Nullable List<Section> sections,
            @Nullable List<String> questions,
            @Nullable List<String> roles,
            @Nullable Boolean teams,
            @Nullable List<String> units) {
        OpenRound read() {
            return new OpenRound(
                    year,
                    title,
                    due,
                    sections,
                    questions,
                    roles == null ? List.of() : roles,
                    Boolean.TRUE.equals(teams),
                    units == null ? List.of() : units);
        }
    }

    @GET
    public TemplateInstance rounds() {
        return rounds.data("rounds", views.rounds(caller.get()))
                .data("office", caller.get().hasRole(Roles.RULE_OF_LAW_OFFICE));
    }

    @GET
    @Path("new")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public TemplateInstance begin() {
        return draw(forms.begin());
    }

    @POST
    @Path("new")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response open() {
        return forms.lead(
                new FormPage("round", this::draw, "/debriefings", "debriefing.page.done.opened"),
                RoundForm.class,
                (asked, version) -> new Next("/debriefings/"
                        + holding.open(asked.read(), caller.get()).id()));
    }

    private TemplateInstance draw(FormState again) {
        return form.data("year", Integer.toString(time.today().getYear()))
                .data("due", time.inWorkingDays(terms.report(), caller.get().regionId()))
                .data(
                        "sections",
                        Stream.concat(
                                        org.guatu.debriefing.template.Template.usual().stream(),
                                        Stream.generate(() -> BLANK))
                                .limit(SECTIONS)
                                .toList())
                .data("questions", QUESTIONS)
                .data("kinds", SectionKind.values())
                .data("roles", OpenRound.OFFICE_HOLDERS)
                .data(
                        "units",
                        organization.units(caller.get().regionId()).stream()
                                .filter(unit -> !unit.set())
                                .toList())
                .data("again", again);
    }
}
