package org.guatu.insight.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.guatu.insight.ListCard;
import org.guatu.insight.ListViews;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.Page;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Lists with their counts; a unit's counts are over its own tasks. */
@Path("/api/v1")
public class ListsResource {
    private final ListViews views;
    private final CurrentCaller caller;

    ListsResource(ListViews views, CurrentCaller caller) {
        this.views = views;
        this.caller = caller;
    }

    /** Lists, newest year first. The cursor is a place in that order. */
    @GET
    @Path("lists")
    @Authenticated
    public Page<ListCard> lists(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        return Page.within(views.all(caller.get()), limit, after);
    }

    @GET
    @Path("lists/{id}")
    @Authenticated
    public RestResponse<ListCard> list(long id) {
        ListCard card = views.one(id, caller.get());
        return Etags.ok(card, card.version());
    }
}
