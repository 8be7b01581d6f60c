package org.guatu.desk.task.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.insight.task.TaskStory;
import org.guatu.insight.task.TaskStory.ContributionCard;
import org.guatu.insight.task.TaskStory.ObligationCard;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/** The form of a cooperating unit's part, or its receipt: each belongs to one period. */
@ApplicationScoped
public class ContributionPanel {
    private final Organization organization;

    ContributionPanel(Organization organization) {
        this.organization = organization;
    }

    /**
     * The panel.
     *
     * @param chosen the period of the form; null where none is to be written now
     * @param open all periods that can be written
     * @param receipt what the own unit handed in for the period that was asked for; null where nothing
     */
    public record Shown(
            @Nullable ObligationCard chosen, List<ObligationCard> open, @Nullable ContributionCard receipt) {}

    /** @param asked the period that the address names, or the form that was refused; null for the first open one */
    public Shown of(TaskStory story, TaskActs acts, @Nullable String asked, Caller by) {
        List<ObligationCard> open = acts.contributions();
        ObligationCard chosen = open.stream()
                .filter(one -> asked == null || one.period().equals(asked))
                .findFirst()
                .orElse(null);
        return new Shown(chosen, open, chosen == null && asked != null ? receipt(story, asked, by) : null);
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
