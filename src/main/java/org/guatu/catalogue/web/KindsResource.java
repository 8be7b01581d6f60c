package org.guatu.catalogue.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.guatu.catalogue.kind.DescribeKind;
import org.guatu.catalogue.kind.KeepingKinds;
import org.guatu.catalogue.kind.KindCard;
import org.guatu.catalogue.kind.ListKind;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The kinds of list. Everybody reads what they are called, administrators keep them. */
@Path("/api/v1")
public class KindsResource {
    private final KeepingKinds kinds;
    private final CurrentCaller caller;

    KindsResource(KeepingKinds kinds, CurrentCaller caller) {
        this.kinds = kinds;
        this.caller = caller;
    }

    /** A kind with the version that its ETag names. */
    public record KindAnswer(@JsonUnwrapped KindCard card, int version) {
        static KindAnswer of(ListKind kind) {
            return new KindAnswer(kind.card(), kind.version());
        }
    }

    /** All kinds of the caller's region in their order, on one page; retired ones too ({@code offered: false}). */
    @GET
    @Path("kinds")
    @Authenticated
    public Page<KindAnswer> kinds() {
        List<KindAnswer> all =
                kinds.all(caller.get().regionId()).stream().map(KindAnswer::of).toList();
        return new Page<>(all, null);
    }

    @GET
    @Path("kinds/{code}")
    @Authenticated
    public RestResponse<KindAnswer> kind(@RestPath String code) {
        return tagged(kinds.one(code, caller.get().regionId()));
    }

    /**
     * Adds a kind: 201 with its place, 422 naming what is wrong. The top region adds it for all; another for itself alone,
     * and its code gets the region's before it.
     */
    @POST
    @Path("kinds")
    @RolesAllowed(Roles.SYS_ADMIN)
    @OnlyOnce
    public RestResponse<KindAnswer> add(@Nullable DescribeKind body) {
        ListKind kind = kinds.add(Sent.required(body), caller.get());
        return Etags.created("/api/v1/kinds/" + kind.code(), KindAnswer.of(kind), kind.version());
    }

    /**
     * Edits a kind; its code stays, and so does what is left out. {@code offered: false} retires it, 409 for the last
     * one, 403 where only the top region may. 412 when {@code If-Match} names an older version.
     */
    @PUT
    @Path("kinds/{code}")
    @RolesAllowed(Roles.SYS_ADMIN)
    @OnlyOnce
    public RestResponse<KindAnswer> edit(
            @RestPath String code, @RestHeader("If-Match") @Nullable String ifMatch, @Nullable DescribeKind body) {
        ListKind edited = kinds.edit(code, Sent.required(body), Etags.version(ifMatch), caller.get());
        return tagged(edited);
    }

    private static RestResponse<KindAnswer> tagged(ListKind kind) {
        return Etags.ok(KindAnswer.of(kind), kind.version());
    }
}
