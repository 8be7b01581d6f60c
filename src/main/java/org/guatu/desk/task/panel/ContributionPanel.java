package org.guatu.desk.task.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.catalogue.Catalogue;
import org.guatu.insight.task.TaskStory;
import org.guatu.insight.task.TaskStory.ContributionCard;
import org.guatu.insight.task.TaskStory.ObligationCard;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/** The form of a cooperating unit's part, or its receipt: each belongs to one period. */
@ApplicationScoped
public class ContributionPanel {
    private final Catalogue catalogue;
    private final Organization organization;

    ContributionPanel(Catalogue catalogue, Organization organization) {
        this.catalogue = catalogue;
        this.organization = organization;
    }

    /**
     * The panel.
     *
     * @param chosen the period of the form; null where none is to be written now
     * @param units the own units whose part of that period is not in
     * @param open all periods that can be written
     * @param receipt what the own unit handed in for the period that was asked for; null where nothing
     */
    public record Shown(
            @Nullable ObligationCard chosen,
            List<UnitRef> units,
            List<ObligationCard> open,
            @Nullable ContributionCard receipt) {}

    /** @param asked the period that the address names, or the form that was refused; null for the first open one */
    public Shown of(TaskStory story, TaskActs acts, @Nullable String asked, Caller by) {
        List<ObligationCard> open = acts.contributions();
        ObligationCard chosen = open.stream()
                .filter(one -> asked == null || one.period().equals(asked))
                .findFirst()
                .orElse(null);
        return new Shown(
                chosen,
                chosen == null ? List.of() : units(story, chosen.period(), by),
                open,
                chosen == null && asked != null ? receipt(story, asked, by) : null);
    }

    private List<UnitRef> units(TaskStory story, String period, Caller by) {
        Set<String> given = TaskActs.contributed(story, period);
        return catalogue.partners(story.card().id(), by.units()).stream()
                .map(organization::ref)
                .filter(unit -> !given.contains(unit.code()))
                .toList();
    }

    private @Nullable ContributionCard receipt(TaskStory story, String period, Caller by) {
        Set<String> own =
                by.units().stream().map(organization::unit).map(Unit::code).collect(Collectors.toSet());
        return story.contributions().stream()
                .filter(one ->
                        one.period().equals(period) && own.contains(one.unit().code()))
                .findFirst()
                .orElse(null);
    }
}
