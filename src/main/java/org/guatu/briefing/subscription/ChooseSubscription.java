package org.guatu.briefing.subscription;

import org.jspecify.annotations.Nullable;

/**
 * What a reader wants of the week; what is left out stays.
 *
 * @param own for themselves
 * @param office for the office and its group chat; only people of the office say so
 */
public record ChooseSubscription(@Nullable Boolean own, @Nullable Boolean office) {}
