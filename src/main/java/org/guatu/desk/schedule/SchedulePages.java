package org.guatu.desk.schedule;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.guatu.insight.TaskCard;
import org.guatu.insight.schedule.ScheduleRow;
import org.guatu.insight.schedule.Schedules;
import org.guatu.insight.schedule.Schedules.Schedule;
import org.guatu.insight.schedule.UnitMonths;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.platform.CurrentCaller;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 倒排工期: tasks by their slack, and what units have in hand. */
@Path("/schedule")
public class SchedulePages {
    private static final int ROWS = 100;

    private final Schedules schedules;
    private final CurrentCaller caller;
    private final Template page;

    SchedulePages(Schedules schedules, CurrentCaller caller, @Location("desk/schedule.html") Template page) {
        this.schedules = schedules;
        this.caller = caller;
        this.page = page;
    }

    /**
     * The page.
     *
     * @param unit code of a lead unit
     * @param all every row, and not the first hundred alone
     */
    @GET
    @RolesAllowed({
        Roles.RULE_OF_LAW_OFFICE,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER,
        Roles.EVALUATION_TEAM,
        Roles.LIAISON,
        Roles.DEPUTY_LEADER,
        Roles.UNIT_HEAD
    })
    public TemplateInstance schedule(
            @RestQuery @Nullable Long list, @RestQuery @Nullable String unit, @RestQuery @Nullable String all) {
        Schedule schedule = schedules.of(caller.get());
        List<ScheduleRow> found = schedule.rows().stream()
                .filter(row -> list == null || row.list().id() == list)
                .filter(row ->
                        unit == null || unit.isBlank() || row.lead().code().equals(unit))
                .toList();
        return page.data("schedule", schedule)
                .data(
                        "rows",
                        "true".equals(all) ? found : found.stream().limit(ROWS).toList())
                .data(
                        "slipped",
                        found.stream().filter(row -> row.catchUp() != null).toList())
                .data("loads", loads(schedule, unit))
                .data("months", months(schedule))
                .data("found", found.size())
                .data(
                        "broken",
                        found.stream().filter(row -> !row.broken().isEmpty()).count())
                .data("list", list == null ? "" : list.toString())
                .data("unit", unit == null ? "" : unit)
                .data("lists", lists(schedule))
                .data("units", units(schedule))
                .data("tries", caller.get().hasAnyRole(WhatIfPages.ROLES))
                .data("office", caller.get().hasRole(Roles.RULE_OF_LAW_OFFICE));
    }

    private static List<UnitMonths> loads(Schedule schedule, @Nullable String unit) {
        return schedule.loads().stream()
                .filter(load ->
                        unit == null || unit.isBlank() || load.unit().code().equals(unit))
                .toList();
    }

    private static List<String> months(Schedule schedule) {
        return schedule.loads().stream()
                .limit(1)
                .flatMap(load -> load.shown().stream())
                .map(UnitMonths.Month::month)
                .toList();
    }

    static List<TaskCard.ListRef> lists(Schedule schedule) {
        return schedule.rows().stream().map(ScheduleRow::list).distinct().toList();
    }

    private static List<UnitRef> units(Schedule schedule) {
        return schedule.loads().stream().map(UnitMonths::unit).toList();
    }
}
