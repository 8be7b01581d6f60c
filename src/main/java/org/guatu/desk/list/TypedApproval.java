package org.guatu.desk.list;

import java.time.LocalDate;
import org.guatu.catalogue.Adjustment;
import org.guatu.evaluation.CarryOver;
import org.guatu.evaluation.CarryTask;
import org.guatu.platform.web.Typed;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Why the office changes an issued task and on whose word, as it was typed. */
public class TypedApproval {
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

    /** The day of the approval; null where none was typed. */
    @Nullable
    public LocalDate day() {
        return Typed.date(approvedOn, "approvedOn");
    }

    /** As an adjustment needs it; refused where anything is missing. */
    public Adjustment adjustment(LocalDate today) {
        return Adjustment.of(reason, basis, approvedBy, day(), today);
    }

    /** With what is to become of a task that its year left undone. */
    public CarryTask carry(
            CarryOver.@Nullable How how, @Nullable Long list, @Nullable Long into, @Nullable String deadline) {
        return new CarryTask(how, list, into, deadline, reason, basis, approvedBy, day());
    }
}
