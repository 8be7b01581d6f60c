package org.guatu.desk.task.panel;

import java.util.List;
import java.util.stream.Collectors;
import org.guatu.insight.TaskCard;
import org.guatu.insight.TaskCard.Participant;
import org.guatu.organization.UnitRef;

/** Who takes part in a task as a form shows it: the units and collective names that the list names, one after another. */
public record NamedParts(String coLeads, String cooperating, String sets, String points) {
    static NamedParts of(TaskCard card) {
        return new NamedParts(
                names(card.coLeads().stream().map(UnitRef::name).toList()),
                names(card.cooperating().stream()
                        .filter(one -> one.via() == null)
                        .map(Participant::name)
                        .toList()),
                names(card.sets().stream().map(UnitRef::name).toList()),
                card.points() == null ? "" : card.points().stripTrailingZeros().toPlainString());
    }

    private static String names(List<String> names) {
        return names.stream().collect(Collectors.joining("、"));
    }
}
