package org.guatu.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guatu.calendar.Calendars;
import org.guatu.organization.Region;
import org.guatu.platform.engine.Timers;
import org.guatu.platform.time.OfficeDays;
import org.guatu.rehearsal.Cast.Players;
import org.guatu.rehearsal.Scenes.Scene;

/**
 * Plays the sample office's year up to a day, through the services that people use: every working day the clock moves to
 * nine o'clock, timers fire, the office reviews, the units act each in its temper. What a player does depends only on
 * where things stand and on fixed seeds, so that a rehearsal that was cut off goes on where it stopped.
 */
@ApplicationScoped
class Rehearsal {
    /** The day on which the sample office opens unless another is asked for. */
    static final LocalDate OPENS_ON = LocalDate.of(2024, 9, 20);

    private final Cast cast;
    private final SampleLists lists;
    private final OfficeDesk officeDesk;
    private final UnitDesk unitDesk;
    private final PartnerDesk partnerDesk;
    private final SupervisionDesk supervisionDesk;
    private final YearEndDesk yearEndDesk;
    private final EvaluationDesk evaluationDesk;
    private final Scenes scenes;
    private final Calendars calendars;
    private final Timers timers;
    private final Clock clock;

    Rehearsal(
            Cast cast,
            SampleLists lists,
            OfficeDesk officeDesk,
            UnitDesk unitDesk,
            PartnerDesk partnerDesk,
            SupervisionDesk supervisionDesk,
            YearEndDesk yearEndDesk,
            EvaluationDesk evaluationDesk,
            Scenes scenes,
            Calendars calendars,
            Timers timers,
            Clock clock) {
        this.cast = cast;
        this.lists = lists;
        this.officeDesk = officeDesk;
        this.unitDesk = unitDesk;
        this.partnerDesk = partnerDesk;
        this.supervisionDesk = supervisionDesk;
        this.yearEndDesk = yearEndDesk;
        this.evaluationDesk = evaluationDesk;
        this.scenes = scenes;
        this.calendars = calendars;
        this.timers = timers;
        this.clock = clock;
    }

    /** Plays what is left until a day; answers whether anything was. */
    boolean play(Region region, LocalDate until) throws IOException {
        Instant target = OfficeDays.morningOf(until);
        if (!clock.instant().isBefore(target)) {
            return false;
        }
        Players players = cast.of(region);
        System.out.println("rehearsal: loading and issuing the sample lists");
        lists.load(players.office());
        LocalDate day = OfficeDays.dayOf(clock.instant());
        int month = 0;
        while (day.isBefore(until)) {
            day = calendars.current().law().plus(day, 1);
            if (day.isAfter(until)) {
                day = until;
            }
            if (day.getMonthValue() != month) {
                month = day.getMonthValue();
                System.out.println(
                        "rehearsal: " + day.getYear() + "-" + (month < 10 ? "0" : "") + month + " of " + until);
            }
            timers.moveTo(OfficeDays.morningOf(day));
            if (day.isBefore(until)) {
                playDay(region, players, day);
            }
        }
        return true;
    }

    private void playDay(Region region, Players players, LocalDate day) throws IOException {
        List<Scene> today = scenes.on(day, region, players);
        for (Scene scene : today) {
            officeDesk.act(scene, players, day);
            partnerDesk.act(scene, players, day);
            unitDesk.act(scene, players, day);
        }
        supervisionDesk.act(today, players, day);
        yearEndDesk.act(region, players, day);
        evaluationDesk.act(players, day);
    }
}
