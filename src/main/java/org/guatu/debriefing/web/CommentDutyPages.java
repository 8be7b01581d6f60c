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
import java.util.Map;
import java.util.function.Function;
import org.guatu.debriefing.CommentDutyViews;
import org.guatu.debriefing.Commenting;
import org.guatu.debriefing.command.AnswerDuty;
import org.guatu.debriefing.view.DutyLine;
import org.guatu.debriefing.view.DutyStory;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Decision;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.TableQuery;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;

/** 点评交办: what comments ask for, each with its answers until the office has closed it. */
@Path("/debriefings/duties")
@OnlyOnce
@RolesAllowed({
    Roles.LIAISON,
    Roles.DEPUTY_LEADER,
    Roles.UNIT_HEAD,
    Roles.RULE_OF_LAW_OFFICE,
    Roles.COMMITTEE,
    Roles.DISTRICT_LEADER
})
public class CommentDutyPages {
    private static final int ROWS = 50;
    private static final Map<String, Function<DutyLine, ?>> COLUMNS = Map.of(
            "matter", DutyLine::matter,
            "who",
                    line -> line.who() != null
                            ? line.who()
                            : line.unit() == null ? null : line.unit().name(),
            "due", DutyLine::due,
            "stage", DutyLine::stage);

    private final CommentDutyViews views;
    private final Commenting commenting;
    private final Organization organization;
    private final Forms forms;
    private final CurrentCaller caller;
    private final Template list;
    private final Template page;

    CommentDutyPages(
            CommentDutyViews views,
            Commenting commenting,
            Organization organization,
            Forms forms,
            CurrentCaller caller,
            @Location("debriefing/duties.html") Template list,
            @Location("debriefing/duty.html") Template page) {
        this.views = views;
        this.commenting = commenting;
        this.organization = organization;
        this.forms = forms;
        this.caller = caller;
        this.list = list;
        this.page = page;
    }

    @GET
    public TemplateInstance duties(@Context UriInfo address) {
        TableQuery asked = TableQuery.of("/debriefings/duties", address, List.of(), ROWS);
        return list.data("table", asked.of(views.list(caller.get()), COLUMNS));
    }

    @GET
    @Path("{id:\\d+}")
    public TemplateInstance duty(long id) {
        return draw(id, forms.begin());
    }

    @POST
    @Path("{id:\\d+}/answer")
    public Response answer(long id) {
        return forms.act(
                form(id, "answer"),
                AnswerDuty.class,
                (said, version) -> commenting.answer(id, said, version, caller.get()));
    }

    @POST
    @Path("{id:\\d+}/decision")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response decide(long id) {
        return forms.act(
                form(id, "closing"),
                Decision.class,
                (said, version) -> commenting.decide(id, said, version, caller.get()));
    }

    private FormPage form(long id, String act) {
        return new FormPage(act, state -> draw(id, state), "/debriefings/duties/" + id, "debriefing.page.done." + act);
    }

    private TemplateInstance draw(long id, FormState again) {
        DutyStory story = views.story(id, caller.get());
        return page.data("story", story)
                .data("line", story.line())
                .data(
                        "unit",
                        story.line().who() == null
                                ? organization.ownUnit(story.line().unit(), caller.get())
                                : null)
                .data("again", again);
    }
}
