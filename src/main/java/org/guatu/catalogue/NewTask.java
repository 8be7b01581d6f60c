package org.guatu.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A task as a confirmed import hands it over; units are ids of the region's units.
 *
 * @param sets collective names, expanded when the list is issued
 * @param openingPercent progress so far, 0 to 100, for a list already under way, with its basis
 */
public record NewTask(
        String code,
        String serial,
        int position,
        List<String> section,
        String title,
        String requirement,
        long lead,
        Set<Long> coLeads,
        Set<Long> cooperating,
        Set<Long> sets,
        @Nullable String leadingOfficial,
        Deadline deadline,
        Cadence cadence,
        @Nullable BigDecimal points,
        @Nullable String deliverable,
        @Nullable Integer openingPercent,
        @Nullable String openingBasis) {

    /** The code that a task gets whose list gives it none: the year and its place in the list. */
    public static String codeAt(int year, int position) {
        return String.format("%d-%03d", year, position);
    }
}
