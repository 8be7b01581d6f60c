package org.guatu.desk.task.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.guatu.catalogue.Catalogue;
import org.guatu.insight.task.TaskStory;
import org.guatu.lifecycle.Terms;
import org.guatu.lifecycle.WaivingParts;
import org.guatu.organization.Organization;
import org.guatu.organization.Recusal;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.reporting.standing.NearTerms;

/** What the reader of a task's page may do about it now. */
@ApplicationScoped
public class ActPanel {
    private final Catalogue catalogue;
    private final Organization organization;
    private final Recusal recusal;
    private final WaivingParts waiving;
    private final TaskActs.Rules rules;
    private final Clock clock;

    ActPanel(
            Catalogue catalogue,
            Organization organization,
            Recusal recusal,
            WaivingParts waiving,
            Terms terms,
            NearTerms near,
            Clock clock) {
        this.catalogue = catalogue;
        this.organization = organization;
        this.recusal = recusal;
        this.waiving = waiving;
        this.rules = new TaskActs.Rules(terms, near);
        this.clock = clock;
    }

    /**
     * The panel.
     *
     * @param owner whether the reader belongs to the lead unit
     * @param units to whom a task that was given back may go
     * @param owing the cooperating units whose parts a close-out asks for or waives
     */
    public record Shown(TaskActs acts, boolean owner, List<Unit> units, List<Owing> owing) {}

    /** A cooperating unit, and the periods of which its part is not in. */
    public record Owing(UnitRef unit, List<String> periods) {}

    public Shown of(long id, TaskStory story, Caller by) {
        TaskActs.Place place = place(id, story, by);
        TaskActs acts = TaskActs.of(story, place, by, LocalDate.now(clock), rules);
        return new Shown(
                acts,
                place.lead(),
                acts.decideReturn() ? others(story, by) : List.of(),
                acts.requestCloseOut() ? owing(id, by) : List.of());
    }

    private List<Owing> owing(long id, Caller by) {
        return waiving.open(id, by).stream()
                .map(one -> new Owing(organization.ref(one.unitId()), one.periods()))
                .toList();
    }

    private TaskActs.Place place(long id, TaskStory story, Caller by) {
        Unit lead =
                organization.byCode(by.regionId(), story.card().lead().code()).orElse(null);
        boolean mine = lead != null && by.belongsTo(lead.id());
        List<Long> partners = catalogue.partners(id, by.units());
        return new TaskActs.Place(
                mine,
                !mine && !partners.isEmpty(),
                lead != null && recusal.mayJudge(by, lead.id()),
                by.hasRole(Roles.EVALUATION_TEAM) && recusal.mayJudgeAll(by, catalogue.unitsOf(catalogue.task(id, by))),
                partners.stream().map(organization::unit).map(Unit::code).collect(Collectors.toSet()));
    }

    private List<Unit> others(TaskStory story, Caller by) {
        return organization.units(by.regionId()).stream()
                .filter(unit ->
                        !unit.set() && !unit.code().equals(story.card().lead().code()))
                .toList();
    }
}
