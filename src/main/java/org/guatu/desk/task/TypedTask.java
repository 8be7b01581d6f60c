package org.guatu.desk.task;

import java.math.BigDecimal;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.lifecycle.AdjustTask;
import org.guatu.organization.UnitDirectory;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.Typed;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What an issued task is to say from now on, as it was typed. */
public class TypedTask {
    @RestForm
    @Nullable
    String title;

    @RestForm
    @Nullable
    String requirement;

    @RestForm
    @Nullable
    String deadline;

    @RestForm
    @Nullable
    String cadence;

    @RestForm
    @Nullable
    String lead;

    @RestForm
    @Nullable
    String coLeads;

    @RestForm
    @Nullable
    String cooperating;

    @RestForm
    @Nullable
    String sets;

    @RestForm
    @Nullable
    String deliverable;

    @RestForm
    @Nullable
    String points;

    @RestForm
    @Nullable
    String leadingOfficial;

    AdjustTask task(UnitDirectory directory) {
        return new AdjustTask(
                title,
                requirement,
                deadline,
                Typed.choice(Cadence.class, cadence),
                lead,
                TypedUnits.codes(coLeads, directory),
                TypedUnits.codes(cooperating, directory),
                TypedUnits.codes(sets, directory),
                deliverable,
                number(points),
                leadingOfficial);
    }

    private static @Nullable BigDecimal number(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : new BigDecimal(typed.strip());
        } catch (NumberFormatException e) {
            throw new Invalid("points", "lifecycle.pointsOutOfRange");
        }
    }
}
