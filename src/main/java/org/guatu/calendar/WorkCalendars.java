package org.guatu.calendar;

import java.util.Map;

/**
 * The working days of every region at one moment.
 *
 * @param law what holds everywhere, as the top region keeps it
 * @param own the calendars of regions that closed days of their own, by region
 */
public record WorkCalendars(WorkCalendar law, Map<Long, WorkCalendar> own) {
    /** By what a region counts its terms. */
    public WorkCalendar of(long regionId) {
        return own.getOrDefault(regionId, law);
    }
}
