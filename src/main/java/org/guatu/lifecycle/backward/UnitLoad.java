package org.guatu.lifecycle.backward;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many tasks a unit has in hand at once, at most, month by month from this one on. */
public record UnitLoad(long unit, Map<YearMonth, Integer> most) {
    /** Of every unit that has something to do, as the tasks lie in a schedule; by the units' ids. */
    public static List<UnitLoad> of(List<Place> places, WorkingDays days) {
        Map<Long, Map<Integer, Integer>> atOnce = new TreeMap<>();
        for (Place place : places) {
            Map<Integer, Integer> ofUnit = atOnce.computeIfAbsent(place.work().unit(), none -> new HashMap<>());
            int end = Math.max(days.upTo(place.finish()), place.left() - 1);
            for (int day = Math.max(0, place.slack()); day <= end; day++) {
                ofUnit.merge(day, 1, Integer::sum);
            }
        }
        return atOnce.entrySet().stream()
                .map(one -> new UnitLoad(one.getKey(), monthly(one.getValue(), days)))
                .toList();
    }

    private static Map<YearMonth, Integer> monthly(Map<Integer, Integer> atOnce, WorkingDays days) {
        Map<YearMonth, Integer> most = new TreeMap<>();
        atOnce.forEach((day, tasks) -> {
            LocalDate on = days.day(day);
            most.merge(YearMonth.from(on), tasks, Math::max);
        });
        return most;
    }
}
