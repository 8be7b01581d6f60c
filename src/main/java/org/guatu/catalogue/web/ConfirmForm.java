package org.guatu.catalogue.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.guatu.catalogue.intake.Confirmation;
import org.guatu.platform.Invalid;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The form that confirms an import: the title of a new list, or why an issued one is changed. */
public class ConfirmForm {
    @RestForm
    @Nullable
    String title;

    @RestForm
    @Nullable
    String reason;

    @RestForm
    @Nullable
    String basis;

    @RestForm
    @Nullable
    String approvedBy;

    @RestForm
    @Nullable
    String approvedOn;

    @RestForm
    @Nullable
    List<Long> cancel;

    @RestForm
    @Nullable
    String seen;

    @RestForm
    @Nullable
    Integer version;

    public @Nullable String title() {
        return title;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable String basis() {
        return basis;
    }

    public @Nullable String approvedBy() {
        return approvedBy;
    }

    public @Nullable String approvedOn() {
        return approvedOn;
    }

    /** Whether this task was ticked to be cancelled. */
    public boolean cancels(long task) {
        return cancel != null && cancel.contains(task);
    }

    Confirmation confirmation() {
        return new Confirmation(
                title,
                reason,
                basis,
                approvedBy,
                day(approvedOn),
                cancel == null ? Set.of() : Set.copyOf(cancel),
                seen,
                version);
    }

    private static @Nullable LocalDate day(@Nullable String sent) {
        try {
            return sent == null || sent.isBlank() ? null : LocalDate.parse(sent.strip());
        } catch (DateTimeParseException e) {
            throw new Invalid("approvedOn", "catalogue.adjust.approvalDayMissing");
        }
    }
}
