package org.guatu.platform.trail.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One link of a chain with the line that it seals.
 *
 * @param line the line's columns as they are sealed; null where it is gone
 */
record Link(long lineId, long place, String hash, String sealedWith, @Nullable List<@Nullable String> line) {
    /** What a link covers: the one before, and every part of the line with its length. */
    static String text(String before, List<@Nullable String> line) {
        StringBuilder text = new StringBuilder(before);
        for (String part : line) {
            String value = part == null ? "-" : part;
            text.append(value.length()).append(':').append(value).append(';');
        }
        return text.toString();
    }
}
