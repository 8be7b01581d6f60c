package org.guatu.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.guatu.platform.trail.Change;
import org.jspecify.annotations.Nullable;

/** A case that moves through stages, each with a term of its own. */
public interface StagedCase extends ProcessCase {
    Enum<?> stage();

    Instant stageSince();

    /** The day by which the stage's act is due; null where nobody has to act. */
    @Nullable
    LocalDate actBy();

    @Override
    default Change told(Enum<?> act) {
        return ProcessCase.super.told(act).to(stage());
    }
}
