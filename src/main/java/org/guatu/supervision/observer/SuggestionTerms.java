package org.guatu.supervision.observer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.guatu.platform.link.LinkLimits;

/** Terms of suggestions in working days (3, 10 and +5 by domain brief §4.5, the rest by this product), and limits of links. */
@ConfigMapping(prefix = "guatu.suggestion")
public interface SuggestionTerms extends LinkLimits {
    /** For the office to accept, merge or reject. */
    @WithDefault("3")
    int screening();

    /** For the office to hand an accepted one to a unit. */
    @WithDefault("2")
    int dispatch();

    /** For the unit to handle and reply. */
    @WithDefault("10")
    int handling();

    /** What the unit may take once besides, with a reason. */
    @WithDefault("5")
    int extension();

    /** For the observer to rate the reply; after that it counts as settled without a rating. */
    @WithDefault("10")
    int rating();

    /** Days for which a link is good where the office says nothing else. */
    @WithDefault("90")
    int linkDays();

    /** Files with one suggestion. */
    @WithDefault("3")
    int files();

    @Override
    @WithDefault("PT10M")
    Duration window();

    @Override
    @WithDefault("120")
    int callsPerAddress();

    @Override
    @WithDefault("60")
    int callsPerLink();

    @Override
    @WithDefault("20")
    int missesPerAddress();

    /** Suggestions with one link within a day. */
    @WithDefault("20")
    int suggestionsPerDay();
}
