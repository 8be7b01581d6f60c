package org.guatu.briefing.display;

import org.jspecify.annotations.Nullable;

/**
 * The screen for which a link is made.
 *
 * @param name where it hangs
 * @param days for how many days it is good; null for the product's term
 * @param list id of the one list that it shows; null for all
 * @param grouping by what its tasks lie together; by area where nothing is said
 * @param alarming whether it shows the red and yellow tasks alone
 */
public record MakeDisplay(
        @Nullable String name,
        @Nullable Integer days,
        @Nullable Long list,
        Display.@Nullable Grouping grouping,
        @Nullable Boolean alarming) {}
