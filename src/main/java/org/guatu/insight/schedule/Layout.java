package org.guatu.insight.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guatu.insight.TaskCard;
import org.guatu.lifecycle.TaskYear;
import org.guatu.lifecycle.backward.CatchUp.Progress;
import org.guatu.lifecycle.backward.GatePattern;
import org.guatu.lifecycle.backward.Ground;
import org.guatu.lifecycle.backward.Work;
import org.guatu.lifecycle.plan.Milestone;

/**
 * What a region's schedule is drawn from: the ground, and what its numbers stand for.
 *
 * @param entries by the id of the task, the whole region's: what one unit must begin depends on others
 * @param visible ids of the tasks whose rows the reader sees
 */
record Layout(Ground ground, Map<Long, Entry> entries, Set<Long> visible) {

    /**
     * A task that is at work.
     *
     * @param horizon its last day as seen from its running year
     */
    record Entry(TaskCard card, long leadUnitId, TaskYear year, LocalDate horizon, GatePattern pattern) {
        Progress progress() {
            return new Progress(
                    year.openingPercent(),
                    Objects.requireNonNull(card.standing()).actual());
        }

        Work work(List<Milestone> milestones, LocalDate finishBy) {
            List<Work.Gate> gates = new ArrayList<>();
            int points = 0;
            for (Milestone one : milestones) {
                points += one.weight();
                gates.add(new Work.Gate(one.title(), one.due(), progress().at(points)));
            }
            return new Work(card.id(), leadUnitId, pattern.days(), progress().actual(), finishBy, horizon, gates);
        }
    }

    Entry entry(long task) {
        return Objects.requireNonNull(entries.get(task));
    }
}
