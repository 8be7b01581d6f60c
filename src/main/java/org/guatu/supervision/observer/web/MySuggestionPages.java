package org.guatu.supervision.observer.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.Forms;
import org.guatu.supervision.observer.invitation.Author;

/** The page of an observer who has an account. */
@Path("/my-suggestions")
@RolesAllowed(Roles.OBSERVER)
@OnlyOnce
public class MySuggestionPages {
    private static final String PLACE = "/my-suggestions";

    private final SuggestPage page;
    private final Forms forms;
    private final CurrentCaller caller;

    MySuggestionPages(SuggestPage page, Forms forms, CurrentCaller caller) {
        this.page = page;
        this.forms = forms;
        this.caller = caller;
    }

    @GET
    public TemplateInstance mine() {
        return page.of(Author.of(caller.get()), PLACE, forms.begin());
    }

    @POST
    public Response suggest() {
        return page.suggest(Author.of(caller.get()), PLACE);
    }

    @POST
    @Path("ratings/{id}")
    public Response rate(long id) {
        return page.rate(Author.of(caller.get()), PLACE, id);
    }
}
