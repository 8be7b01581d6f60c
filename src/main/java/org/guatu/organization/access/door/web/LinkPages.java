package org.guatu.organization.access.door.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.guatu.organization.Roles;
import org.guatu.organization.access.Admitting;
import org.guatu.organization.access.door.Door;
import org.guatu.organization.access.door.LinkAccount;
import org.guatu.organization.access.door.Linking;
import org.guatu.organization.access.door.OidcSettings;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;

/** 统一身份: by which identity elsewhere a person comes in. */
@Path("/people/{id}/links")
@RolesAllowed(Roles.SECURITY_ADMIN)
public class LinkPages {
    private final Linking linking;
    private final Admitting admitting;
    private final OidcSettings settings;
    private final CurrentCaller caller;
    private final Forms forms;
    private final Template page;

    LinkPages(
            Linking linking,
            Admitting admitting,
            OidcSettings settings,
            CurrentCaller caller,
            Forms forms,
            @Location("organization/links.html") Template page) {
        this.linking = linking;
        this.admitting = admitting;
        this.settings = settings;
        this.caller = caller;
        this.forms = forms;
        this.page = page;
    }

    @GET
    public TemplateInstance links(long id) {
        return page(id, forms.begin());
    }

    @POST
    @OnlyOnce
    public Response link(long id) {
        return forms.lead(
                new FormPage("", state -> page(id, state), address(id), "organization.door.linked"),
                LinkAccount.class,
                (asked, version) -> new Next(
                        address(id),
                        linking.link(caller.get(), id, Door.OIDC, asked).name()));
    }

    /** A form that was refused stands at this address; whoever comes by it again is led to the page. */
    @GET
    @Path("end")
    public Response backFromEnd(long id) {
        return Response.seeOther(URI.create(address(id))).build();
    }

    @POST
    @Path("end")
    @OnlyOnce
    public Response unlink(long id) {
        return forms.act(
                new FormPage("", state -> page(id, state), address(id), "organization.door.ended"),
                version -> linking.unlink(caller.get(), id, Door.OIDC));
    }

    private static String address(long id) {
        return "/people/" + id + "/links";
    }

    private TemplateInstance page(long id, FormState again) {
        return page.data("account", admitting.account(caller.get(), id))
                .data("links", linking.of(caller.get(), id))
                .data("named", settings.named())
                .data("again", again);
    }
}
