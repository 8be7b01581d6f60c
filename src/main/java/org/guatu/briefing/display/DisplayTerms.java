package org.guatu.briefing.display;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.guatu.platform.link.LinkLimits;

/** How long links of screens are good, how fast their pages turn, and their limits: defaults of this product. */
@ConfigMapping(prefix = "guatu.display")
public interface DisplayTerms extends LinkLimits {
    /** Days for which a link is good where the office says nothing else. */
    @WithDefault("90")
    int days();

    /** Seconds for which a page of the chart is shown. */
    @WithDefault("20")
    int turn();

    @Override
    @WithDefault("PT10M")
    Duration window();

    @Override
    @WithDefault("600")
    int callsPerAddress();

    /** A page every twenty seconds are thirty: ten screens may share a link. */
    @Override
    @WithDefault("300")
    int callsPerLink();

    @Override
    @WithDefault("20")
    int missesPerAddress();
}
