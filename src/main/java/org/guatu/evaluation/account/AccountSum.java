package org.guatu.evaluation.account;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guatu.platform.Count;
import org.guatu.platform.OneDecimal;

/**
 * How far several tasks have come beside the time that has passed.
 *
 * @param key what they have in common: an area, the code of a unit; empty for all
 * @param tasks how many count
 * @param classes how many are of each class
 * @param done percent of them that are closed out
 * @param progress mean progress in percent, by the weights of the list
 * @param ahead points by which that is ahead of the time; negative where it is behind
 */
public record AccountSum(
        String key,
        String name,
        int tasks,
        Map<TaskClass, Integer> classes,
        @JsonSerialize(using = OneDecimal.class) double done,
        @JsonSerialize(using = OneDecimal.class) double progress,
        @JsonSerialize(using = OneDecimal.class) double ahead) {

    static AccountSum of(String key, String name, List<AccountItem> items, double timePassed) {
        Map<TaskClass, Integer> classes = new EnumMap<>(TaskClass.class);
        for (TaskClass one : TaskClass.values()) {
            classes.put(one, Count.of(items, item -> item.taskClass() == one));
        }
        double weights =
                items.stream().mapToDouble(item -> item.weight().doubleValue()).sum();
        double reached = items.stream()
                .mapToDouble(
                        item -> item.weight().doubleValue() * item.standing().actual())
                .sum();
        double progress = weights == 0 ? 0 : reached / weights;
        double done = items.isEmpty() ? 0 : 100.0 * classes.getOrDefault(TaskClass.COMPLETED, 0) / items.size();
        return new AccountSum(key, name, items.size(), classes, done, progress, progress - timePassed);
    }

    /** How many are of a class. */
    public int count(TaskClass one) {
        return classes.getOrDefault(one, 0);
    }

    /** Points between progress and time, whichever is ahead. */
    public double apart() {
        return Math.abs(ahead);
    }

    /** How the tasks stand to the time, after rounding to what is shown. */
    public Pace pace() {
        int sign = OneDecimal.of(ahead).signum();
        return sign > 0 ? Pace.AHEAD : sign < 0 ? Pace.BEHIND : Pace.LEVEL;
    }

    /** 任务与时间: whether half of the tasks is done when half of the time is over. */
    public enum Pace {
        AHEAD,
        LEVEL,
        BEHIND
    }
}
