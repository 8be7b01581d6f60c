package org.guatu.lifecycle.scheduling;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By which day the tasks of a list are to be finished.
 *
 * @param list its id
 * @param day null where only their own deadlines hold
 */
public record SetAcceptance(@Nullable Long list, @Nullable LocalDate day) {}
