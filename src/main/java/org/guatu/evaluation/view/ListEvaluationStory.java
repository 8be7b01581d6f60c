package org.guatu.evaluation.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.List;
import org.guatu.casework.StoryStep;
import org.guatu.evaluation.CarryOver;
import org.guatu.evaluation.account.TaskClass;
import org.guatu.evaluation.list.ListItem;
import org.guatu.evaluation.list.PlanItem;
import org.guatu.organization.UnitRef;
import org.guatu.platform.OneDecimal;
import org.guatu.reporting.standing.Light;
import org.jspecify.annotations.Nullable;

/**
 * All that the reader may know of the evaluation of a list.
 *
 * @param items their own ones, or all
 * @param steps the acts, newest first; those on single items only for who sees all
 * @param active where its process waits
 */
public record ListEvaluationStory(
        ListEvaluationCard card, List<Item> items, List<StoryStep> steps, List<String> active) {
    /**
     * A task, frozen when the evaluation was opened.
     *
     * @param frozen its class then
     * @param counting its class as it counts, after a dispute
     * @param claimed what the unit says in a dispute; null where it does not dispute
     * @param upheld whether the frozen class was kept; null while nobody has ruled
     * @param plan null where none is needed, or there is none yet
     * @param became what has become of it by now
     * @param into the task of another list that goes on in its place, or null
     */
    public record Item(
            long id,
            long taskId,
            String code,
            String title,
            String area,
            UnitRef lead,
            TaskClass frozen,
            TaskClass counting,
            @JsonSerialize(using = OneDecimal.class) double actual,
            @JsonSerialize(using = OneDecimal.class) double planned,
            Light light,
            String deadline,
            @Nullable LocalDate due,
            ListItem.Answer answer,
            @Nullable TaskClass claimed,
            @Nullable String reason,
            @Nullable Boolean upheld,
            @Nullable String ruling,
            @Nullable Plan plan,
            Became became,
            @Nullable Long into,
            @JsonIgnore Turn turn) {
        public boolean corrected() {
            return frozen != counting;
        }
    }

    /** What the reader may do with an item now. */
    public record Turn(
            boolean answers, boolean rules, boolean edits, boolean reviews, boolean proves, boolean judges) {}

    /** How an open item is finished. */
    public record Plan(
            long id,
            String measure,
            UnitRef owner,
            String person,
            LocalDate finishOn,
            PlanItem.State state,
            boolean near,
            boolean overdue,
            @Nullable String officeWords,
            @Nullable LocalDate closedOn) {}

    /** What has become of a task since. */
    public enum Became {
        OPEN,
        COMPLETED,
        CANCELLED,
        CARRY_OVER,
        MERGE,
        TERMINATE;

        static Became of(CarryOver.How how) {
            return valueOf(how.name());
        }
    }

    public boolean anyAnswers() {
        return items.stream().anyMatch(one -> one.turn().answers());
    }

    public boolean anyRules() {
        return items.stream().anyMatch(one -> one.turn().rules());
    }

    public boolean anyEdits() {
        return items.stream().anyMatch(one -> one.turn().edits());
    }

    public boolean anyReviews() {
        return items.stream().anyMatch(one -> one.turn().reviews());
    }

    public boolean anyPlanned() {
        return items.stream().anyMatch(one -> one.plan() != null);
    }

    /** Those that may be carried over: nobody has closed or carried them yet. */
    public int undone() {
        return (int) items.stream().filter(one -> one.became() == Became.OPEN).count();
    }
}
