package org.guatu.insight.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.insight.duty.Duties;
import org.guatu.insight.duty.Duty;
import org.guatu.insight.duty.SubstituteDuties;
import org.guatu.organization.Organization;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.SubstitutePosts;
import org.guatu.platform.web.Page;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What waits for the caller. */
@Path("/api/v1")
public class DutiesResource {
    private final Duties duties;
    private final Organization organization;
    private final OfficeTime time;
    private final CurrentCaller caller;

    DutiesResource(Duties duties, Organization organization, OfficeTime time, CurrentCaller caller) {
        this.duties = duties;
        this.organization = organization;
        this.time = time;
        this.caller = caller;
    }

    /**
     * A duty as the API tells it.
     *
     * @param inSteadOf names of those for whom the caller stands in with it; empty where it is their own
     * @param estimated whether {@code daysLeft} passes through a year whose holidays are not loaded
     */
    public record Told(@JsonUnwrapped Duty duty, List<String> inSteadOf, boolean estimated) {
        static Told of(Duty duty, List<SubstitutePosts.Absent> behind, WorkCalendar calendar, LocalDate today) {
            LocalDate due = duty.due();
            return new Told(
                    duty,
                    behind.stream().map(SubstitutePosts.Absent::name).toList(),
                    due != null && calendar.estimated(today, due));
        }
    }

    /** What waits for the caller, most urgent first. The cursor is a place in that order. */
    @GET
    @Path("me/duties")
    @Authenticated
    public Page<Told> mine(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        WorkCalendar calendar = time.calendar(caller.get().regionId());
        LocalDate today = time.today();
        return Page.within(duties.of(caller.get()), limit, after)
                .map(duty -> Told.of(duty, SubstituteDuties.from(duty, caller.get(), organization), calendar, today));
    }
}
