package org.guatu.desk.task;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.guatu.evidence.Uploads;
import org.guatu.lifecycle.ClosingOut;
import org.guatu.lifecycle.DecidingCloseOuts;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.Again;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Typed;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The close-out of a task on its page: asked for by its unit, decided by the office. */
@Path("/tasks/{id}")
public class CloseOutPages {
    private final TaskPage page;
    private final ClosingOut closingOut;
    private final DecidingCloseOuts deciding;
    private final Uploads uploads;
    private final Forms forms;
    private final CurrentCaller caller;

    CloseOutPages(
            TaskPage page,
            ClosingOut closingOut,
            DecidingCloseOuts deciding,
            Uploads uploads,
            Forms forms,
            CurrentCaller caller) {
        this.page = page;
        this.closingOut = closingOut;
        this.deciding = deciding;
        this.uploads = uploads;
        this.forms = forms;
        this.caller = caller;
    }

    @POST
    @Path("close-out")
    @OnlyOnce
    @RolesAllowed(Roles.UNIT_HEAD)
    public Response requestCloseOut(
            long id,
            @RestForm @Nullable Integer version,
            @RestForm @Nullable String summary,
            @RestForm @Nullable List<Long> kept,
            @RestForm("evidence") @Nullable List<FileUpload> files) {
        Uploads.Kept evidence = uploads.keep(files, kept, caller.get());
        return forms.act(
                "closeout",
                () -> closingOut.request(id, summary, evidence.orRefuse(), version, caller.get()),
                shown(id, evidence.ids()),
                "/tasks/" + id,
                "insight.page.done.closeout");
    }

    /** To agree to a close-out, or to send it back. */
    enum CloseOutDecision {
        ACCEPT,
        RETURN
    }

    @POST
    @Path("close-out/decision")
    @OnlyOnce
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COORDINATION_GROUP})
    public Response decideCloseOut(
            long id,
            @RestForm @Nullable Integer version,
            @RestForm @Nullable String decision,
            @RestForm @Nullable String reason) {
        return act(id, "closing", () -> {
            CloseOutDecision chosen = Typed.choice(CloseOutDecision.class, decision);
            if (chosen == null) {
                throw new Invalid("decision", "lifecycle.decisionMissing");
            }
            deciding.decide(id, chosen == CloseOutDecision.ACCEPT, reason, version, caller.get());
        });
    }

    private Response act(long id, String form, Forms.Act act) {
        return forms.act(form, act, shown(id, List.of()), "/tasks/" + id, "insight.page.done." + form);
    }

    private Function<Again, TemplateInstance> shown(long id, List<Long> kept) {
        return again -> page.again(id, again, kept, caller.get());
    }
}
