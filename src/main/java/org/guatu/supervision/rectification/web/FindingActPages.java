package org.guatu.supervision.rectification.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Consumer;
import org.guatu.evidence.Uploads;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.Again;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Typed;
import org.guatu.supervision.rectification.Raising;
import org.guatu.supervision.rectification.Rectifying;
import org.guatu.supervision.rectification.Verifying;
import org.guatu.supervision.rectification.web.FindingsResource.Decision;
import org.guatu.supervision.rectification.web.FindingsResource.LookBack;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The page of one finding with the act that it waits for. */
@Path("/rectification/{id}")
@OnlyOnce
public class FindingActPages {
    private final FindingPage page;
    private final Raising raising;
    private final Rectifying rectifying;
    private final Verifying verifying;
    private final Uploads uploads;
    private final Forms forms;
    private final CurrentCaller caller;

    FindingActPages(
            FindingPage page,
            Raising raising,
            Rectifying rectifying,
            Verifying verifying,
            Uploads uploads,
            Forms forms,
            CurrentCaller caller) {
        this.page = page;
        this.raising = raising;
        this.rectifying = rectifying;
        this.verifying = verifying;
        this.uploads = uploads;
        this.forms = forms;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public TemplateInstance finding(long id) {
        return page.of(id, Again.NONE, List.of());
    }

    /** Hands it to a unit, or dismisses it: the button that was pressed says which. */
    @POST
    @Path("assignment")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response assign(
            long id,
            @RestForm @Nullable Integer version,
            @RestForm @Nullable String decision,
            @RestForm @Nullable String lead,
            @RestForm @Nullable String due,
            @RestForm @Nullable String reason) {
        return act(id, "assignment", () -> {
            if (decide(Decision.class, decision) == Decision.ACCEPT) {
                raising.assign(id, lead, Typed.date(due, "due"), version, caller.get());
            } else {
                raising.dismiss(id, reason, version, caller.get());
            }
        });
    }

    @POST
    @Path("plan")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response plan(
            long id,
            @RestForm @Nullable Integer version,
            @RestForm @Nullable String measures,
            @RestForm @Nullable String person,
            @RestForm @Nullable String due,
            @RestForm @Nullable List<Long> kept,
            @RestForm("evidence") @Nullable List<FileUpload> files) {
        return act(
                id,
                "plan",
                kept,
                files,
                proofs -> rectifying.submitPlan(
                        id, measures, person, Typed.date(due, "due"), proofs, version, caller.get()));
    }

    @POST
    @Path("plan/decision")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR})
    public Response decidePlan(
            long id,
            @RestForm @Nullable Integer version,
            @RestForm @Nullable String decision,
            @RestForm @Nullable String reason) {
        return act(
                id,
                "approval",
                () -> verifying.decidePlan(
                        id, decide(Decision.class, decision) == Decision.ACCEPT, reason, version, caller.get()));
    }

    @POST
    @Path("verification")
    @RolesAllowed({Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public Response selfVerify(
            long id,
            @RestForm @Nullable Integer version,
            @RestForm @Nullable String summary,
            @RestForm @Nullable List<Long> kept,
            @RestForm("evidence") @Nullable List<FileUpload> files) {
        return act(
                id, "done", kept, files, proofs -> rectifying.selfVerify(id, summary, proofs, version, caller.get()));
    }

    @POST
    @Path("verification/decision")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR})
    public Response verify(
            long id,
            @RestForm @Nullable Integer version,
            @RestForm @Nullable String decision,
            @RestForm @Nullable String reason,
            @RestForm @Nullable List<Long> kept,
            @RestForm("evidence") @Nullable List<FileUpload> files) {
        return act(
                id,
                "verification",
                kept,
                files,
                proofs -> verifying.verify(
                        id,
                        decide(Decision.class, decision) == Decision.ACCEPT,
                        reason,
                        proofs,
                        version,
                        caller.get()));
    }

    @POST
    @Path("closing")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response close(
            long id,
            @RestForm @Nullable Integer version,
            @RestForm @Nullable String lookBackOn,
            @RestForm @Nullable String words) {
        return act(
                id,
                "closing",
                () -> verifying.close(id, Typed.date(lookBackOn, "lookBackOn"), words, version, caller.get()));
    }

    @POST
    @Path("look-back")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR})
    public Response lookBack(
            long id,
            @RestForm @Nullable Integer version,
            @RestForm @Nullable String decision,
            @RestForm @Nullable String words,
            @RestForm @Nullable List<Long> kept,
            @RestForm("evidence") @Nullable List<FileUpload> files) {
        return act(
                id,
                "lookBack",
                kept,
                files,
                proofs -> verifying.lookBack(
                        id, decide(LookBack.class, decision) == LookBack.HOLDS, words, proofs, version, caller.get()));
    }

    @POST
    @Path("reopening")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR})
    public Response reopen(long id, @RestForm @Nullable Integer version, @RestForm @Nullable String reason) {
        return act(id, "reopening", () -> verifying.reopen(id, reason, version, caller.get()));
    }

    private static <E extends Enum<E>> E decide(Class<E> of, @Nullable String sent) {
        E decision = Typed.choice(of, sent);
        if (decision == null) {
            throw new Invalid("decision", "supervision.decisionMissing");
        }
        return decision;
    }

    private Response act(long id, String form, Forms.Act act) {
        return forms.act(
                form,
                act,
                again -> page.of(id, again, List.of()),
                "/rectification/" + id,
                "supervision.page.done.finding." + form);
    }

    private Response act(
            long id,
            String form,
            @Nullable List<Long> kept,
            @Nullable List<FileUpload> files,
            Consumer<List<Long>> act) {
        Uploads.Kept evidence = uploads.keep(files, kept, caller.get());
        return forms.act(
                form,
                () -> act.accept(evidence.orRefuse()),
                again -> page.of(id, again, evidence.ids()),
                "/rectification/" + id,
                "supervision.page.done.finding." + form);
    }
}
