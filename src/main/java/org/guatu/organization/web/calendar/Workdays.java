package org.guatu.organization.web.calendar;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.Month;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** What templates ask about working days; they find it by its name. */
@Named("workdays")
@Unremovable
@ApplicationScoped
public class Workdays {
    private final CurrentCaller caller;
    private final OfficeTime time;

    Workdays(CurrentCaller caller, OfficeTime time) {
        this.caller = caller;
        this.time = time;
    }

    /** Whether the working days from today to a due day pass through a year whose holidays are not loaded. */
    public boolean estimated(@Nullable LocalDate due) {
        return due != null && time.law().estimated(time.today(), due);
    }

    /**
     * The year that somebody should load, told to administrators and the office: this one, or from November on, when the
     * State Council has told the holidays, the next. Null where none is missing.
     */
    public @Nullable String getMissing() {
        if (!caller.signedIn() || !caller.get().hasAnyRole(Roles.SYS_ADMIN, Roles.RULE_OF_LAW_OFFICE)) {
            return null;
        }
        WorkCalendar calendar = time.law();
        LocalDate today = time.today();
        if (calendar.estimated(today.getYear())) {
            return Integer.toString(today.getYear());
        }
        boolean told = today.getMonthValue() >= Month.NOVEMBER.getValue();
        return told && calendar.estimated(today.getYear() + 1) ? Integer.toString(today.getYear() + 1) : null;
    }

    /** Whether the reader may load it. */
    public boolean isAdministrator() {
        return caller.signedIn() && caller.get().hasRole(Roles.SYS_ADMIN);
    }
}
