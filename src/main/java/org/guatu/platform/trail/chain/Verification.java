package org.guatu.platform.trail.chain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a walk along a region's chain found.
 *
 * @param fault what does not fit; null where the chain is whole: every sealed line has the code that it must have, none is
 *     missing or added, and the head fits
 * @param archived lines before the base, which are in files and not walked along
 * @param sealed lines in the chain, with those
 * @param waiting lines not linked yet
 * @param head hash of the newest link
 * @param firstBroken id of the first line that does not fit, or null
 * @param keyedFrom from which link on the chain is sealed by a key; 0 where it is not
 * @param from behind which link it was walked this time; all before was found whole earlier
 * @param walked when the chain was last walked from its base by the node that answers
 */
public record Verification(
        @Nullable Fault fault,
        long archived,
        long sealed,
        Waiting waiting,
        String head,
        @Nullable Long firstBroken,
        long keyedFrom,
        long from,
        Instant walked) {
    public boolean whole() {
        return fault == null;
    }

    /** For people. */
    public String brokenText() {
        return firstBroken == null ? "" : firstBroken.toString();
    }

    /** Nothing can be said: the server lacks the key. */
    public boolean keyUnknown() {
        return fault == Fault.KEY_UNKNOWN;
    }
}
