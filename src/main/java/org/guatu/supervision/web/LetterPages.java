package org.guatu.supervision.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.organization.Roles;
import org.guatu.platform.Because;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Decision;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
import org.guatu.supervision.letter.Corresponding;
import org.guatu.supervision.letter.Drafting;
import org.guatu.supervision.letter.Ending;
import org.guatu.supervision.letter.EscalateLetter;
import org.guatu.supervision.letter.ReplyToLetter;
import org.guatu.supervision.letter.SignLetter;
import org.guatu.supervision.letter.Signing;
import org.guatu.supervision.paper.LetterWords;

/** The page of a letter with the acts on it. */
@Path("/letters/{id}")
public class LetterPages {
    private final LetterPage page;
    private final Drafting drafting;
    private final Signing signing;
    private final Corresponding corresponding;
    private final Ending ending;
    private final Forms forms;
    private final CurrentCaller caller;

    LetterPages(
            LetterPage page,
            Drafting drafting,
            Signing signing,
            Corresponding corresponding,
            Ending ending,
            Forms forms,
            CurrentCaller caller) {
        this.page = page;
        this.drafting = drafting;
        this.signing = signing;
        this.corresponding = corresponding;
        this.ending = ending;
        this.forms = forms;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public TemplateInstance letter(long id) {
        return page.of(id, forms.begin());
    }

    @POST
    @Path("text")
    @OnlyOnce
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE})
    public Response edit(long id) {
        return forms.act(
                form(id, "text"),
                LetterWords.class,
                (words, version) -> drafting.edit(id, words, version, caller.get()));
    }

    @POST
    @Path("approval")
    @OnlyOnce
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE})
    public Response approve(long id) {
        return forms.act(
                form(id, "approval"),
                SignLetter.class,
                (how, version) -> signing.approve(id, how, version, caller.get()));
    }

    @POST
    @Path("service")
    @OnlyOnce
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response serve(long id) {
        return forms.act(form(id, "service"), version -> corresponding.serve(id, version, caller.get()));
    }

    @POST
    @Path("receipt")
    @OnlyOnce
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD, Roles.RULE_OF_LAW_OFFICE})
    public Response receive(long id) {
        return forms.act(form(id, "receipt"), version -> corresponding.receive(id, caller.get()));
    }

    @POST
    @Path("reply")
    @OnlyOnce
    @RolesAllowed({Roles.DEPUTY_LEADER, Roles.UNIT_HEAD, Roles.RULE_OF_LAW_OFFICE})
    public Response reply(long id) {
        return forms.act(
                form(id, "reply", "?done=REPLY_LETTER"),
                ReplyToLetter.class,
                (reply, version) -> corresponding.reply(id, reply, version, caller.get()));
    }

    @POST
    @Path("verification")
    @OnlyOnce
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response verify(long id) {
        return forms.act(
                form(id, "verification"),
                Decision.class,
                (verdict, version) -> corresponding.verify(id, verdict, version, caller.get()));
    }

    @POST
    @Path("revocation")
    @OnlyOnce
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE})
    public Response revoke(long id) {
        return forms.act(
                form(id, "revocation"),
                Because.class,
                (because, version) -> ending.revoke(id, because, version, caller.get()));
    }

    /** Leads on to the draft that takes this letter's place. */
    @POST
    @Path("escalation")
    @OnlyOnce
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public Response escalate(long id) {
        return forms.lead(
                form(id, "escalation"),
                EscalateLetter.class,
                (how, version) -> new Next(
                        "/letters/" + drafting.escalate(id, how, caller.get()).id()));
    }

    private FormPage form(long id, String act) {
        return form(id, act, "");
    }

    /** @param after what the address of the page that follows says besides */
    private FormPage form(long id, String act, String after) {
        return new FormPage(act, state -> page.of(id, state), "/letters/" + id + after, "supervision.page.done." + act);
    }
}
