package org.guatu.organization.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.organization.access.AccessCard;
import org.guatu.organization.access.AccountCard.HeldPost;
import org.guatu.organization.access.EndingAccess;
import org.guatu.organization.access.Session;
import org.guatu.platform.Caller;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Who the caller is to the product. */
@Path("/api/v1")
public class MeResource {
    private final Organization organization;
    private final EndingAccess ending;
    private final SecurityIdentity identity;

    MeResource(Organization organization, EndingAccess ending, SecurityIdentity identity) {
        this.organization = organization;
        this.ending = ending;
        this.identity = identity;
    }

    /**
     * The caller.
     *
     * @param unit the unit of the first post that has one, or null
     * @param permissions what the posts allow, for drawing menus
     */
    record Me(
            Who person,
            String username,
            List<HeldPost> posts,
            @Nullable UnitRef unit,
            Named region,
            List<String> permissions) {
        /** The person behind the account. */
        record Who(long id, String name) {}
    }

    @GET
    @Path("me")
    @Authenticated
    public Me me() {
        Session session = identity.getAttribute(Session.ATTRIBUTE);
        Caller caller = session.caller();
        List<HeldPost> posts = organization.posts(List.of(caller.personId())).values().stream()
                .flatMap(List::stream)
                .map(post -> {
                    Long unit = post.unitId();
                    return new HeldPost(unit == null ? null : organization.ref(unit), post.role());
                })
                .toList();
        UnitRef unit = posts.stream()
                .map(HeldPost::unit)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Me(
                new Me.Who(caller.personId(), caller.name()),
                session.username(),
                posts,
                unit,
                Named.of(organization.region(caller.regionId())),
                Roles.permissions(caller.roles()));
    }

    /** The caller's own sessions and tokens in force, the newest first. */
    @GET
    @Path("me/sessions")
    @Authenticated
    public List<AccessCard> sessions() {
        return ending.mine(identity.getAttribute(Session.ATTRIBUTE));
    }

    /** Ends all of them but the one that the call came with. */
    @DELETE
    @Path("me/sessions")
    @Authenticated
    public void endOthers() {
        ending.endMyOthers(identity.getAttribute(Session.ATTRIBUTE));
    }

    /** Ends one of them, at once on every node. */
    @DELETE
    @Path("me/sessions/{session}")
    @Authenticated
    public void end(@RestPath("session") long one) {
        ending.endMine(identity.getAttribute(Session.ATTRIBUTE), one);
    }
}
