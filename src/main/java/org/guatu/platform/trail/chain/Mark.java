package org.guatu.platform.trail.chain;

import java.time.Instant;

/**
 * How far a region's chain is known to be whole: a look goes on from here.
 *
 * @param place of the last link that was walked
 * @param hash of that link
 * @param line the greatest id of a line that is sealed up to there
 * @param keyedFrom from which link on the chain is sealed by a key; 0 where it is not
 * @param walked when the chain was last walked from its base
 */
record Mark(long place, String hash, long line, long keyedFrom, Instant walked) {
    /** The chain as if it began here. */
    Base base() {
        return new Base(place, hash);
    }
}
