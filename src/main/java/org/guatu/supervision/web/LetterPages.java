package org.guatu.supervision.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.guatu.evidence.Uploads;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.Again;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.letter.Corresponding;
import org.guatu.supervision.letter.Drafting;
import org.guatu.supervision.letter.Ending;
import org.guatu.supervision.letter.Signing;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The page of a letter with the acts on it. */
@Path("/letters/{id}")
public class LetterPages {
    private final LetterPage page;
    private final Drafting drafting;
    private final Signing signing;
    private final Corresponding corresponding;
    private final Ending ending;
    private final Uploads uploads;
    private final Forms forms;
    private final CurrentCaller caller;

    LetterPages(
            LetterPage page,
            Drafting drafting,
            Signing signing,
            Corresponding corresponding,
            Ending ending,
            Uploads uploads,
            Forms forms,
            CurrentCaller caller) {
        this.page = page;
        this.drafting = drafting;
        this.signing = signing;
        this.corresponding = corresponding;
        this.ending = ending;
        this.uploads = uploads;
        this.forms = forms;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public TemplateInstance letter(long id) {
        return page.of(id, Again.NONE, List.of());
    }

    @POST
    @Path("text")
    @OnlyOnce
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE})
    public Response edit(long id, @RestForm @Nullable Integer version, @BeanParam TypedLetter typed) {
        return act(id, "text", () -> drafting.edit(id, typed.words(), version, caller.get()));
    }

    @POST
    @Path("approval")
    @OnlyOnce
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE})
    public Response approve(long id, @RestForm @Nullable Integer version) {
        return act(id, "approval", () -> signing.approve(id, version, caller.get()));
    }

    @POST
    @Path("service")
    @OnlyOnce
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response serve(long id, @RestForm @Nullable Integer version) {
        return act(id, "service", () -> corresponding.serve(id, version, caller.get()));
    }

    @POST
    @Path("receipt")
    @OnlyOnce
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD, Roles.RULE_OF_LAW_OFFICE})
    public Response receive(long id) {
        return act(id, "receipt", () -> corresponding.receive(id, caller.get()));
    }

    @POST
    @Path("reply")
    @OnlyOnce
    @RolesAllowed({Roles.DEPUTY_LEADER, Roles.UNIT_HEAD, Roles.RULE_OF_LAW_OFFICE})
    public Response reply(
            long id,
            @RestForm @Nullable Integer version,
            @RestForm @Nullable String text,
            @RestForm @Nullable List<Long> kept,
            @RestForm("evidence") @Nullable List<FileUpload> files) {
        Uploads.Kept evidence = uploads.keep(files, kept, caller.get());
        return forms.act(
                "reply",
                () -> corresponding.reply(id, text, evidence.orRefuse(), version, caller.get()),
                again -> page.of(id, again, evidence.ids()),
                "/letters/" + id,
                "supervision.page.done.reply");
    }

    @POST
    @Path("verification")
    @OnlyOnce
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response verify(
            long id,
            @RestForm @Nullable Integer version,
            @RestForm @Nullable String decision,
            @RestForm @Nullable String reason) {
        return act(id, "verification", () -> {
            if (!"ACCEPT".equals(decision) && !"RETURN".equals(decision)) {
                throw new Invalid("decision", "supervision.decisionMissing");
            }
            corresponding.verify(id, "ACCEPT".equals(decision), reason, version, caller.get());
        });
    }

    @POST
    @Path("revocation")
    @OnlyOnce
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE})
    public Response revoke(long id, @RestForm @Nullable Integer version, @RestForm @Nullable String reason) {
        return act(id, "revocation", () -> ending.revoke(id, reason, version, caller.get()));
    }

    /** Leads on to the draft that takes this letter's place. */
    @POST
    @Path("escalation")
    @OnlyOnce
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public Response escalate(long id, @RestForm @Nullable String level, @RestForm @Nullable String reason) {
        AtomicLong next = new AtomicLong();
        Response done = act(id, "escalation", () -> {
            Level wanted = level == null || level.isBlank() ? null : RegisterQuery.word(Level.class, level, "level");
            next.set(drafting.escalate(id, wanted, reason, caller.get()).id());
        });
        return Response.fromResponse(done)
                .location(URI.create("/letters/" + next.get()))
                .build();
    }

    private Response act(long id, String form, Forms.Act act) {
        return forms.act(
                form, act, again -> page.of(id, again, List.of()), "/letters/" + id, "supervision.page.done." + form);
    }
}
