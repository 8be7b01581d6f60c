package org.guatu.evaluation.view;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.Map;
import org.guatu.evaluation.account.TaskClass;
import org.guatu.evaluation.list.ListEvaluation;
import org.guatu.evaluation.list.ListStage;
import org.guatu.platform.OneDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of a list, as far as the reader sees it.
 *
 * @param items how many items the reader sees
 * @param classes how many of them are of each class, as it counts
 * @param open items of the plan that are not closed
 */
public record ListEvaluationCard(
        long id,
        long listId,
        String list,
        ListEvaluation.Kind kind,
        ListStage stage,
        @Nullable LocalDate actBy,
        LocalDate frozenOn,
        @JsonSerialize(using = OneDecimal.class) double timePassed,
        @Nullable LocalDate publishedOn,
        int items,
        Map<TaskClass, Integer> classes,
        int open,
        int version) {
    public int count(TaskClass one) {
        return classes.getOrDefault(one, 0);
    }
}
