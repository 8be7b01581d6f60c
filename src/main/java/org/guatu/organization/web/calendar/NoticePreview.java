package org.guatu.organization.web.calendar;

import java.time.LocalDate;
import java.util.List;
import org.guatu.calendar.Shift;
import org.guatu.calendar.notice.HolidayNotice;
import org.guatu.platform.web.Reader;
import org.jspecify.annotations.Nullable;

/**
 * What a pasted notice says, before anything is stored.
 *
 * @param year null where none could be read
 * @param holidays holiday by holiday, as the notice goes
 * @param shifts what loading it would change in the present calendar
 * @param problems all that stands against loading it
 */
public record NoticePreview(
        @Nullable Integer year, String title, List<Holiday> holidays, List<Shift> shifts, List<String> problems) {
    /** One item of the notice. */
    public record Holiday(String name, List<LocalDate> free, List<LocalDate> worked) {}

    static NoticePreview of(HolidayNotice notice, List<Shift> shifts, Reader reader) {
        List<Holiday> holidays = notice.days().stream()
                .map(HolidayNotice.Day::name)
                .distinct()
                .map(name -> new Holiday(name, days(notice.free(), name), days(notice.worked(), name)))
                .toList();
        return new NoticePreview(
                notice.year(),
                notice.title(),
                holidays,
                shifts,
                notice.problems().stream()
                        .map(one -> reader.text(one.key(), one.arguments().toArray()))
                        .toList());
    }

    private static List<LocalDate> days(List<HolidayNotice.Day> days, String name) {
        return days.stream()
                .filter(day -> day.name().equals(name))
                .map(HolidayNotice.Day::day)
                .toList();
    }

    public boolean sound() {
        return problems.isEmpty();
    }

    /** The year in plain digits, for a title. */
    public String yearText() {
        return year == null ? "" : year.toString();
    }

    public int free() {
        return holidays.stream().mapToInt(one -> one.free().size()).sum();
    }

    public int worked() {
        return holidays.stream().mapToInt(one -> one.worked().size()).sum();
    }
}
