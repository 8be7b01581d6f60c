package org.guatu.supervision.instruction.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.evidence.Evidence;
import org.guatu.evidence.Uploads;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.Again;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Typed;
import org.guatu.supervision.instruction.Instructing;
import org.guatu.supervision.instruction.Instruction;
import org.guatu.supervision.instruction.InstructionViews;
import org.guatu.supervision.instruction.web.InstructionsResource.Decision;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** 批示: the list, the form of the leader, and each with its answers. */
@Path("/instructions")
@OnlyOnce
public class InstructionPages {
    private final Instructing instructing;
    private final InstructionViews views;
    private final Evidence evidence;
    private final Uploads uploads;
    private final Forms forms;
    private final CurrentCaller caller;
    private final long limit;
    private final Template list;
    private final Template page;
    private final Template form;

    InstructionPages(
            Instructing instructing,
            InstructionViews views,
            Evidence evidence,
            Uploads uploads,
            Forms forms,
            CurrentCaller caller,
            @ConfigProperty(name = "guatu.evidence.limit") MemorySize limit,
            @Location("supervision/instructions.html") Template list,
            @Location("supervision/instruction.html") Template page,
            @Location("supervision/instructionNew.html") Template form) {
        this.instructing = instructing;
        this.views = views;
        this.evidence = evidence;
        this.uploads = uploads;
        this.forms = forms;
        this.caller = caller;
        this.limit = limit.asLongValue();
        this.list = list;
        this.page = page;
        this.form = form;
    }

    @GET
    @Authenticated
    public TemplateInstance instructions() {
        Caller by = caller.get();
        return list.data("instructions", views.list(null, by))
                .data("counts", views.counts(by))
                .data("leader", by.hasAnyRole(Roles.DISTRICT_LEADER, Roles.COMMITTEE));
    }

    @GET
    @Path("new")
    @RolesAllowed({Roles.DISTRICT_LEADER, Roles.COMMITTEE})
    public TemplateInstance fresh(@RestQuery long task) {
        return fresh(task, Again.NONE);
    }

    @POST
    @RolesAllowed({Roles.DISTRICT_LEADER, Roles.COMMITTEE})
    public Response give(
            @RestForm long task,
            @RestForm @Nullable String words,
            @RestForm @Nullable String due,
            @RestForm @Nullable String to,
            @RestForm @Nullable String report) {
        return forms.act(
                "instruction",
                () -> {
                    Integer on = Typed.number(report, "report");
                    instructing.give(
                            task,
                            new Instructing.NewInstruction(
                                    words,
                                    Typed.date(due, "due"),
                                    Typed.choice(Instruction.To.class, to),
                                    on == null ? null : on.longValue()),
                            caller.get());
                },
                again -> fresh(task, again),
                "/tasks/" + task + "#supervision",
                "supervision.page.done.instruction");
    }

    @GET
    @Path("{id}")
    @Authenticated
    public TemplateInstance instruction(long id) {
        return draw(id, Again.NONE, List.of());
    }

    @POST
    @Path("{id}/answer")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response answer(
            long id,
            @RestForm @Nullable Integer version,
            @RestForm @Nullable String words,
            @RestForm @Nullable List<Long> kept,
            @RestForm("evidence") @Nullable List<FileUpload> files) {
        Uploads.Kept proofs = uploads.keep(files, kept, caller.get());
        return forms.act(
                "answer",
                () -> instructing.answer(id, words, proofs.orRefuse(), version, caller.get()),
                again -> draw(id, again, proofs.ids()),
                "/instructions/" + id,
                "supervision.page.done.answered");
    }

    @POST
    @Path("{id}/decision")
    @RolesAllowed({Roles.DISTRICT_LEADER, Roles.COMMITTEE})
    public Response decide(
            long id,
            @RestForm @Nullable Integer version,
            @RestForm @Nullable String decision,
            @RestForm @Nullable String words,
            @RestForm @Nullable String due) {
        return forms.act(
                "decision",
                () -> {
                    Decision chosen = Typed.choice(Decision.class, decision);
                    if (chosen == null) {
                        throw new Invalid("decision", "supervision.decisionMissing");
                    }
                    instructing.decide(
                            id, chosen == Decision.ACKNOWLEDGE, words, Typed.date(due, "due"), version, caller.get());
                },
                again -> draw(id, again, List.of()),
                "/instructions/" + id,
                "supervision.page.done.decision");
    }

    private TemplateInstance fresh(long task, Again again) {
        return form.data("task", views.task(task, caller.get())).data("again", again);
    }

    private TemplateInstance draw(long id, Again again, List<Long> kept) {
        Caller by = caller.get();
        var story = views.story(id, by);
        return page.data("story", story)
                .data("card", story.card())
                .data("turn", views.isTurnOf(id, by))
                .data("mayFind", by.hasAnyRole(Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR))
                .data("again", again)
                .data("kept", evidence.files(kept, by))
                .data("limit", limit)
                .data("limitText", (limit >> 20) + " MB");
    }
}
