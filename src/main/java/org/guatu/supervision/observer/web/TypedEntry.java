package org.guatu.supervision.observer.web;

import org.guatu.catalogue.deadline.Cadence;
import org.guatu.platform.web.Typed;
import org.guatu.supervision.observer.NewEntry;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The form that makes a suggestion a task of a list, as it was typed. */
public class TypedEntry {
    @RestForm
    @Nullable
    Long list;

    @RestForm
    @Nullable
    String title;

    @RestForm
    @Nullable
    String requirement;

    @RestForm
    @Nullable
    String lead;

    @RestForm
    @Nullable
    String deadline;

    @RestForm
    @Nullable
    String cadence;

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

    NewEntry entry() {
        return new NewEntry(
                list,
                title,
                requirement,
                lead,
                deadline,
                Typed.choice(Cadence.class, cadence),
                reason,
                basis,
                approvedBy,
                Typed.date(approvedOn, "approvedOn"));
    }
}
