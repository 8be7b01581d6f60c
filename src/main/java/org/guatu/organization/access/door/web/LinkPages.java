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
import java.util.List;
import java.util.stream.Stream;
import org.guatu.organization.Roles;
import org.guatu.organization.access.Admitting;
import org.guatu.organization.access.door.Door;
import org.guatu.organization.access.door.LinkAccount;
import org.guatu.organization.access.door.Linking;
import org.guatu.organization.access.door.OidcSettings;
import org.guatu.organization.access.door.directory.Directory;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;

/** 统一身份认证 and 单位目录: by which identity elsewhere a person comes in. */
@Path("/people/{id}/links")
@RolesAllowed(Roles.SECURITY_ADMIN)
public class LinkPages {
    private final Linking linking;
    private final Admitting admitting;
    private final OidcSettings settings;
    private final Directory directory;
    private final CurrentCaller caller;
    private final Forms forms;
    private final Template page;

    LinkPages(
            Linking linking,
            Admitting admitting,
            OidcSettings settings,
            Directory directory,
            CurrentCaller caller,
            Forms forms,
            @Location("organization/links.html") Template page) {
        this.linking = linking;
        this.admitting = admitting;
        this.settings = settings;
        this.directory = directory;
        this.caller = caller;
        this.forms = forms;
        this.page = page;
    }

    @GET
    public TemplateInstance links(long id) {
        return page(id, forms.begin());
    }

    @POST
    @Path("{door}")
    @OnlyOnce
    public Response link(long id, Door door) {
        return forms.lead(
                new FormPage(door.name(), state -> page(id, state), address(id), "organization.door.linked"),
                LinkAccount.class,
                (asked, version) -> new Next(
                        address(id), linking.link(caller.get(), id, door, asked).name()));
    }

    @POST
    @Path("{door}/end")
    @OnlyOnce
    public Response unlink(long id, Door door) {
        return forms.act(
                new FormPage(door.name() + "-end", state -> page(id, state), address(id), "organization.door.ended"),
                version -> linking.unlink(caller.get(), id, door));
    }

    /** A form that was refused stands at an address of its own; whoever comes by it again is led to the page. */
    @GET
    @Path("{door}")
    public Response back(long id, Door door) {
        return Response.seeOther(URI.create(address(id))).build();
    }

    @GET
    @Path("{door}/end")
    public Response backFromEnd(long id, Door door) {
        return back(id, door);
    }

    /** Those that the office has; where it has none yet, those that it may have. */
    private List<Door> doors() {
        return Stream.of(Door.values())
                .filter(door -> settings.named() == directory.named()
                        || (door == Door.LDAP ? directory.named() : settings.named()))
                .toList();
    }

    private static String address(long id) {
        return "/people/" + id + "/links";
    }

    private TemplateInstance page(long id, FormState again) {
        return page.data("account", admitting.account(caller.get(), id))
                .data("links", linking.of(caller.get(), id))
                .data("named", settings.named() || directory.named())
                .data("doors", doors())
                .data("again", again);
    }
}
