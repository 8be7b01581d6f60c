package org.guatu.lifecycle.extension;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit asks.
 *
 * @param proposed the day by which it will be done
 * @param reason why it cannot be done by the present deadline
 * @param done what was done so far
 * @param evidence ids of the unit's files
 */
public record AskExtension(
        @Nullable LocalDate proposed, @Nullable String reason, @Nullable String done, List<Long> evidence) {}
