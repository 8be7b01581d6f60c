package org.guatu.desk.list;

import java.util.List;
import java.util.stream.Stream;
import org.guatu.insight.TaskCard;
import org.guatu.insight.TaskCard.Participant;
import org.guatu.lifecycle.Phase;
import org.guatu.organization.UnitRef;

/** A task as a row of the list page. */
public record TaskRow(TaskCard card) {
    private static final int NAMED = 2;

    /** Who leads jointly or cooperates, as the list names them: collective names stay collective. */
    public List<String> partners() {
        return Stream.of(
                        card.coLeads().stream().map(UnitRef::name),
                        card.sets().stream().map(UnitRef::name),
                        card.cooperating().stream()
                                .filter(one -> one.via() == null)
                                .map(Participant::name))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    public List<String> firstPartners() {
        return partners().stream().limit(NAMED).toList();
    }

    public boolean morePartners() {
        return partners().size() > NAMED;
    }

    /** The deadline as the list says it; empty where it says nothing. ({@code raw} is a word of the templates.) */
    public String listed() {
        return card.deadline().raw();
    }

    public boolean late() {
        return card.standing() != null && card.standing().overdue();
    }

    /** Whether there is something to urge. */
    public boolean urgeable() {
        return urgeable(card);
    }

    static boolean urgeable(TaskCard card) {
        return !card.draft() && Phase.valueOf(card.phase()).underWay();
    }
}
