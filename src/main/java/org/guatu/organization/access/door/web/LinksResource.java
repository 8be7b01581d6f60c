package org.guatu.organization.access.door.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.guatu.organization.Roles;
import org.guatu.organization.access.door.Door;
import org.guatu.organization.access.door.LinkAccount;
import org.guatu.organization.access.door.LinkCard;
import org.guatu.organization.access.door.Linking;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Which identities elsewhere open an account; given by whoever resets its password. */
@Path("/api/v1/accounts/{id}/links")
@RolesAllowed(Roles.SECURITY_ADMIN)
public class LinksResource {
    private final Linking linking;
    private final CurrentCaller caller;

    LinksResource(Linking linking, CurrentCaller caller) {
        this.linking = linking;
        this.caller = caller;
    }

    @GET
    public List<LinkCard> links(@RestPath long id) {
        return linking.of(caller.get(), id);
    }

    /** Links the account to the name that its person bears there, in place of a former one. */
    @PUT
    @Path("{door}")
    public LinkCard link(@RestPath long id, @RestPath Door door, @Nullable LinkAccount body) {
        return linking.link(caller.get(), id, door, Sent.required(body));
    }

    /** Nobody comes in by it any more; sessions that are open go on. */
    @DELETE
    @Path("{door}")
    public void unlink(@RestPath long id, @RestPath Door door) {
        linking.unlink(caller.get(), id, door);
    }
}
