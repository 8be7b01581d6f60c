package org.guatu.desk.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guatu.insight.CarryViews;
import org.guatu.insight.ListCard;
import org.guatu.insight.task.Edition;
import org.guatu.insight.task.Versions;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.reporting.facts.RegionFacts;

/** What changed in a list since its issue, and what its year left undone. */
@ApplicationScoped
class EditionPanel {
    private final Versions versions;
    private final CarryViews carryViews;

    EditionPanel(Versions versions, CarryViews carryViews) {
        this.versions = versions;
        this.carryViews = carryViews;
    }

    /** The panel; {@code unfinished} counts only for the office. */
    record Shown(List<Edition> versions, int unfinished) {}

    Shown of(ListCard list, RegionFacts facts, Caller by) {
        if (list.edition() == 0) {
            return new Shown(List.of(), 0);
        }
        boolean office = by.hasRole(Roles.RULE_OF_LAW_OFFICE);
        return new Shown(
                versions.ofList(list.id(), by),
                office ? carryViews.of(list.id(), facts, by).size() : 0);
    }
}
