package org.guatu.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.guatu.calendar.OfficeTime;
import org.guatu.platform.Languages;
import org.guatu.platform.Texts;
import org.jspecify.annotations.Nullable;

/** Days as notices tell them: one that was counted through a year whose holidays are not loaded is marked as estimated. */
@ApplicationScoped
class NoticeDays {
    private final OfficeTime time;

    NoticeDays(OfficeTime time) {
        this.time = time;
    }

    /** A day that is counted from today. */
    String counted(@Nullable LocalDate day) {
        return counted(time.today(), day);
    }

    String counted(LocalDate from, @Nullable LocalDate day) {
        boolean estimated = day != null && time.law().estimated(from, day);
        return day + (estimated ? Texts.text(Languages.CHINESE, "supervision.paper.dayEstimated") : "");
    }
}
