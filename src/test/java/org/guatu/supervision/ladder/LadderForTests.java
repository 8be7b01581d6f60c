package org.guatu.supervision.ladder;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.guatu.platform.engine.Decisions;
import org.guatu.support.Defaults;

/** The rules as they ship. */
final class LadderForTests {
    static final LadderTerms TERMS =
            new SmallRyeConfigBuilder().withMapping(LadderTerms.class).build().getConfigMapping(LadderTerms.class);
    static final Ladder LADDER = new Ladder(new Decisions(), TERMS, Defaults.NEAR, Defaults.TERMS);

    private LadderForTests() {}
}
