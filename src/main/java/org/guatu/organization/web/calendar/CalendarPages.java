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
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.guatu.calendar.CalendarYear;
import org.guatu.calendar.Calendars;
import org.guatu.calendar.NotedDay;
import org.guatu.calendar.TermsMoved;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.Again;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 工作日历: a year's days off and make-up days with who says so, and the days that an administrator declares. */
@Path("/calendar")
public class CalendarPages {
    private static final int AROUND = 2;

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

    /** What was typed about a day. */
    public record Typed(String day, boolean working, String name) {}

    @GET
    @Authenticated
    public TemplateInstance calendar(@RestQuery @Nullable Integer year) {
        return draw(year == null ? thisYear() : year, new Typed("", false, ""), Again.NONE);
    }

    /** Declares a day working or free; terms that are open keep the working days that they had left. */
    @POST
    @RolesAllowed(Roles.SYS_ADMIN)
    @OnlyOnce
    public Response declare(
            @RestForm @Nullable String day, @RestForm boolean working, @RestForm @Nullable String name) {
        Typed typed = new Typed(day == null ? "" : day, working, name == null ? "" : name.strip());
        LocalDate known = DaySent.day(day);
        TermsMoved moved = Forms.orAgain(
                () -> {
                    DaySent.Checked sent = new DaySent(working, name).on(day);
                    return calendars.declare(sent.day(), sent.working(), sent.name(), caller.get());
                },
                again -> draw(known == null ? thisYear() : known.getYear(), typed, again));
        LocalDate declared = Objects.requireNonNull(known, "checked before");
        flash.say(
                working ? "organization.page.calendar.nowWorking" : "organization.page.calendar.nowFree",
                declared.toString(),
                moved.terms());
        return back(declared);
    }

    /** Takes a declared day back. */
    @POST
    @Path("back")
    @RolesAllowed(Roles.SYS_ADMIN)
    @OnlyOnce
    public Response takeBack(@RestForm @Nullable String day) {
        LocalDate declared = DaySent.day(day);
        if (declared == null) {
            throw new Invalid(
                    "day",
                    "organization.page.calendar.dayUnreadable",
                    Integer.toString(DaySent.FIRST_YEAR),
                    Integer.toString(DaySent.LAST_YEAR));
        }
        TermsMoved moved = calendars.takeBack(declared, caller.get());
        flash.say("organization.page.calendar.takenBack", declared.toString(), moved.terms());
        return back(declared);
    }

    private static Response back(LocalDate day) {
        return Response.seeOther(URI.create("/calendar?year=" + day.getYear())).build();
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    private TemplateInstance draw(int asked, Typed typed, Again again) {
        int of = Math.max(DaySent.FIRST_YEAR, Math.min(DaySent.LAST_YEAR, asked));
        CalendarYear year = calendars.year(of);
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
                .data("typed", typed)
                .data("again", again);
    }

    /** The years around the one that is shown, and always the present one and its neighbours. */
    private List<String> years(int shown) {
        int now = thisYear();
        return IntStream.rangeClosed(
                        Math.max(DaySent.FIRST_YEAR, Math.min(shown, now) - AROUND),
                        Math.min(DaySent.LAST_YEAR, Math.max(shown, now) + AROUND))
                .mapToObj(String::valueOf)
                .toList();
    }
}
