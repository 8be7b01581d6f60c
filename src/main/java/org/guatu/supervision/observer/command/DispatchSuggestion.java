package org.guatu.supervision.observer.command;

import org.jspecify.annotations.Nullable;

/** To which unit a suggestion goes, by its code. */
public record DispatchSuggestion(@Nullable String unit) {}
