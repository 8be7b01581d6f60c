package org.guatu.supervision.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.guatu.organization.Roles;
import org.guatu.platform.Because;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Decision;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Sent;
import org.guatu.supervision.letter.Corresponding;
import org.guatu.supervision.letter.Drafting;
import org.guatu.supervision.letter.Ending;
import org.guatu.supervision.letter.EscalateLetter;
import org.guatu.supervision.letter.Letter;
import org.guatu.supervision.letter.ReplyToLetter;
import org.guatu.supervision.letter.SignLetter;
import org.guatu.supervision.letter.Signing;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What people do with a letter, from its signature to its end. Each answers the letter as it stands then. */
@Path("/api/v1")
@OnlyOnce
public class LetterActsResource {
    private final Signing signing;
    private final Corresponding corresponding;
    private final Ending ending;
    private final Drafting drafting;
    private final LetterViews views;
    private final CurrentCaller caller;

    LetterActsResource(
            Signing signing,
            Corresponding corresponding,
            Ending ending,
            Drafting drafting,
            LetterViews views,
            CurrentCaller caller) {
        this.signing = signing;
        this.corresponding = corresponding;
        this.ending = ending;
        this.drafting = drafting;
        this.views = views;
        this.caller = caller;
    }

    static RestResponse<LetterAnswer> answer(RestResponse.Status status, Letter letter, LetterViews views, Caller by) {
        return Etags.answer(status, views.one(letter, by), letter.version());
    }

    private RestResponse<LetterAnswer> now(Letter letter) {
        return answer(RestResponse.Status.OK, letter, views, caller.get());
    }

    /**
     * Signs with the facts of today; the number is given here. Refused with 409 to a role that does not sign this letter, and
     * with 422 on {@code despite} where the task is no longer behind and nobody has said why it goes out all the same.
     */
    @POST
    @Path("/letters/{id}/approval")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE})
    public RestResponse<LetterAnswer> approve(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable SignLetter how) {
        return now(signing.approve(id, how == null ? SignLetter.PLAIN : how, Etags.version(ifMatch), caller.get()));
    }

    /** Sends a signed letter. */
    @POST
    @Path("/letters/{id}/service")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<LetterAnswer> serve(long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return now(corresponding.serve(id, Etags.version(ifMatch), caller.get()));
    }

    /** The addressee acknowledges it; the day of the reply stays. The office does so for a referral. */
    @POST
    @Path("/letters/{id}/receipt")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD, Roles.RULE_OF_LAW_OFFICE})
    public RestResponse<LetterAnswer> receive(long id) {
        return now(corresponding.receive(id, caller.get()));
    }

    @POST
    @Path("/letters/{id}/reply")
    @RolesAllowed({Roles.DEPUTY_LEADER, Roles.UNIT_HEAD, Roles.RULE_OF_LAW_OFFICE})
    public RestResponse<LetterAnswer> reply(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable ReplyToLetter reply) {
        return now(corresponding.reply(id, Sent.required(reply), Etags.version(ifMatch), caller.get()));
    }

    /** What is held of a reply; a return needs a reason and goes once. */
    @POST
    @Path("/letters/{id}/verification")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<LetterAnswer> verify(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Decision verdict) {
        return now(corresponding.verify(id, Sent.required(verdict), Etags.version(ifMatch), caller.get()));
    }

    /** Takes a letter back. */
    @POST
    @Path("/letters/{id}/revocation")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE})
    public RestResponse<LetterAnswer> revoke(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Because because) {
        return now(ending.revoke(id, Sent.required(because), Etags.version(ifMatch), caller.get()));
    }

    /** Drafts the next letter, which takes this one's place. Answers the new one with 201. */
    @POST
    @Path("/letters/{id}/escalation")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public RestResponse<LetterAnswer> escalate(long id, @Nullable EscalateLetter how) {
        EscalateLetter next = how == null ? new EscalateLetter(null, null) : how;
        return answer(RestResponse.Status.CREATED, drafting.escalate(id, next, caller.get()), views, caller.get());
    }
}
