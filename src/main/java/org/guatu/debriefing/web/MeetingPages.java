package org.guatu.debriefing.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.guatu.debriefing.Commenting;
import org.guatu.debriefing.DebriefingTerms;
import org.guatu.debriefing.DebriefingViews;
import org.guatu.debriefing.command.GiveComment;
import org.guatu.debriefing.template.Rating;
import org.guatu.debriefing.view.Register;
import org.guatu.debriefing.view.RegisterFilter;
import org.guatu.debriefing.view.RegisterFilter.Shown;
import org.guatu.debriefing.view.RegisterLine;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.NotFound;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.TablePage;
import org.guatu.platform.web.TableQuery;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 现场述法 on the big screen, speaker by speaker, and 同题共答, the same question side by side. */
@Path("/debriefings/{id:\\d+}")
@OnlyOnce
@RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
public class MeetingPages {
    /** So many answers stand on a page. */
    private static final int ANSWERS = 12;

    private final DebriefingViews views;
    private final Commenting commenting;
    private final DebriefingTerms terms;
    private final Forms forms;
    private final CurrentCaller caller;
    private final Template answers;
    private final Template meeting;

    MeetingPages(
            DebriefingViews views,
            Commenting commenting,
            DebriefingTerms terms,
            Forms forms,
            CurrentCaller caller,
            @Location("debriefing/answers.html") Template answers,
            @Location("debriefing/meeting.html") Template meeting) {
        this.views = views;
        this.commenting = commenting;
        this.terms = terms;
        this.forms = forms;
        this.caller = caller;
        this.answers = answers;
        this.meeting = meeting;
    }

    /** Of the speakers, where there are any and nothing else is asked for; else of all who have reported. */
    @GET
    @Path("answers")
    @RolesAllowed({
        Roles.LIAISON,
        Roles.DEPUTY_LEADER,
        Roles.UNIT_HEAD,
        Roles.RULE_OF_LAW_OFFICE,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER
    })
    public TemplateInstance answers(long id, @RestQuery @Nullable String of, @Context UriInfo address) {
        Caller by = caller.get();
        Register register = views.register(id, by);
        List<RegisterLine> speakers = register.speakers();
        boolean all = speakers.isEmpty() || "all".equals(of);
        List<RegisterLine> lines =
                all ? register.shown(new RegisterFilter(Shown.REPORTED, null, null, null)) : speakers;
        TablePage<RegisterLine> table = TableQuery.of(
                        "/debriefings/" + id + "/answers", address, List.of("of"), ANSWERS)
                .of(lines);
        return answers.data("card", register.card())
                .data("questions", views.template(id, by).questions())
                .data("table", table.map(shown -> views.answers(shown, by)))
                .data("all", all)
                .data("speakers", speakers.size());
    }

    /** @param speaker whose turn it is, the first being 1 */
    @GET
    @Path("meeting")
    public TemplateInstance meeting(long id, @RestQuery @Nullable Integer speaker) {
        return draw(id, speaker == null ? 1 : speaker, forms.begin());
    }

    /** What a leader says is taken down on the spot. */
    @POST
    @Path("meeting")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public Response note(long id, @RestQuery int speaker) {
        return forms.act(
                new FormPage(
                        "comment",
                        state -> draw(id, speaker, state),
                        "/debriefings/" + id + "/meeting?speaker=" + speaker,
                        "debriefing.page.done.comment"),
                GiveComment.class,
                (said, version) -> commenting.comment(
                        at(views.register(id, caller.get()).speakers(), speaker).id(), said, caller.get()));
    }

    private static RegisterLine at(List<RegisterLine> speakers, int turn) {
        if (turn < 1 || turn > speakers.size()) {
            throw new NotFound("platform.notFound");
        }
        return speakers.get(turn - 1);
    }

    private TemplateInstance draw(long id, int turn, FormState again) {
        Caller by = caller.get();
        Register register = views.register(id, by);
        List<RegisterLine> speakers = register.speakers();
        boolean anybody = !speakers.isEmpty();
        return meeting.data("card", register.card())
                .data("speakers", speakers)
                .data("turn", turn)
                .data("story", anybody ? views.story(at(speakers, turn).id(), by) : null)
                .data("before", turn > 1 ? turn - 1 : null)
                .data("after", turn < speakers.size() ? turn + 1 : null)
                .data("minutes", terms.minutes())
                .data("ratings", Rating.values())
                .data("names", !by.hasAnyRole(Roles.DISTRICT_LEADER, Roles.COMMITTEE))
                .data("again", again);
    }
}
