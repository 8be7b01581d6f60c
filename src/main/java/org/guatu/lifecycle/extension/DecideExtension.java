package org.guatu.lifecycle.extension;

import java.time.LocalDate;
import org.guatu.lifecycle.extension.DecidingExtensions.Decision;
import org.jspecify.annotations.Nullable;

/** A decision on a request.
 *
 * @param until may be another day than the one asked, a later one only with a reason
 */
public record DecideExtension(@Nullable Decision decision, @Nullable LocalDate until, @Nullable String reason) {}
