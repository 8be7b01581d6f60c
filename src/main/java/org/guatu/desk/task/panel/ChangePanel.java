package org.guatu.desk.task.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.desk.list.CarryTargets;
import org.guatu.evaluation.CarryOver;
import org.guatu.insight.TaskState;
import org.guatu.insight.task.TaskStory;
import org.guatu.insight.task.Versions;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;

/** What a task said when, and what the office may change about it now. */
@ApplicationScoped
public class ChangePanel {
    private final Versions versions;
    private final CarryTargets targets;
    private final Organization organization;
    private final Clock clock;

    ChangePanel(Versions versions, CarryTargets targets, Organization organization, Clock clock) {
        this.versions = versions;
        this.targets = targets;
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * The panel.
     *
     * @param leads the units that may lead it; none where it cannot be adjusted
     * @param targets the lists that it may go on in; none where it cannot be carried over
     */
    public record Shown(
            ChangeActs acts,
            List<TaskState> versions,
            NamedParts named,
            List<Unit> leads,
            List<CarryTargets.Target> targets) {
        public Cadence[] cadences() {
            return Cadence.values();
        }

        public CarryOver.How[] hows() {
            return CarryOver.How.values();
        }
    }

    public Shown of(long id, TaskStory story, Caller by) {
        ChangeActs acts = ChangeActs.of(story, by, LocalDate.now(clock));
        return new Shown(
                acts,
                versions.ofTask(id, by),
                NamedParts.of(story.card()),
                acts.adjust() ? leads(by) : List.of(),
                acts.carry() ? targets.besides(story.card().list().id(), by) : List.of());
    }

    private List<Unit> leads(Caller by) {
        return organization.units(by.regionId()).stream()
                .filter(unit -> !unit.set())
                .toList();
    }
}
