package org.guatu.insight.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.guatu.insight.schedule.ScheduleRow;
import org.guatu.insight.schedule.Schedules;
import org.guatu.insight.schedule.TryingOut;
import org.guatu.insight.schedule.UnitMonths;
import org.guatu.insight.schedule.WhatIf;
import org.guatu.lifecycle.scheduling.Scenario;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.NotFound;
import org.guatu.platform.web.Page;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 倒排工期: who must begin what by when. Units see the tasks that they lead. */
@Path("/api/v1")
@Authenticated
public class ScheduleResource {
    private final Schedules schedules;
    private final TryingOut trying;
    private final CurrentCaller caller;

    ScheduleResource(Schedules schedules, TryingOut trying, CurrentCaller caller) {
        this.schedules = schedules;
        this.trying = trying;
        this.caller = caller;
    }

    /**
     * Tasks at work, the least slack first.
     *
     * @param list only those of the list
     * @param unit only those that the unit of this code leads
     */
    @GET
    @Path("schedule")
    public Page<ScheduleRow> schedule(
            @RestQuery @Nullable Long list,
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String after) {
        return Page.within(
                schedules.of(caller.get()).rows().stream()
                        .filter(row -> list == null || row.list().id() == list)
                        .filter(row -> unit == null || row.lead().code().equals(unit))
                        .toList(),
                limit,
                after);
    }

    /** How many tasks units have in hand at once, month by month, by the units' codes. */
    @GET
    @Path("schedule/load")
    public Page<UnitMonths> load(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        return Page.within(schedules.of(caller.get()).loads(), limit, after);
    }

    /** One task's place in the schedule; 404 where the caller does not lead it, or it is not at work. */
    @GET
    @Path("tasks/{id}/schedule")
    public ScheduleRow task(long id) {
        return schedules.task(id, caller.get()).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    /**
     * What would be other, kept nowhere. 422 for what says a half, and for a dependency that closes a circle, with its way.
     *
     * @param list a list, whose tasks are to be finished by {@code acceptance}
     * @param task code of a task, whose gate of the number {@code gate}, from 1, is moved to {@code gateDay}
     * @param day from here until {@code until} every day is off, or worked with {@code works=true}
     * @param before code of a task for which {@code after} waits, or waits no more with {@code apart=true}
     */
    @GET
    @Path("schedule/what-if")
    public WhatIf whatIf(
            @RestQuery @Nullable Long list,
            @RestQuery @Nullable LocalDate acceptance,
            @RestQuery @Nullable String task,
            @RestQuery @Nullable Integer gate,
            @RestQuery @Nullable LocalDate gateDay,
            @RestQuery @Nullable LocalDate day,
            @RestQuery @Nullable LocalDate until,
            @RestQuery @Nullable Boolean works,
            @RestQuery @Nullable String before,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Boolean apart) {
        return trying.of(
                new Scenario(list, acceptance, task, gate, gateDay, day, until, works, before, after, apart, null),
                caller.get());
    }
}
