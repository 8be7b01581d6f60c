package org.guatu.desk.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.catalogue.TaskList;
import org.guatu.insight.ListCard;
import org.guatu.insight.TaskCard;
import org.guatu.lifecycle.Issuing;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.organization.absence.Holders;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/** What the issue of a draft would do, for whoever may issue it. */
@ApplicationScoped
class IssuePanel {
    private final Issuing issuing;
    private final Holders holders;

    IssuePanel(Issuing issuing, Holders holders) {
        this.issuing = issuing;
        this.holders = holders;
    }

    /**
     * The panel.
     *
     * @param outlook null where the reader cannot issue the list
     * @param withoutPeople units on it in which nobody has an account
     */
    record Shown(Issuing.@Nullable Outlook outlook, List<UnitRef> withoutPeople) {}

    Shown of(ListCard list, List<TaskCard> cards, Caller by) {
        boolean may = list.status() == TaskList.Status.DRAFT && by.hasRole(Roles.RULE_OF_LAW_OFFICE);
        return may
                ? new Shown(issuing.outlook(list.id(), by), holders.withoutPeople(by.regionId(), named(cards)))
                : new Shown(null, List.of());
    }

    /** Every unit that the list names to do something. */
    private static List<UnitRef> named(List<TaskCard> cards) {
        return cards.stream()
                .flatMap(card -> Stream.of(
                                Stream.of(card.lead()),
                                card.coLeads().stream(),
                                card.cooperating().stream().map(one -> new UnitRef(one.code(), one.name())))
                        .flatMap(units -> units))
                .toList();
    }
}
