package org.guatu.platform.trail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a walk along a region's chain found.
 *
 * @param whole every sealed line has the hash that it must have, none is missing, and the head fits
 * @param sealed lines in the chain
 * @param unsealed ids of lines not linked yet
 * @param head hash of the newest link, which an office may keep outside the database
 * @param firstBroken id of the first line that does not fit, or null
 */
public record Verification(boolean whole, long sealed, List<Long> unsealed, String head, @Nullable Long firstBroken) {}
