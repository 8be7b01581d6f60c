package org.guatu.supervision.observer.command;

import org.guatu.supervision.observer.Suggestion;
import org.jspecify.annotations.Nullable;

/** What the observer says of the reply; words are needed where they are not satisfied. */
public record RateReply(Suggestion.@Nullable Rating rating, @Nullable String words) {}
