package org.guatu.supervision.observer.invitation;

import org.jspecify.annotations.Nullable;

/**
 * For whom a link is made.
 *
 * @param contact how the office reaches them, in as few words as it needs
 * @param days for how many days it is good; null for the product's term
 */
public record InviteObserver(@Nullable String name, @Nullable String contact, @Nullable Integer days) {}
