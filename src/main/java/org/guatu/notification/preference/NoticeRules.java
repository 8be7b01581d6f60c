package org.guatu.notification.preference;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guatu.notification.channel.DeliveryFrequency;

/** How notices leave the house; the defaults are those of this product, a person may choose others. */
@ConfigMapping(prefix = "guatu.notices")
public interface NoticeRules {
    /** How often the outbox is sent; {@code off} for never. */
    @WithDefault("15s")
    String sendEvery();

    /** What somebody gets by mail who chose nothing. */
    @WithDefault("DIGEST")
    DeliveryFrequency emailPace();

    @WithDefault("20:00")
    LocalTime quietFrom();

    @WithDefault("08:00")
    LocalTime quietTo();

    @WithDefault("08:30")
    LocalTime digestAt();

    /** Kinds of notices that quiet hours do not hold back, by their message key; none by default. */
    Optional<Set<String>> urgent();

    /** The least time, on the real clock, between two messages to one recipient by one channel. */
    @WithDefault("5m")
    Duration pause();

    /** The pauses after a failed attempt; after the last of them a message is given up. */
    @WithDefault("1m,5m,30m,2h,8h")
    List<Duration> retries();

    /** So long an attempt belongs to its node alone. After that the node is taken for dead, and another one tries again. */
    @WithDefault("5m")
    Duration lease();
}
