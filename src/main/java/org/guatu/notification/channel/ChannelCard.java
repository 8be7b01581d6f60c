package org.guatu.notification.channel;

import java.time.Instant;
import org.guatu.notification.webhook.ChannelKind;
import org.guatu.notification.webhook.Failure;
import org.guatu.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * A channel as administrators see it: neither its address nor its secret.
 *
 * @param unit whose group chat it is; null for the office's own
 * @param failure why something was not taken last, unless something was taken since; null otherwise
 */
public record ChannelCard(
        long id,
        ChannelKind kind,
        String name,
        String host,
        @Nullable UnitRef unit,
        DeliveryFrequency pace,
        boolean disabled,
        @Nullable Instant sentAt,
        @Nullable Instant failedAt,
        @Nullable Failure failure,
        int version) {
    static ChannelCard of(Channel channel, @Nullable UnitRef unit) {
        Instant failed = channel.failedAt();
        Instant sent = channel.sentAt();
        boolean mended = failed == null || sent != null && sent.isAfter(failed);
        String failure = mended ? null : channel.failure();
        return new ChannelCard(
                channel.id(),
                channel.kind(),
                channel.name(),
                channel.host(),
                unit,
                channel.pace(),
                channel.disabled(),
                sent,
                failed,
                failure == null ? null : Failure.read(failure),
                channel.version());
    }
}
