package org.guatu.supervision.observer.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Again;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.supervision.observer.invitation.Author;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The page of an observer who has an account. */
@Path("/my-suggestions")
@RolesAllowed(Roles.OBSERVER)
@OnlyOnce
public class MySuggestionPages {
    private static final String PLACE = "/my-suggestions";

    private final SuggestPage page;
    private final CurrentCaller caller;

    MySuggestionPages(SuggestPage page, CurrentCaller caller) {
        this.page = page;
        this.caller = caller;
    }

    @GET
    public TemplateInstance mine() {
        return page.of(Author.of(caller.get()), PLACE, Again.NONE, List.of());
    }

    @POST
    public Response suggest(
            @RestForm @Nullable String title,
            @RestForm @Nullable String words,
            @RestForm @Nullable List<Long> kept,
            @RestForm("evidence") @Nullable List<FileUpload> files) {
        return page.suggest(Author.of(caller.get()), PLACE, title, words, kept, files, null);
    }

    @POST
    @Path("ratings/{id}")
    public Response rate(long id, @RestForm @Nullable String rating, @RestForm @Nullable String ratingWords) {
        return page.rate(Author.of(caller.get()), PLACE, id, rating, ratingWords);
    }
}
