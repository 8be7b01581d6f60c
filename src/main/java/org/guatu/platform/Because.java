package org.guatu.platform;

import org.jspecify.annotations.Nullable;

/** Why an act is taken, where nothing else has to be said. */
public record Because(@Nullable String reason) {}
