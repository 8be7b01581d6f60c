package org.guatu.organization.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.guatu.organization.Roles;
import org.guatu.organization.absence.Releasing;
import org.guatu.organization.access.AccessCard;
import org.guatu.organization.access.AccountCard;
import org.guatu.organization.access.AccountEdit;
import org.guatu.organization.access.AdmitPerson;
import org.guatu.organization.access.Admitting;
import org.guatu.organization.access.EndingAccess;
import org.guatu.organization.access.enrolment.EnrolPeople;
import org.guatu.organization.access.enrolment.Enrolling;
import org.guatu.organization.access.enrolment.Slip;
import org.guatu.organization.access.password.OneTimePassword;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The accounts of the security administrator's region, each with its person and posts. */
@Path("/api/v1")
@RolesAllowed(Roles.SECURITY_ADMIN)
public class AccountsResource {
    private final Admitting admitting;
    private final Releasing releasing;
    private final Enrolling enrolling;
    private final EndingAccess ending;
    private final CurrentCaller caller;

    AccountsResource(
            Admitting admitting, Releasing releasing, Enrolling enrolling, EndingAccess ending, CurrentCaller caller) {
        this.admitting = admitting;
        this.releasing = releasing;
        this.enrolling = enrolling;
        this.ending = ending;
        this.caller = caller;
    }

    @GET
    @Path("accounts")
    @RolesAllowed({Roles.SECURITY_ADMIN, Roles.SYS_ADMIN})
    public Page<AccountCard> accounts(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        return Page.of(admitting.accounts(caller.get(), Page.afterId(after), rows + 1), rows, AccountCard::id);
    }

    @GET
    @Path("accounts/{id}")
    @RolesAllowed({Roles.SECURITY_ADMIN, Roles.SYS_ADMIN})
    public RestResponse<AccountCard> account(@RestPath long id) {
        return tagged(admitting.account(caller.get(), id));
    }

    /** Takes a person in: 201. The account opens once a password reset gave it a one-time password. */
    @POST
    @Path("accounts")
    @OnlyOnce
    public RestResponse<AccountCard> add(@Nullable AdmitPerson body) {
        AccountCard added = admitting.admit(caller.get(), Sent.required(body));
        return Etags.created("/api/v1/accounts/" + added.id(), added, added.version());
    }

    /**
     * Takes many people in, all or none: 201 with a slip each, whose one-time password is told this once; 422 names every row
     * that cannot be. Takes no Idempotency-Key: the answer holds secrets that are not kept.
     */
    @POST
    @Path("accounts/batch")
    public RestResponse<List<Slip>> enrol(@Nullable EnrolPeople body) {
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, enrolling.enrol(caller.get(), Sent.required(body)))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Sessions and tokens of the account that are in force, the newest first. */
    @GET
    @Path("accounts/{id}/sessions")
    public List<AccessCard> sessions(@RestPath long id) {
        return ending.of(caller.get(), id);
    }

    /** Ends all of them. */
    @DELETE
    @Path("accounts/{id}/sessions")
    public void endAll(@RestPath long id) {
        ending.endAll(caller.get(), id);
    }

    /** Ends one of them: whoever comes with it is nobody from the next call on. */
    @DELETE
    @Path("accounts/{id}/sessions/{session}")
    public void end(@RestPath long id, @RestPath("session") long one) {
        ending.end(caller.get(), id, one);
    }

    /**
     * Edits the person or disables the account; what is left out stays. 412 when {@code If-Match} is older; 409 with what
     * would be left where the edit takes the last holder from duties.
     *
     * @param leavesUnheld may stand in the body as well
     */
    @PATCH
    @Path("accounts/{id}")
    @OnlyOnce
    public RestResponse<AccountCard> edit(
            @RestPath long id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RestQuery boolean leavesUnheld,
            @Nullable AccountEdit body) {
        AccountEdit edit = Sent.required(body);
        return tagged(
                releasing.edit(caller.get(), id, leavesUnheld ? edit.leavingUnheld() : edit, Etags.version(ifMatch)));
    }

    /**
     * Gives a one-time password, shown this once, and ends all sessions and tokens of the account. Takes no
     * Idempotency-Key: the answer is a secret that is not kept; whoever lost it asks again.
     */
    @POST
    @Path("accounts/{id}/password-reset")
    public RestResponse<OneTimePassword> reset(@RestPath long id) {
        return RestResponse.ResponseBuilder.ok(admitting.resetPassword(caller.get(), id))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static RestResponse<AccountCard> tagged(AccountCard card) {
        return Etags.ok(card, card.version());
    }
}
