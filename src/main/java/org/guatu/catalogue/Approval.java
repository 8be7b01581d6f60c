package org.guatu.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Why the office changes what was issued, on what basis and on whose word. */
public record Approval(
        @Nullable String reason, @Nullable String basis, @Nullable String approvedBy, @Nullable LocalDate approvedOn) {
    /** As an adjustment needs it; refused where anything is missing. */
    public Adjustment adjustment(LocalDate today) {
        return Adjustment.of(reason, basis, approvedBy, approvedOn, today);
    }
}
