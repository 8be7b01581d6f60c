package org.guatu.notification.delivery;

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
    /** How often the post sender is looked into; {@code off} for never. */
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

    /** For so long one attempt is its node's alone; after that another node takes it for dead and tries again. */
    @WithDefault("5m")
    Duration lease();

    /** How long the post sender remembers what was sent. */
    @WithDefault("90d")
    Duration kept();
}
