package org.guatu.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.calendar.Calendars;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.TaskYear;
import org.guatu.organization.Region;
import org.guatu.platform.OfficeDays;
import org.guatu.platform.engine.Timers;
import org.guatu.rehearsal.Cast.Players;
import org.guatu.reporting.Report;
import org.guatu.reporting.Reporting;

/**
 * Plays the sample office's year up to a day, through the services that people use: every working day the clock moves to
 * nine o'clock, timers fire, the office reviews, the units act each in its temper. What a player does depends only on
 * where things stand and on fixed seeds, so that a rehearsal that was cut off goes on where it stopped.
 */
@ApplicationScoped
class Rehearsal {
    static final LocalDate OPENS_ON = LocalDate.of(2024, 9, 20);

    private final Cast cast;
    private final SampleLists lists;
    private final OfficeDesk officeDesk;
    private final UnitDesk unitDesk;
    private final SupervisionDesk supervisionDesk;
    private final Catalogue catalogue;
    private final Lifecycle lifecycle;
    private final Reporting reporting;
    private final Calendars calendars;
    private final Timers timers;
    private final Clock clock;

    Rehearsal(
            Cast cast,
            SampleLists lists,
            OfficeDesk officeDesk,
            UnitDesk unitDesk,
            SupervisionDesk supervisionDesk,
            Catalogue catalogue,
            Lifecycle lifecycle,
            Reporting reporting,
            Calendars calendars,
            Timers timers,
            Clock clock) {
        this.cast = cast;
        this.lists = lists;
        this.officeDesk = officeDesk;
        this.unitDesk = unitDesk;
        this.supervisionDesk = supervisionDesk;
        this.catalogue = catalogue;
        this.lifecycle = lifecycle;
        this.reporting = reporting;
        this.calendars = calendars;
        this.timers = timers;
        this.clock = clock;
    }

    /** One task as it stands on a day of the rehearsal, with the reports of its year, newest first. */
    record Scene(Task task, TaskYear year, List<Report> reports) {}

    /** Plays what is left of it; answers whether anything was. */
    boolean play(Region region) throws IOException {
        Instant target = OfficeDays.morningOf(OPENS_ON);
        if (!clock.instant().isBefore(target)) {
            return false;
        }
        Players players = cast.of(region);
        System.out.println("rehearsal: loading and issuing the sample lists");
        lists.load(players.office());
        LocalDate day = OfficeDays.dayOf(clock.instant());
        int month = 0;
        while (day.isBefore(OPENS_ON)) {
            day = calendars.current().plus(day, 1);
            if (day.isAfter(OPENS_ON)) {
                day = OPENS_ON;
            }
            if (day.getMonthValue() != month) {
                month = day.getMonthValue();
                System.out.println(
                        "rehearsal: " + day.getYear() + "-" + (month < 10 ? "0" : "") + month + " of " + OPENS_ON);
            }
            timers.moveTo(OfficeDays.morningOf(day));
            if (day.isBefore(OPENS_ON)) {
                playDay(region, players, day);
            }
        }
        return true;
    }

    private void playDay(Region region, Players players, LocalDate day) {
        List<Scene> scenes = scenes(region, players, day);
        for (Scene scene : scenes) {
            officeDesk.act(scene, players, day);
            unitDesk.act(scene, players, day);
        }
        supervisionDesk.act(scenes, players, day);
    }

    private List<Scene> scenes(Region region, Players players, LocalDate day) {
        Map<Long, TaskYear> years = lifecycle.newestOfRegion(region.id());
        Map<Long, List<Report>> reports = reporting.reportsOfRegion(region.id(), day.getYear()).stream()
                .collect(Collectors.groupingBy(Report::taskYearId));
        List<Scene> scenes = new ArrayList<>();
        for (Task task : catalogue.tasks(players.office())) {
            TaskYear year = years.get(task.id());
            if (year != null && year.phase().running()) {
                List<Report> newestFirst = new ArrayList<>(reports.getOrDefault(year.id(), List.of()));
                newestFirst.sort((a, b) -> Long.compare(b.id(), a.id()));
                scenes.add(new Scene(task, year, newestFirst));
            }
        }
        return scenes;
    }
}
