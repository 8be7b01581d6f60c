package org.guatu.evaluation.score;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a line was computed from.
 *
 * @param what a message key, {@code evaluation.input.…}, or where {@code named} the thing's own name
 * @param value a number, with its sign or factor
 * @param link the page that shows it; null where there is none
 */
public record ScoreInput(String what, boolean named, String value, @Nullable String link) {}
