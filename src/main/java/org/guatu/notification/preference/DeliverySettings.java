package org.guatu.notification.preference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.guatu.calendar.WorkCalendar;
import org.guatu.notification.channel.DeliveryFrequency;
import org.guatu.platform.Languages;
import org.guatu.platform.time.OfficeClock;

/**
 * How somebody is told things outside of the application. All times of day are on the office's clock, so that a
 * demonstration shows what an office would see.
 */
public record DeliverySettings(DeliveryFrequency email, QuietHours quiet, LocalTime digestAt, String language) {
    public static final String CHINESE = "zh-CN";
    public static final String ENGLISH = "en";

    /** What holds for whoever chose nothing. */
    public static DeliverySettings byDefault(NoticeRules rules) {
        return new DeliverySettings(
                rules.emailPace(), new QuietHours(rules.quietFrom(), rules.quietTo(), true), rules.digestAt(), CHINESE);
    }

    public Locale locale() {
        return language.equals(ENGLISH) ? Languages.ENGLISH : Languages.CHINESE;
    }

    /**
     * When something that is written now may leave: at once outside of quiet hours, or with the next digest. A digest
     * comes on working days at the hour that its reader chose, even if that hour is quiet otherwise.
     */
    public Instant dueAt(DeliveryFrequency pace, Instant now, boolean urgent, WorkCalendar calendar) {
        LocalDateTime moment = LocalDateTime.ofInstant(now, OfficeClock.ZONE);
        if (pace == DeliveryFrequency.AT_ONCE) {
            return urgent ? now : instant(quiet.endFrom(moment, calendar));
        }
        LocalDate day = moment.toLocalTime().isBefore(digestAt)
                ? moment.toLocalDate()
                : moment.toLocalDate().plusDays(1);
        return instant(calendar.rollForward(day).atTime(digestAt));
    }

    private static Instant instant(LocalDateTime moment) {
        return moment.atZone(OfficeClock.ZONE).toInstant();
    }
}
