package org.guatu.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.guatu.lifecycle.CooperatingParts.Owed;
import org.guatu.lifecycle.WaivingParts;
import org.guatu.lifecycle.command.RequestCloseOut.Waiver;
import org.guatu.organization.Organization;
import org.guatu.rehearsal.Cast.Players;
import org.guatu.rehearsal.Cast.Temper;
import org.guatu.rehearsal.Scenes.Scene;
import org.guatu.reporting.Contributing;
import org.guatu.reporting.SubmitContribution;

/** What cooperating units do when the lead gathers their parts before it asks for the close-out. */
@ApplicationScoped
class PartnerDesk {
    private final WaivingParts waiving;
    private final Contributing contributing;
    private final Organization organization;

    PartnerDesk(WaivingParts waiving, Contributing contributing, Organization organization) {
        this.waiving = waiving;
        this.contributing = contributing;
        this.organization = organization;
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
