package org.guatu.insight.change;

import java.time.LocalDate;
import org.guatu.insight.TaskCard;
import org.guatu.reporting.standing.Light;
import org.jspecify.annotations.Nullable;

/**
 * A task that is not where it was.
 *
 * @param task as it stood on the later day
 * @param was its light on the earlier day; null where it was not issued yet
 * @param is its light on the later day
 * @param on the day since which it has that light; the day it was due where it fell due
 */
public record Change(TaskCard task, Turn what, @Nullable Light was, Light is, LocalDate on) {}
