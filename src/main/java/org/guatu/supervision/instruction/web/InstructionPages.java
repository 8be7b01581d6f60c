package org.guatu.supervision.instruction.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
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
import org.guatu.evidence.Evidence;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.TableQuery;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.supervision.instruction.AnswerInstruction;
import org.guatu.supervision.instruction.DecideInstruction;
import org.guatu.supervision.instruction.GiveInstruction;
import org.guatu.supervision.instruction.Instructing;
import org.guatu.supervision.instruction.InstructionCard;
import org.guatu.supervision.instruction.InstructionViews;
import org.jboss.resteasy.reactive.RestQuery;

/** 批示: the list, the form of the leader, and each with its answers. */
@Path("/instructions")
@OnlyOnce
public class InstructionPages {
    private static final int ROWS = 50;
    private static final Map<String, Function<InstructionCard, ?>> COLUMNS = Map.of(
            "instruction", InstructionCard::words,
            "stage", InstructionCard::stage,
            "instructed", one -> one.to() == null ? null : one.to().name(),
            "answerBy", InstructionCard::due);

    private final Instructing instructing;
    private final InstructionViews views;
    private final Evidence evidence;
    private final Organization organization;
    private final Forms forms;
    private final CurrentCaller caller;
    private final Template list;
    private final Template page;
    private final Template form;

    InstructionPages(
            Instructing instructing,
            InstructionViews views,
            Evidence evidence,
            Organization organization,
            Forms forms,
            CurrentCaller caller,
            @Location("supervision/instructions.html") Template list,
            @Location("supervision/instruction.html") Template page,
            @Location("supervision/instructionNew.html") Template form) {
        this.instructing = instructing;
        this.views = views;
        this.evidence = evidence;
        this.organization = organization;
        this.forms = forms;
        this.caller = caller;
        this.list = list;
        this.page = page;
        this.form = form;
    }

    @GET
    @Authenticated
    public TemplateInstance instructions(@Context UriInfo address) {
        Caller by = caller.get();
        TableQuery asked = TableQuery.of("/instructions", address, List.of(), ROWS);
        return list.data("table", asked.of(views.list(null, by), COLUMNS))
                .data("counts", views.counts(by))
                .data("leader", by.hasAnyRole(Roles.DISTRICT_LEADER, Roles.COMMITTEE));
    }

    @GET
    @Path("new")
    @RolesAllowed({Roles.DISTRICT_LEADER, Roles.COMMITTEE})
    public TemplateInstance fresh(@RestQuery long task) {
        return fresh(task, forms.begin());
    }

    @POST
    @Path("new")
    @RolesAllowed({Roles.DISTRICT_LEADER, Roles.COMMITTEE})
    public Response give(@RestQuery long task) {
        return forms.act(
                new FormPage(
                        "instruction",
                        state -> fresh(task, state),
                        "/tasks/" + task + "#supervision",
                        "supervision.page.done.instruction"),
                GiveInstruction.class,
                (instruction, version) -> instructing.give(task, instruction, caller.get()));
    }

    @GET
    @Path("{id}")
    @Authenticated
    public TemplateInstance instruction(long id) {
        return draw(id, forms.begin());
    }

    @POST
    @Path("{id}/answer")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response answer(long id) {
        return forms.act(
                form(id, "answer", "supervision.page.done.answered"),
                AnswerInstruction.class,
                (answer, version) -> instructing.answer(id, answer, version, caller.get()));
    }

    @POST
    @Path("{id}/decision")
    @RolesAllowed({Roles.DISTRICT_LEADER, Roles.COMMITTEE})
    public Response decide(long id) {
        return forms.act(
                form(id, "decision", "supervision.page.done.decision"),
                DecideInstruction.class,
                (decision, version) -> instructing.decide(id, decision, version, caller.get()));
    }

    private FormPage form(long id, String act, String done) {
        return new FormPage(act, state -> draw(id, state), "/instructions/" + id, done);
    }

    private TemplateInstance fresh(long task, FormState again) {
        return form.data("task", views.task(task, caller.get())).data("again", again);
    }

    private TemplateInstance draw(long id, FormState again) {
        Caller by = caller.get();
        var story = views.story(id, by);
        return page.data("story", story)
                .data("card", story.card())
                .data("turn", views.isTurnOf(id, by))
                .data("mayFind", by.hasAnyRole(Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR))
                .data("unit", organization.ownUnit(story.card().to(), by))
                .data("again", again);
    }
}
