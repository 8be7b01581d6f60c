package org.guatu.notification.channel;

import org.jspecify.annotations.Nullable;

/**
 * What is to change about a channel; null leaves as it is.
 *
 * @param address a new one comes with its secret: the old secret is never sent anywhere else
 * @param secret a new one alone is for the address that is known
 * @param unit code of a unit; empty for the office's own
 */
public record ChannelEdit(
        @Nullable String name,
        @Nullable String address,
        @Nullable String secret,
        @Nullable String unit,
        @Nullable DeliveryFrequency pace,
        @Nullable Boolean disabled) {
    @Override
    public String toString() {
        return "ChannelEdit[]";
    }
}
