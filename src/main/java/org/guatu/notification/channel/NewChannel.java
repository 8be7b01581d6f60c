package org.guatu.notification.channel;

import org.guatu.notification.webhook.ChannelKind;
import org.jspecify.annotations.Nullable;

/**
 * A way out of the house to allow. Address and secret are taken in and never shown again.
 *
 * @param unit code of the unit whose group chat it is; null for the office's own
 * @param pace at once (default) or once a day
 */
public record NewChannel(
        @Nullable ChannelKind kind,
        @Nullable String name,
        @Nullable String address,
        @Nullable String secret,
        @Nullable String unit,
        @Nullable DeliveryFrequency pace) {

    /** Says nothing of what must not be logged. */
    @Override
    public String toString() {
        return "NewChannel[" + kind + "]";
    }
}
