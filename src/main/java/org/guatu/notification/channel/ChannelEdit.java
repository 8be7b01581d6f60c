package org.guatu.notification.channel;

import org.jspecify.annotations.Nullable;

/**
 * What is to change about a channel; null leaves as it is. A new address comes with its secret.
 *
 * @param unit code of a unit; empty for the office's own
 */
public record ChannelEdit(
        @Nullable String name,
        @Nullable String address,
        @Nullable String secret,
        @Nullable String unit,
        @Nullable Pace pace,
        @Nullable Boolean disabled) {
    public static ChannelEdit disabled(boolean disabled) {
        return new ChannelEdit(null, null, null, null, null, disabled);
    }

    @Override
    public String toString() {
        return "ChannelEdit[]";
    }
}
