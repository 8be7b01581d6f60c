package org.guatu.briefing.display.web;

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
import org.guatu.briefing.display.Display;
import org.guatu.briefing.display.DisplayTerms;
import org.guatu.briefing.display.Displaying;
import org.guatu.briefing.display.MakeDisplay;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.TaskList;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.jspecify.annotations.Nullable;

/** 大屏链接: the office makes and revokes them. A link is shown once, on the page that answers its making. */
@Path("/wall/displays")
@RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
public class DisplayPages {
    private final Displaying displaying;
    private final DisplayTerms terms;
    private final Catalogue catalogue;
    private final CurrentCaller caller;
    private final RoutingContext request;
    private final Forms forms;
    private final Flash flash;
    private final Template page;

    DisplayPages(
            Displaying displaying,
            DisplayTerms terms,
            Catalogue catalogue,
            CurrentCaller caller,
            RoutingContext request,
            Forms forms,
            Flash flash,
            @Location("briefing/displays.html") Template page) {
        this.displaying = displaying;
        this.terms = terms;
        this.catalogue = catalogue;
        this.caller = caller;
        this.request = request;
        this.forms = forms;
        this.flash = flash;
        this.page = page;
    }

    /** A list that a screen may show. */
    public record Choice(long id, String title) {}

    @GET
    public TemplateInstance displays() {
        return draw(null, null, forms.begin());
    }

    /** Makes a link. Sent twice, it makes two: the answer is a secret that is not kept. */
    @POST
    public TemplateInstance make() {
        return forms.answer(
                new FormPage("", state -> draw(null, null, state), "", ""),
                MakeDisplay.class,
                (wanted, version) -> made(displaying.make(wanted, caller.get())));
    }

    private TemplateInstance made(Displaying.Made made) {
        String link = request.request().scheme()
                + "://"
                + request.request().authority()
                + "/display/"
                + made.token().text();
        return draw(link, made.link().name(), forms.begin());
    }

    @POST
    @Path("{id}/revocation")
    @OnlyOnce
    public Response revoke(long id) {
        flash.say(
                "briefing.page.done.revoked",
                displaying.revoke(id, caller.get()).name());
        return Response.seeOther(URI.create("/wall/displays")).build();
    }

    private TemplateInstance draw(@Nullable String link, @Nullable String whose, FormState again) {
        return page.data("days", terms.days())
                .data("link", link)
                .data("whose", whose)
                .data("again", again)
                .data("groupings", Display.Grouping.values())
                .data(
                        "lists",
                        catalogue.lists(caller.get()).stream()
                                .filter(one -> one.status() == TaskList.Status.ISSUED)
                                .map(one -> new Choice(one.id(), one.title()))
                                .toList())
                .data("displays", displaying.links(caller.get()));
    }
}
