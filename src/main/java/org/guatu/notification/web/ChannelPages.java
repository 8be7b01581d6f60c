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
import org.guatu.notification.channel.ChannelCard;
import org.guatu.notification.channel.ChannelEdit;
import org.guatu.notification.channel.Connecting;
import org.guatu.notification.channel.DeliveryFrequency;
import org.guatu.notification.channel.Mailing;
import org.guatu.notification.channel.NewChannel;
import org.guatu.notification.channel.Vault;
import org.guatu.notification.delivery.ChannelTest;
import org.guatu.notification.delivery.OutboxLog;
import org.guatu.notification.delivery.OutgoingMessage;
import org.guatu.notification.webhook.ChannelKind;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Again;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 通知渠道: the mail server, the robots that are allowed, and what left the house. */
@Path("/channels")
@RolesAllowed(Roles.SYS_ADMIN)
public class ChannelPages {
    private static final int MOST = 500;
    private static final int ROWS = 30;
    private static final List<ChannelKind> KINDS =
            List.of(ChannelKind.WECOM, ChannelKind.DINGTALK, ChannelKind.WEBHOOK);
    private static final List<DeliveryFrequency> PACES = List.of(DeliveryFrequency.AT_ONCE, DeliveryFrequency.DIGEST);

    private final Connecting connecting;
    private final ChannelTest channelTest;
    private final OutboxLog log;
    private final Mailing mailing;
    private final Vault vault;
    private final Organization organization;
    private final CurrentCaller caller;
    private final Forms forms;
    private final Template page;
    private final Template one;

    ChannelPages(
            Connecting connecting,
            ChannelTest channelTest,
            OutboxLog log,
            Mailing mailing,
            Vault vault,
            Organization organization,
            CurrentCaller caller,
            Forms forms,
            @Location("notification/channels.html") Template page,
            @Location("notification/channel.html") Template one) {
        this.connecting = connecting;
        this.channelTest = channelTest;
        this.log = log;
        this.mailing = mailing;
        this.vault = vault;
        this.organization = organization;
        this.caller = caller;
        this.forms = forms;
        this.page = page;
        this.one = one;
    }

    @GET
    public TemplateInstance channels(@RestQuery OutgoingMessage.@Nullable State state) {
        return page(state, Again.NONE);
    }

    /** A form that was refused stands at its own address; whoever comes by it again is led to the page. */
    @GET
    @Path("{form:.+/(?:disabled|test|attempt)}")
    public Response back() {
        return Response.seeOther(URI.create("/channels")).build();
    }

    @POST
    @OnlyOnce
    public Response allow(
            @RestForm @Nullable ChannelKind kind,
            @RestForm @Nullable String name,
            @RestForm @Nullable String address,
            @RestForm @Nullable String secret,
            @RestForm @Nullable String unit,
            @RestForm @Nullable DeliveryFrequency pace) {
        NewChannel asked = new NewChannel(kind, name, address, secret, unit, pace);
        return act("channel", () -> connecting.allow(caller.get(), asked), "notification.channels.allowed");
    }

    @GET
    @Path("{id:\\d+}")
    public TemplateInstance channel(long id) {
        return one(id, Again.NONE);
    }

    /** What is left empty of address and secret stays as it is sealed. */
    @POST
    @Path("{id:\\d+}")
    @OnlyOnce
    public Response edit(
            long id,
            @RestForm @Nullable String name,
            @RestForm @Nullable String address,
            @RestForm @Nullable String secret,
            @RestForm @Nullable String unit,
            @RestForm @Nullable DeliveryFrequency pace,
            @RestForm @Nullable String disabled,
            @RestForm @Nullable Integer version) {
        ChannelEdit edit = new ChannelEdit(name, address, secret, unit, pace, "yes".equals(disabled));
        return forms.act(
                "channel",
                () -> connecting.edit(caller.get(), id, edit, version),
                again -> one(id, again),
                "/channels",
                "notification.channels.edited");
    }

    @POST
    @Path("{id}/disabled")
    @OnlyOnce
    public Response disable(long id, @RestForm boolean disabled) {
        return act(
                "disable-" + id,
                () -> connecting.edit(caller.get(), id, ChannelEdit.disabled(disabled), null),
                disabled ? "notification.channels.nowDisabled" : "notification.channels.nowOpen");
    }

    /** Waits for the other side, so it is no {@link OnlyOnce} call: that would hold a transaction meanwhile. */
    @POST
    @Path("{id}/test")
    public Response test(long id) {
        return act("test-" + id, () -> channelTest.robot(caller.get(), id), "notification.channels.tested");
    }

    @POST
    @Path("mail/test")
    public Response testMail() {
        return act("test-mail", () -> channelTest.mail(caller.get()), "notification.channels.mailTested");
    }

    @POST
    @Path("outbox/{id}/attempt")
    @OnlyOnce
    public Response tryAgain(long id) {
        return act("attempt-" + id, () -> log.tryAgain(caller.get(), id), "notification.channels.triedAgain");
    }

    private Response act(String form, Forms.Act act, String done) {
        return forms.act(form, act, again -> page(null, again), "/channels", done);
    }

    private TemplateInstance one(long id, Again again) {
        ChannelCard channel = connecting.channel(caller.get(), id);
        UnitRef unit = channel.unit();
        return one.data("channel", channel)
                .data("paces", PACES)
                .data("units", units(caller.get()))
                .data("unit", unit == null ? "" : unit.code())
                .data("again", again);
    }

    private List<UnitRef> units(Caller by) {
        return organization.units(by.regionId()).stream()
                .filter(unit -> !unit.set())
                .map(Unit::ref)
                .toList();
    }

    private TemplateInstance page(OutgoingMessage.@Nullable State state, Again again) {
        Caller by = caller.get();
        Map<OutgoingMessage.State, Long> counts = log.counts(by);
        return page.data("channels", connecting.channels(by, 0, MOST))
                .data("kinds", KINDS)
                .data("paces", PACES)
                .data("units", units(by))
                .data("mail", mailing.server())
                .data("vault", vault.isOpen())
                .data(
                        "counts",
                        List.of(OutgoingMessage.State.values()).stream()
                                .map(one -> new Count(one.name(), counts.getOrDefault(one, 0L)))
                                .toList())
                .data("state", state == null ? "" : state.name())
                .data("messages", log.entries(by, state, Long.MAX_VALUE, ROWS))
                .data("again", again);
    }

    /** How many messages stand in a state. */
    public record Count(String state, long messages) {}
}
