package org.guatu.desk.list;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guatu.insight.TaskCard;

/** The tasks of a list as a printed ledger has them: area by area, in the list's own order. */
public record PrintedLedger(List<Area> areas) {

    /**
     * An area with its tasks.
     *
     * @param points sum of the points; 0 where the list gives none
     */
    public record Area(String title, List<TaskCard> tasks, BigDecimal points) {}

    static PrintedLedger of(List<TaskCard> tasks) {
        Map<String, List<TaskCard>> byArea = new LinkedHashMap<>();
        tasks.forEach(task ->
                byArea.computeIfAbsent(task.area(), none -> new ArrayList<>()).add(task));
        return new PrintedLedger(byArea.entrySet().stream()
                .map(area -> new Area(area.getKey(), area.getValue(), points(area.getValue())))
                .toList());
    }

    private static BigDecimal points(List<TaskCard> tasks) {
        return tasks.stream()
                .map(TaskCard::points)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
    }

    /** How many units lead a task. */
    public long leads() {
        return areas.stream()
                .flatMap(area -> area.tasks().stream())
                .map(task -> task.lead().code())
                .distinct()
                .count();
    }

    public BigDecimal points() {
        return areas.stream().map(Area::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
