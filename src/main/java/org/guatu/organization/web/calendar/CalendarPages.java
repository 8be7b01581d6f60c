package org.guatu.organization.web.calendar;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.guatu.calendar.CalendarYear;
import org.guatu.calendar.Calendars;
import org.guatu.calendar.DeclareDay;
import org.guatu.calendar.NotedDay;
import org.guatu.calendar.TakeDayBack;
import org.guatu.calendar.TermsMoved;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 工作日历: a year's days off and make-up days with who says so, and the days that an administrator declares. */
@Path("/calendar")
public class CalendarPages {
    private static final int AROUND = 2;

    private final Calendars calendars;
    private final CurrentCaller caller;
    private final Forms forms;
    private final Clock clock;
    private final Template page;

    CalendarPages(
            Calendars calendars,
            CurrentCaller caller,
            Forms forms,
            Clock clock,
            @Location("organization/calendar.html") Template page) {
        this.calendars = calendars;
        this.caller = caller;
        this.forms = forms;
        this.clock = clock;
        this.page = page;
    }

    @GET
    @Authenticated
    public TemplateInstance calendar(@RestQuery @Nullable Integer year) {
        return draw(year == null ? thisYear() : year, forms.begin());
    }

    /** Declares a day working or free; terms that are open keep the working days that they had left. */
    @POST
    @RolesAllowed(Roles.SYS_ADMIN)
    @OnlyOnce
    public Response declare() {
        return forms.lead(form("", "organization.page.calendar.nowFree"), DeclareDay.class, (asked, version) -> {
            TermsMoved moved = calendars.declare(asked, caller.get());
            Next year = year(asked.day(), moved);
            return Boolean.TRUE.equals(asked.working()) ? year.saying("organization.page.calendar.nowWorking") : year;
        });
    }

    /** Takes a declared day back. */
    @POST
    @Path("back")
    @RolesAllowed(Roles.SYS_ADMIN)
    @OnlyOnce
    public Response takeBack() {
        return forms.lead(
                form("back", "organization.page.calendar.takenBack"),
                TakeDayBack.class,
                (asked, version) -> year(asked.day(), calendars.takeBack(asked, caller.get())));
    }

    private FormPage form(String id, String done) {
        return new FormPage(id, this::again, "/calendar", done);
    }

    private TemplateInstance again(FormState state) {
        LocalDate day = DeclareDay.day(state.value("", "day", "").toString());
        return draw(day == null ? thisYear() : day.getYear(), state);
    }

    private static Next year(@Nullable LocalDate day, TermsMoved moved) {
        LocalDate known = Objects.requireNonNull(day, "checked by the act");
        return new Next("/calendar?year=" + known.getYear(), known.toString(), moved.terms());
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    private TemplateInstance draw(int asked, FormState again) {
        int of = Math.max(CalendarYear.FIRST, Math.min(CalendarYear.LAST, asked));
        CalendarYear year = calendars.year(of, caller.get().regionId());
        List<NotedDay> noted = year.days();
        return page.data("year", String.valueOf(of))
                .data("years", years(of))
                .data("months", MonthSheet.of(year, LocalDate.now(clock)))
                .data("noted", noted)
                .data("off", noted.stream().filter(day -> !day.working()).count())
                .data("makeUp", noted.stream().filter(NotedDay::working).count())
                .data("workingDays", year.workingDays())
                .data("estimated", year.estimated())
                .data("notice", year.notice())
                .data("mayChange", caller.get().hasRole(Roles.SYS_ADMIN))
                .data("keepsLaw", calendars.keepsLaw(caller.get()))
                .data("again", again);
    }

    /** The years around the one that is shown, and always the present one and its neighbours. */
    private List<String> years(int shown) {
        int now = thisYear();
        return IntStream.rangeClosed(
                        Math.max(CalendarYear.FIRST, Math.min(shown, now) - AROUND),
                        Math.min(CalendarYear.LAST, Math.max(shown, now) + AROUND))
                .mapToObj(String::valueOf)
                .toList();
    }
}
