package org.guatu.organization.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import org.guatu.organization.access.EndingAccess;
import org.guatu.organization.access.Session;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.OnlyOnce;

/** 我的会话与令牌: where I am signed in, each to be ended on its own. */
@Path("/me/sessions")
@Authenticated
public class AccessPages {
    private final EndingAccess ending;
    private final SecurityIdentity identity;
    private final Flash flash;
    private final Template page;

    AccessPages(
            EndingAccess ending,
            SecurityIdentity identity,
            Flash flash,
            @Location("organization/sessions.html") Template page) {
        this.ending = ending;
        this.identity = identity;
        this.flash = flash;
        this.page = page;
    }

    @GET
    public TemplateInstance mine() {
        return page.data("sessions", ending.mine(session()));
    }

    @POST
    @Path("{id}/end")
    @OnlyOnce
    public Response end(long id) {
        ending.endMine(session(), id);
        flash.say("organization.page.access.ended");
        return Response.seeOther(URI.create("/me/sessions")).build();
    }

    @POST
    @Path("end")
    @OnlyOnce
    public Response endOthers() {
        ending.endMyOthers(session());
        flash.say("organization.page.access.endedAll");
        return Response.seeOther(URI.create("/me/sessions")).build();
    }

    private Session session() {
        return Objects.requireNonNull(identity.<Session>getAttribute(Session.ATTRIBUTE));
    }
}
