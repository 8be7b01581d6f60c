package org.guatu.organization.web.calendar;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.guatu.calendar.CalendarYear;
import org.guatu.calendar.Calendars;
import org.guatu.calendar.DeclareDay;
import org.guatu.calendar.TakeDayBack;
import org.guatu.calendar.TermsMoved;
import org.guatu.calendar.notice.HolidayNotice;
import org.guatu.calendar.notice.LoadNotice;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.NotFound;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Reader;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The calendar by which every term is counted. Everybody reads it, administrators keep it. */
@Path("/api/v1")
public class CalendarResource {
    private final Calendars calendars;
    private final CurrentCaller caller;
    private final Reader reader;

    CalendarResource(Calendars calendars, CurrentCaller caller, Reader reader) {
        this.calendars = calendars;
        this.caller = caller;
        this.reader = reader;
    }

    /** How many open terms have another last day now. */
    public record MovedAnswer(int terms) {
        static MovedAnswer of(TermsMoved moved) {
            return new MovedAnswer(moved.terms());
        }
    }

    /** A year from 2020 to 2040, with the days that are not what their weekday says and who says so. */
    @GET
    @Path("calendar/{year}")
    @Authenticated
    public CalendarYear year(@RestPath int year) {
        if (year < CalendarYear.FIRST || year > CalendarYear.LAST) {
            throw new NotFound("platform.notFound");
        }
        return calendars.year(year, caller.get().regionId());
    }

    /**
     * Declares a day working or free for all regions; open terms move in the same transaction, timers right after it. A
     * region that is not the top one closes a day for itself alone: 409 where the law says anything of the day, or where it
     * is to be worked.
     */
    @PUT
    @Path("calendar/days/{day}")
    @RolesAllowed(Roles.SYS_ADMIN)
    @OnlyOnce
    public MovedAnswer declare(@RestPath String day, @Nullable DeclareDay body) {
        return MovedAnswer.of(calendars.declare(Sent.required(body).on(day), caller.get()));
    }

    /** Takes a declared day back: 404 where none was declared. */
    @DELETE
    @Path("calendar/days/{day}")
    @RolesAllowed(Roles.SYS_ADMIN)
    @OnlyOnce
    public MovedAnswer takeBack(@RestPath String day) {
        LocalDate declared = DeclareDay.day(day);
        if (declared == null) {
            throw new NotFound("platform.notFound");
        }
        return MovedAnswer.of(calendars.takeBack(new TakeDayBack(declared), caller.get()));
    }

    /** What a notice says and would change; nothing is stored. */
    @POST
    @Path("calendar/notices/reading")
    @RolesAllowed(Roles.SYS_ADMIN)
    public NoticePreview read(@Nullable LoadNotice body) {
        HolidayNotice notice = Sent.required(body).read();
        return NoticePreview.of(notice, calendars.shifts(notice), reader);
    }

    /**
     * Loads a notice, in the place of an earlier one of its year; 422 names all that is odd, and nothing is stored. Only
     * the top region does: 403 elsewhere.
     */
    @POST
    @Path("calendar/notices")
    @RolesAllowed(Roles.SYS_ADMIN)
    @OnlyOnce
    public MovedAnswer load(@Nullable LoadNotice body) {
        return MovedAnswer.of(calendars.load(Sent.required(body), caller.get()));
    }
}
