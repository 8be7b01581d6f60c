package org.guatu.supervision.observer.web;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.platform.web.form.Forms;
import org.guatu.supervision.observer.invitation.Author;
import org.guatu.supervision.observer.invitation.Inviting;

/** The page behind an observer's link. Open to all: the link itself is what opens it (decision 14). */
@Path("/suggest/{token}")
@PermitAll
public class InvitedObserverPages {
    private final SuggestPage page;
    private final Inviting inviting;
    private final Forms forms;
    private final RoutingContext request;

    InvitedObserverPages(SuggestPage page, Inviting inviting, Forms forms, RoutingContext request) {
        this.page = page;
        this.inviting = inviting;
        this.forms = forms;
        this.request = request;
    }

    @GET
    public TemplateInstance mine(String token) {
        return page.of(open(token), place(token), forms.begin());
    }

    /** Takes a suggestion; what is wrong is said beside the field, and nothing typed or chosen is lost. */
    @POST
    public Response suggest(String token) {
        return page.suggest(open(token), place(token));
    }

    @POST
    @Path("ratings/{id}")
    public Response rate(String token, long id) {
        return page.rate(open(token), place(token), id);
    }

    private Author open(String token) {
        var address = request.request().remoteAddress();
        return inviting.open(token, address == null ? "" : address.hostAddress());
    }

    private static String place(String token) {
        return "/suggest/" + token;
    }
}
