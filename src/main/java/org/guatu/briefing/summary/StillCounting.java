package org.guatu.briefing.summary;

import org.guatu.platform.Refusal;

/** Some of the regions below are still to be counted: asked again in a moment, it is known. */
public final class StillCounting extends Refusal {
    private static final int LATER = 503;

    public StillCounting(int waiting) {
        super("briefing.summary.stillCounting", waiting);
    }

    @Override
    public int status() {
        return LATER;
    }
}
