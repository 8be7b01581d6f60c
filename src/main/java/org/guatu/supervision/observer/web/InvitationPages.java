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
import org.guatu.platform.web.Again;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Typed;
import org.guatu.supervision.observer.SuggestionTerms;
import org.guatu.supervision.observer.invitation.Inviting;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** 观察员邀请链接: the office makes and revokes them. A link is shown once, on the page that answers its making. */
@Path("/suggestions/invitations")
@RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
public class InvitationPages {
    private final Inviting inviting;
    private final SuggestionTerms terms;
    private final CurrentCaller caller;
    private final RoutingContext request;
    private final Flash flash;
    private final Template page;

    InvitationPages(
            Inviting inviting,
            SuggestionTerms terms,
            CurrentCaller caller,
            RoutingContext request,
            Flash flash,
            @Location("supervision/invitations.html") Template page) {
        this.inviting = inviting;
        this.terms = terms;
        this.caller = caller;
        this.request = request;
        this.flash = flash;
        this.page = page;
    }

    /** What was typed. */
    public record Form(String name, String contact, String days) {}

    @GET
    public TemplateInstance invitations() {
        return draw(new Form("", "", String.valueOf(terms.linkDays())), null, null, Again.NONE);
    }

    /** Makes a link. Sent twice, it makes two: the answer is a secret that is not kept. */
    @POST
    public TemplateInstance invite(
            @RestForm @Nullable String name, @RestForm @Nullable String contact, @RestForm @Nullable String days) {
        Form typed = new Form(name == null ? "" : name, contact == null ? "" : contact, days == null ? "" : days);
        Inviting.Made made = Forms.orAgain(
                () -> inviting.invite(name, contact, Typed.number(days, "days"), caller.get()),
                again -> draw(typed, null, null, again));
        String link = request.request().scheme()
                + "://"
                + request.request().authority()
                + "/suggest/"
                + made.token().text();
        return draw(
                new Form("", "", String.valueOf(terms.linkDays())),
                link,
                made.invitation().name(),
                Again.NONE);
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

    private TemplateInstance draw(Form form, @Nullable String link, @Nullable String whose, Again again) {
        return page.data("form", form)
                .data("link", link)
                .data("whose", whose)
                .data("again", again)
                .data("invitations", inviting.invitations(caller.get()));
    }
}
