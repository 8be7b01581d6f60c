package org.guatu.desk.heatmap;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guatu.insight.TaskCard;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Count;
import org.guatu.reporting.standing.Light;
import org.guatu.reporting.standing.Standing;

/**
 * What a leader reads in ninety seconds: how many are red, whose they are, how late, and what comes next.
 *
 * @param counts tasks by light, the worst first
 * @param overdue how many are past their day
 * @param worst the five worst: overdue ones by their days, then by their lag
 */
public record Alarm(Map<String, Integer> counts, int tasks, int overdue, List<Owner> owners, List<TaskCard> worst) {
    private static final int FEW = 5;
    private static final List<Light> WORST_FIRST =
            List.of(Light.RED, Light.YELLOW, Light.GREEN, Light.BLUE, Light.GREY);

    /** A unit with the number of its red tasks. */
    public record Owner(UnitRef unit, long red) {}

    static Alarm of(List<TaskCard> all) {
        List<TaskCard> issued =
                all.stream().filter(task -> task.standing() != null).toList();
        Map<String, Integer> counts = new LinkedHashMap<>();
        WORST_FIRST.forEach(light -> counts.put(light.name(), 0));
        issued.forEach(task -> counts.merge(standing(task).light().name(), 1, Integer::sum));
        List<TaskCard> red = issued.stream()
                .filter(task -> standing(task).light() == Light.RED)
                .toList();
        return new Alarm(
                counts,
                issued.size(),
                Count.of(red, task -> standing(task).overdue()),
                owners(red),
                red.stream().sorted(worstFirst()).limit(FEW).toList());
    }

    private static List<Owner> owners(List<TaskCard> red) {
        Map<UnitRef, Long> byUnit =
                red.stream().collect(Collectors.groupingBy(TaskCard::lead, LinkedHashMap::new, Collectors.counting()));
        return byUnit.entrySet().stream()
                .map(unit -> new Owner(unit.getKey(), unit.getValue()))
                .sorted(Comparator.comparingLong(Owner::red).reversed())
                .limit(FEW)
                .toList();
    }

    private static Comparator<TaskCard> worstFirst() {
        return Comparator.comparingInt((TaskCard task) -> Math.min(0, daysLeft(task)))
                .thenComparing(task -> -standing(task).lag());
    }

    private static int daysLeft(TaskCard task) {
        return Objects.requireNonNullElse(standing(task).daysLeft(), 0);
    }

    private static Standing standing(TaskCard task) {
        return Objects.requireNonNull(task.standing());
    }

    public int red() {
        return counts.getOrDefault(Light.RED.name(), 0);
    }
}
