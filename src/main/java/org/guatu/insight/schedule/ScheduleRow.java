package org.guatu.insight.schedule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.guatu.insight.TaskCard;
import org.guatu.lifecycle.backward.Break;
import org.guatu.lifecycle.backward.CatchUp;
import org.guatu.lifecycle.plan.Milestone;
import org.guatu.organization.UnitRef;
import org.guatu.platform.OneDecimal;
import org.guatu.reporting.standing.Light;
import org.jspecify.annotations.Nullable;

/**
 * A task in the schedule.
 *
 * @param actual what is accepted of it, 0 to 100
 * @param deadline its last day as seen from its running year
 * @param finishBy the day that the schedule aims at: the acceptance of its list, or the deadline where that comes first
 * @param left working days of work that are left
 * @param startBy the last day on which they must begin
 * @param finish the day on which they then end
 * @param slack working days that the beginning can wait from today; negative when it should have begun
 * @param ownSlack the same if its unit could carry any number of tasks at once
 * @param earliestEnd the day on which it ends if it, and all that it waits for, is begun today
 * @param broken what does not hold
 * @param waitsFor what is to be finished before it begins
 * @param gates its milestones; before they are settled those of its kind, from {@code startBy} or today to {@code finish}
 * @param settled whether the gates are its milestones
 * @param catchUp the proposal where a milestone slipped, or null
 * @param version of the task's running year, as in its ETag
 */
public record ScheduleRow(
        long id,
        String code,
        String title,
        TaskCard.ListRef list,
        UnitRef lead,
        Light light,
        @JsonSerialize(using = OneDecimal.class) double actual,
        LocalDate deadline,
        LocalDate finishBy,
        int left,
        LocalDate startBy,
        LocalDate finish,
        int slack,
        int ownSlack,
        LocalDate earliestEnd,
        Set<Break> broken,
        List<Awaited> waitsFor,
        List<Gate> gates,
        boolean settled,
        @Nullable Proposal catchUp,
        int version,
        @JsonIgnore boolean takeable) {

    /**
     * A task that is to be finished first.
     *
     * @param id null, as are code and title, where the reader does not see it
     * @param by the day on which it must be finished
     */
    public record Awaited(
            @Nullable Long id, @Nullable String code, @Nullable String title, UnitRef lead, LocalDate by) {}

    /** A gate with its day and points. */
    public record Gate(String title, LocalDate due, int weight) {
        static Gate of(Milestone milestone) {
            return new Gate(milestone.title(), milestone.due(), milestone.weight());
        }
    }

    /** How to catch up. */
    public record Proposal(CatchUp.Reason reason, String slipped, List<Gate> milestones) {
        static Proposal of(CatchUp found) {
            return new Proposal(
                    found.reason(),
                    found.slipped(),
                    found.gates().stream().map(Gate::of).toList());
        }
    }
}
