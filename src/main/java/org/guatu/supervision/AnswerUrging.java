package org.guatu.supervision;

import org.jspecify.annotations.Nullable;

/** What the unit says to an urging. */
public record AnswerUrging(@Nullable String answer) {}
