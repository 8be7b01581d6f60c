package org.guatu.debriefing;

import java.time.LocalDate;
import org.guatu.debriefing.template.Rating;
import org.jspecify.annotations.Nullable;

/** A report as the database tells it for the register, without its text. */
record RegisterRow(
        long id,
        @Nullable Long unitId,
        @Nullable Long personId,
        String name,
        DebriefingReport.Stage stage,
        LocalDate actBy,
        @Nullable LocalDate submittedOn,
        boolean late,
        @Nullable Rating rating,
        @Nullable Integer place) {}
