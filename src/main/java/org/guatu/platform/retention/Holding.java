package org.guatu.platform.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much there is of a kind.
 *
 * @param oldest when the oldest was made; null where there is none
 */
public record Holding(long rows, @Nullable Instant oldest) {}
