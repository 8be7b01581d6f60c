package org.guatu.notification.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.guatu.notification.channel.ChannelCard;
import org.guatu.notification.channel.ChannelEdit;
import org.guatu.notification.channel.Connecting;
import org.guatu.notification.channel.DeliveryFrequency;
import org.guatu.notification.channel.NewChannel;
import org.guatu.notification.delivery.ChannelTest;
import org.guatu.notification.webhook.ChannelKind;
import org.guatu.notification.webhook.Failure;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Reader;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The robots and webhooks that are allowed. Addresses and secrets go in and never come out. */
@Path("/api/v1")
@RolesAllowed(Roles.SYS_ADMIN)
public class ChannelsResource {
    private final Connecting connecting;
    private final ChannelTest channelTest;
    private final CurrentCaller caller;
    private final Reader reader;

    ChannelsResource(Connecting connecting, ChannelTest channelTest, CurrentCaller caller, Reader reader) {
        this.connecting = connecting;
        this.channelTest = channelTest;
        this.caller = caller;
        this.reader = reader;
    }

    /**
     * A channel; {@code unit} is null for the office's own group chat.
     *
     * @param failure why the last message was not taken, in the reader's words; null once one was
     */
    public record ChannelAnswer(
            long id,
            ChannelKind kind,
            String name,
            String host,
            @Nullable UnitRef unit,
            DeliveryFrequency pace,
            boolean disabled,
            @Nullable Instant sentAt,
            @Nullable Instant failedAt,
            @Nullable String failure) {}

    @GET
    @Path("channels")
    public Page<ChannelAnswer> channels(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        return Page.of(connecting.channels(caller.get(), Page.afterId(after), rows + 1), rows, ChannelCard::id)
                .map(this::answer);
    }

    @GET
    @Path("channels/{id}")
    public RestResponse<ChannelAnswer> channel(@RestPath long id) {
        return tagged(connecting.channel(caller.get(), id));
    }

    /**
     * Allows a robot or webhook: 201. 409 while the server has no key to seal secrets with; 422 for an address that is
     * no public https address, unless whoever runs the server listed its host as internal.
     */
    @POST
    @Path("channels")
    @OnlyOnce
    public RestResponse<ChannelAnswer> allow(@Nullable NewChannel body) {
        ChannelCard card = connecting.allow(caller.get(), Sent.required(body));
        return Etags.created("/api/v1/channels/" + card.id(), answer(card), card.version());
    }

    /** Changes or disables it; what is left out stays. 412 when {@code If-Match} is older. */
    @PATCH
    @Path("channels/{id}")
    @OnlyOnce
    public RestResponse<ChannelAnswer> edit(
            @RestPath long id, @RestHeader("If-Match") @Nullable String ifMatch, @Nullable ChannelEdit body) {
        return tagged(connecting.edit(caller.get(), id, Sent.required(body), Etags.version(ifMatch)));
    }

    /**
     * Sends a test message and waits: 204, or 409 with the reason why it was not taken. Takes no Idempotency-Key: the
     * other side must not be waited for within a transaction, and whoever asks twice wants two.
     */
    @POST
    @Path("channels/{id}/test")
    public void test(@RestPath long id) {
        channelTest.robot(caller.get(), id);
    }

    /** The same by mail, to the caller's own address. */
    @POST
    @Path("channels/mail/test")
    public void testMail() {
        channelTest.mail(caller.get());
    }

    private RestResponse<ChannelAnswer> tagged(ChannelCard card) {
        return Etags.ok(answer(card), card.version());
    }

    private ChannelAnswer answer(ChannelCard card) {
        Failure failure = card.failure();
        return new ChannelAnswer(
                card.id(),
                card.kind(),
                card.name(),
                card.host(),
                card.unit(),
                card.pace(),
                card.disabled(),
                card.sentAt(),
                card.failedAt(),
                failure == null
                        ? null
                        : reader.text(failure.key(), failure.arguments().toArray()));
    }
}
