package org.guatu.supervision.observer;

import java.time.LocalDate;
import org.guatu.catalogue.deadline.Cadence;
import org.jspecify.annotations.Nullable;

/**
 * What the office makes of a suggestion as a task.
 *
 * @param title null or blank takes the suggestion's
 * @param requirement null or blank takes the suggestion's words
 * @param lead code of the unit that leads; null takes the unit that handles the suggestion
 * @param deadline in the words of a list
 * @param cadence null is quarterly
 * @param reason needed with basis and approval where the list is issued
 */
public record NewEntry(
        @Nullable Long list,
        @Nullable String title,
        @Nullable String requirement,
        @Nullable String lead,
        @Nullable String deadline,
        @Nullable Cadence cadence,
        @Nullable String reason,
        @Nullable String basis,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedOn) {}
