package org.guatu.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.calendar.Calendars;
import org.guatu.catalogue.Part;
import org.guatu.lifecycle.CooperatingParts.Owed;
import org.guatu.lifecycle.WaivingParts;
import org.guatu.lifecycle.command.RequestCloseOut.Waiver;
import org.guatu.organization.Organization;
import org.guatu.rehearsal.Cast.Players;
import org.guatu.rehearsal.Cast.Temper;
import org.guatu.rehearsal.Scenes.Scene;
import org.guatu.reporting.Contributing;
import org.guatu.reporting.Contributing.HandedInPart;
import org.guatu.reporting.Reporting;
import org.guatu.reporting.SubmitContribution;
import org.guatu.reporting.standing.Obligation;

/** What cooperating units do, in the course of the year and when the lead unit gathers their parts for the close-out. */
@ApplicationScoped
class PartnerDesk {
    private static final int DAYS_AHEAD = 5;

    private final WaivingParts waiving;
    private final Contributing contributing;
    private final Organization organization;
    private final Reporting reporting;
    private final Calendars calendars;

    PartnerDesk(
            WaivingParts waiving,
            Contributing contributing,
            Organization organization,
            Reporting reporting,
            Calendars calendars) {
        this.waiving = waiving;
        this.contributing = contributing;
        this.organization = organization;
        this.reporting = reporting;
        this.calendars = calendars;
    }

    /** Cooperating units hand in their parts a few days before the lead unit's report is due, most of them. */
    void act(Scene scene, Players players, LocalDate day) {
        if (scene.parts().isEmpty() || !scene.year().phase().atWork()) {
            return;
        }
        for (Obligation asked : reporting.obligations(scene.task(), scene.year())) {
            if (calendars.current().law().plus(asked.due(), -DAYS_AHEAD).equals(day)) {
                contribute(scene, asked.period().name(), players);
            }
        }
    }

    private void contribute(Scene scene, String period, Players players) {
        Set<Long> in = contributing.handedIn(List.of(scene.year().id())).stream()
                .filter(part -> part.period().equals(period))
                .map(HandedInPart::unitId)
                .collect(Collectors.toSet());
        scene.parts().stream()
                .filter(part -> part.role() != Part.Role.SET && !in.contains(part.unitId()))
                .map(Part::unitId)
                .distinct()
                .filter(unit -> unit != scene.task().leadUnitId()
                        && Seed.of("part" + scene.task().code() + period + unit, 100) < chance(players.temper(unit)))
                .forEach(unit -> contribute(scene, unit, period, players));
    }

    /** In a hundred, so many parts are handed in. */
    private static int chance(Temper temper) {
        return switch (temper) {
            case PROMPT -> 96;
            case LATE -> 85;
            case LAGGING -> 65;
            case SILENT -> 0;
        };
    }

    /** Most units hand in what they owe; the others are waived. */
    List<Waiver> gather(Scene scene, Players players) {
        List<Waiver> waived = new ArrayList<>();
        for (Owed owed :
                waiving.open(scene.task().id(), players.unit(scene.task().leadUnitId()))) {
            if (players.temper(owed.unitId()) == Temper.PROMPT) {
                owed.periods().forEach(period -> contribute(scene, owed.unitId(), period, players));
            } else {
                waived.add(new Waiver(organization.ref(owed.unitId()).code(), "多次催报仍未报送，其配合事项已由牵头单位核实办结。"));
            }
        }
        return waived;
    }

    private void contribute(Scene scene, long unit, String period, Players players) {
        contributing.contribute(
                scene.task().id(),
                new SubmitContribution(
                        period,
                        "已按分工配合完成“" + scene.task().title() + "”。",
                        "",
                        List.of(),
                        organization.ref(unit).code()),
                players.unit(unit));
    }
}
