package org.guatu.supervision.letter;

import org.guatu.supervision.ladder.Level;
import org.jspecify.annotations.Nullable;

/** The level is left out where the ladder's next is meant; a higher one is a leader's word and needs a reason. */
public record EscalateLetter(@Nullable Level level, @Nullable String reason) {}
