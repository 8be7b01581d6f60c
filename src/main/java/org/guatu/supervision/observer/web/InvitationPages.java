package org.guatu.supervision.observer.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.supervision.observer.SuggestionTerms;
import org.guatu.supervision.observer.invitation.InviteObserver;
import org.guatu.supervision.observer.invitation.Inviting;
import org.jspecify.annotations.Nullable;

/** 观察员邀请链接: the office makes and revokes them. A link is shown once, on the page that answers its making. */
@Path("/suggestions/invitations")
@RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
public class InvitationPages {
    private final Inviting inviting;
    private final SuggestionTerms terms;
    private final CurrentCaller caller;
    private final RoutingContext request;
    private final Forms forms;
    private final Flash flash;
    private final Template page;

    InvitationPages(
            Inviting inviting,
            SuggestionTerms terms,
            CurrentCaller caller,
            RoutingContext request,
            Forms forms,
            Flash flash,
            @Location("supervision/invitations.html") Template page) {
        this.inviting = inviting;
        this.terms = terms;
        this.caller = caller;
        this.request = request;
        this.forms = forms;
        this.flash = flash;
        this.page = page;
    }

    @GET
    public TemplateInstance invitations() {
        return draw(null, null, forms.begin());
    }

    /** Makes a link. Sent twice, it makes two: the answer is a secret that is not kept. */
    @POST
    public TemplateInstance invite() {
        return forms.answer(
                new FormPage("", state -> draw(null, null, state), "", ""),
                InviteObserver.class,
                (whom, version) -> made(inviting.invite(whom, caller.get())));
    }

    private TemplateInstance made(Inviting.Made made) {
        String link = request.request().scheme()
                + "://"
                + request.request().authority()
                + "/suggest/"
                + made.token().text();
        return draw(link, made.invitation().name(), forms.begin());
    }

    @POST
    @Path("{id}/revocation")
    @OnlyOnce
    public Response revoke(long id) {
        flash.say(
                "supervision.page.done.revoked",
                inviting.revoke(id, caller.get()).name());
        return Response.seeOther(URI.create("/suggestions/invitations")).build();
    }

    private TemplateInstance draw(@Nullable String link, @Nullable String whose, FormState again) {
        return page.data("days", terms.linkDays())
                .data("link", link)
                .data("whose", whose)
                .data("again", again)
                .data("invitations", inviting.invitations(caller.get()));
    }
}
