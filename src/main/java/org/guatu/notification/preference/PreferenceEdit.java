package org.guatu.notification.preference;

import org.guatu.notification.channel.DeliveryFrequency;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for; what is left out stays.
 *
 * @param address the person's mail address; empty takes it away
 * @param email AT_ONCE, DIGEST or NEVER
 * @param quietFrom HH:mm on the office's clock, as all times here
 * @param quietDaysOff whether days off are quiet too
 * @param digestAt when the digest comes on working days
 * @param language zh-CN or en
 */
public record PreferenceEdit(
        @Nullable String address,
        @Nullable DeliveryFrequency email,
        @Nullable String quietFrom,
        @Nullable String quietTo,
        @Nullable Boolean quietDaysOff,
        @Nullable String digestAt,
        @Nullable String language) {}
