package org.guatu.notification.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.notification.channel.ChannelCard;
import org.guatu.notification.channel.ChannelEdit;
import org.guatu.notification.channel.Connecting;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;

/** One robot or webhook of the allow-list, to be edited. */
@Path("/channels")
@RolesAllowed(Roles.SYS_ADMIN)
public class ChannelPage {
    private final Connecting connecting;
    private final ChannelChoices choices;
    private final CurrentCaller caller;
    private final Forms forms;
    private final Template page;

    ChannelPage(
            Connecting connecting,
            ChannelChoices choices,
            CurrentCaller caller,
            Forms forms,
            @Location("notification/channel.html") Template page) {
        this.connecting = connecting;
        this.choices = choices;
        this.caller = caller;
        this.forms = forms;
        this.page = page;
    }

    @GET
    @Path("{id:\\d+}")
    public TemplateInstance channel(long id) {
        return page(id, forms.begin());
    }

    /** What is left empty of address and secret stays as it is sealed. */
    @POST
    @Path("{id:\\d+}")
    @OnlyOnce
    public Response edit(long id) {
        return forms.act(
                new FormPage("channel", state -> page(id, state), "/channels", "notification.channels.edited"),
                ChannelEdit.class,
                (edit, version) -> connecting.edit(caller.get(), id, edit, version));
    }

    private TemplateInstance page(long id, FormState again) {
        ChannelCard channel = connecting.channel(caller.get(), id);
        UnitRef unit = channel.unit();
        return page.data("channel", channel)
                .data("paces", ChannelChoices.PACES)
                .data("units", choices.units(caller.get()))
                .data("unit", unit == null ? "" : unit.code())
                .data("again", again);
    }
}
