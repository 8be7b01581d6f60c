package org.guatu.catalogue.wording;

import org.jspecify.annotations.Nullable;

/**
 * A task as a confirmed import hands it over.
 *
 * @param position its place in the list, counted from 1
 * @param units collective names are expanded when the list is issued
 * @param openingPercent progress so far, 0 to 100, for a list already under way, with its basis
 */
public record NewTask(
        String code,
        int position,
        TaskWording wording,
        TaskUnits units,
        @Nullable Integer openingPercent,
        @Nullable String openingBasis) {

    /** The code that a task gets whose list gives it none: the year and its place in the list. */
    public static String codeAt(int year, int position) {
        return String.format("%d-%03d", year, position);
    }

    public NewTask at(String otherCode, int otherPosition) {
        return new NewTask(otherCode, otherPosition, wording, units, openingPercent, openingBasis);
    }
}
