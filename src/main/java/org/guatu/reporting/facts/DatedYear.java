package org.guatu.reporting.facts;

import java.time.LocalDate;
import org.guatu.calendar.WorkCalendar;
import org.guatu.reporting.standing.Standing;

/** A year of a task that can be looked at on any day. */
public interface DatedYear {
    YearFacts facts();

    Standing standingOn(LocalDate day, WorkCalendar calendar);
}
