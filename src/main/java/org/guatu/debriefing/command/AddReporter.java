package org.guatu.debriefing.command;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who reports too.
 *
 * @param person an office-holder; null for the team of the unit
 * @param unit its code; null for the first unit in which the person has a post
 */
public record AddReporter(@Nullable Long person, @Nullable String unit) {}
