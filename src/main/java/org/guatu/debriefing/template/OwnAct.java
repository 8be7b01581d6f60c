package org.guatu.debriefing.template;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An act in person of which the system holds no record, as its writer tells it.
 *
 * @param document where it is written down
 */
public record OwnAct(
        @Nullable PersonalAct kind, @Nullable LocalDate on, @Nullable String matter, @Nullable String document) {}
