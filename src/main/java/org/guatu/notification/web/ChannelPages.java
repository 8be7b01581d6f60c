package org.guatu.notification.web;

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
import java.util.Map;
import org.guatu.notification.channel.ChannelEdit;
import org.guatu.notification.channel.Connecting;
import org.guatu.notification.channel.Mailing;
import org.guatu.notification.channel.NewChannel;
import org.guatu.notification.channel.Vault;
import org.guatu.notification.delivery.ChannelTest;
import org.guatu.notification.delivery.OutboxAdministration;
import org.guatu.notification.delivery.OutgoingMessage;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 通知渠道: the mail server, the robots that are allowed, and what left the house. */
@Path("/channels")
@RolesAllowed(Roles.SYS_ADMIN)
public class ChannelPages {
    private static final int MOST = 500;
    private static final int ROWS = 30;

    private final Connecting connecting;
    private final ChannelTest channelTest;
    private final OutboxAdministration outbox;
    private final Mailing mailing;
    private final Vault vault;
    private final ChannelChoices choices;
    private final CurrentCaller caller;
    private final Forms forms;
    private final Template page;

    ChannelPages(
            Connecting connecting,
            ChannelTest channelTest,
            OutboxAdministration outbox,
            Mailing mailing,
            Vault vault,
            ChannelChoices choices,
            CurrentCaller caller,
            Forms forms,
            @Location("notification/channels.html") Template page) {
        this.connecting = connecting;
        this.channelTest = channelTest;
        this.outbox = outbox;
        this.mailing = mailing;
        this.vault = vault;
        this.choices = choices;
        this.caller = caller;
        this.forms = forms;
        this.page = page;
    }

    @GET
    public TemplateInstance channels(@RestQuery OutgoingMessage.@Nullable State state) {
        return page(state, forms.begin());
    }

    /** A form that was refused stands at its own address; whoever comes by it again is led to the page. */
    @GET
    @Path("{form:.+/(?:disabled|test|attempt)}")
    public Response back() {
        return Response.seeOther(URI.create("/channels")).build();
    }

    @POST
    @OnlyOnce
    public Response allow() {
        return forms.act(
                form("channel", "notification.channels.allowed"),
                NewChannel.class,
                (asked, version) -> connecting.allow(caller.get(), asked));
    }

    @POST
    @Path("{id}/disabled")
    @OnlyOnce
    public Response disable(long id) {
        return forms.lead(
                form("disable-" + id, "notification.channels.nowOpen"), ChannelEdit.class, (edit, version) -> {
                    boolean disabled =
                            connecting.edit(caller.get(), id, edit, version).disabled();
                    Next channels = new Next("/channels");
                    return disabled ? channels.saying("notification.channels.nowDisabled") : channels;
                });
    }

    /** Waits for the other side, so it is no {@link OnlyOnce} call: that would hold a transaction meanwhile. */
    @POST
    @Path("{id}/test")
    public Response test(long id) {
        return forms.act(
                form("test-" + id, "notification.channels.tested"), version -> channelTest.robot(caller.get(), id));
    }

    @POST
    @Path("mail/test")
    public Response testMail() {
        return forms.act(
                form("test-mail", "notification.channels.mailTested"), version -> channelTest.mail(caller.get()));
    }

    @POST
    @Path("outbox/{id}/attempt")
    @OnlyOnce
    public Response tryAgain(long id) {
        return forms.act(
                form("attempt-" + id, "notification.channels.triedAgain"),
                version -> outbox.tryAgain(caller.get(), id));
    }

    private FormPage form(String id, String done) {
        return new FormPage(id, state -> page(null, state), "/channels", done);
    }

    private TemplateInstance page(OutgoingMessage.@Nullable State state, FormState again) {
        Caller by = caller.get();
        Map<OutgoingMessage.State, Long> counts = outbox.counts(by);
        return page.data("channels", connecting.channels(by, 0, MOST))
                .data("kinds", ChannelChoices.KINDS)
                .data("paces", ChannelChoices.PACES)
                .data("units", choices.units(by))
                .data("mail", mailing.server())
                .data("vault", vault.isOpen())
                .data(
                        "counts",
                        List.of(OutgoingMessage.State.values()).stream()
                                .map(one -> new Count(one.name(), counts.getOrDefault(one, 0L)))
                                .toList())
                .data("state", state == null ? "" : state.name())
                .data("messages", outbox.entries(by, state, Long.MAX_VALUE, ROWS))
                .data("again", again);
    }

    /** How many messages stand in a state. */
    public record Count(String state, long messages) {}
}
