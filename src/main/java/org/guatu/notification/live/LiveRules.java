package org.guatu.notification.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long and how many may listen to their unread notices. */
@ConfigMapping(prefix = "guatu.live")
public interface LiveRules {
    /** Every how many seconds a node looks for all who listen to it; off: never, and the pages ask by themselves. */
    @WithDefault("4s")
    String every();

    /** Listeners of one node; whoever comes beyond them asks now and then. */
    @WithDefault("1000")
    int most();

    /** Windows of one person; the oldest makes way. */
    @WithDefault("4")
    int mostOfOne();

    /** After so long a listener comes anew, with the posts of that moment. */
    @WithDefault("10m")
    Duration longest();

    /** How often sessions are checked, counts are taken whatever happened, and lines are tried. */
    @WithDefault("30s")
    Duration pulse();
}
