package org.guatu.organization.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.calendar.CalendarDay;
import org.guatu.calendar.Calendars;
import org.guatu.calendar.WorkCalendar;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.FormRefused;
import org.guatu.platform.web.Mistakes;
import org.guatu.platform.web.OnlyOnce;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 工作日历: the year's days off and make-up days, and the administrator's own days over them. */
@Path("/calendar")
@RolesAllowed(Roles.SYS_ADMIN)
public class CalendarPages {
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2040;
    private static final int NAME = 60;

    private final Calendars calendars;
    private final CurrentCaller caller;
    private final Flash flash;
    private final Clock clock;
    private final Template page;

    CalendarPages(
            Calendars calendars,
            CurrentCaller caller,
            Flash flash,
            Clock clock,
            @Location("organization/calendar.html") Template page) {
        this.calendars = calendars;
        this.caller = caller;
        this.flash = flash;
        this.clock = clock;
        this.page = page;
    }

    /**
     * A day that is not what its weekday says.
     *
     * @param name what the administrator called it; null where it comes from the State Council's notice
     */
    public record Day(LocalDate day, boolean working, @Nullable String name) {}

    /** What was typed about a day. */
    public record Typed(String day, boolean working, String name) {}

    @GET
    public TemplateInstance calendar(@RestQuery @Nullable Integer year) {
        int of = year == null ? LocalDate.now(clock).getYear() : year;
        return draw(of, new Typed("", false, ""), Mistakes.NONE);
    }

    /** Declares a day working or free; every term that is still to come counts by it. */
    @POST
    @OnlyOnce
    public Response declare(
            @RestForm @Nullable String day, @RestForm boolean working, @RestForm @Nullable String name) {
        Typed typed = new Typed(day == null ? "" : day, working, name == null ? "" : name.strip());
        LocalDate declared = FormRefused.orElse(
                () -> {
                    LocalDate on = day(typed);
                    calendars.declare(on, working, typed.name(), caller.get());
                    return on;
                },
                wrong -> draw(LocalDate.now(clock).getYear(), typed, wrong));
        flash.say(
                working ? "organization.page.calendar.nowWorking" : "organization.page.calendar.nowFree",
                declared.toString());
        return Response.seeOther(URI.create("/calendar?year=" + declared.getYear()))
                .build();
    }

    private static LocalDate day(Typed typed) {
        LocalDate day = null;
        try {
            day = LocalDate.parse(typed.day().strip());
        } catch (DateTimeParseException e) {
            // said below, with the rest of what is wrong
        }
        boolean known = day != null && day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
        new Invalid.Check()
                .require(
                        known,
                        "day",
                        "organization.page.calendar.dayUnreadable",
                        Integer.toString(FIRST_YEAR),
                        Integer.toString(LAST_YEAR))
                .require(
                        !typed.name().isEmpty() && typed.name().length() <= NAME,
                        "name",
                        "organization.page.calendar.nameMissing",
                        NAME)
                .orRefuse();
        return java.util.Objects.requireNonNull(day);
    }

    private TemplateInstance draw(int asked, Typed typed, Mistakes wrong) {
        int year = Math.max(FIRST_YEAR, Math.min(LAST_YEAR, asked));
        WorkCalendar calendar = calendars.current();
        List<Day> days = days(year, calendar);
        return page.data("year", String.valueOf(year))
                .data("before", year > FIRST_YEAR ? String.valueOf(year - 1) : null)
                .data("after", year < LAST_YEAR ? String.valueOf(year + 1) : null)
                .data("off", days.stream().filter(day -> !day.working()).toList())
                .data("makeUp", days.stream().filter(Day::working).toList())
                .data("workingDays", calendar.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .data("estimated", calendar.estimated(year))
                .data("typed", typed)
                .data("wrong", wrong);
    }

    private List<Day> days(int year, WorkCalendar calendar) {
        Map<LocalDate, String> names =
                calendars.declared().stream().collect(Collectors.toMap(CalendarDay::day, CalendarDay::name));
        List<Day> days = new ArrayList<>();
        LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).forEach(day -> {
            boolean working = calendar.isWorkingDay(day);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (working == weekend || names.containsKey(day)) {
                days.add(new Day(day, working, names.get(day)));
            }
        });
        return days;
    }
}
