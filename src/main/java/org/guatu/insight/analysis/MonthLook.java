package org.guatu.insight.analysis;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.guatu.briefing.analysis.AnalysedMonth;
import org.guatu.insight.TaskCard;
import org.guatu.insight.question.Look;
import org.guatu.insight.question.Share;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.reporting.facts.RegionFacts;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.reporting.standing.Light;

/**
 * What one look at a month has at hand for every section.
 *
 * @param region its name
 * @param facts as known at the end of the day that is judged
 * @param before as known at the end of the month before
 * @param yearAgo as known a year before
 * @param tasks what the charts of that day count, each once, in the order of the lists
 */
record MonthLook(
        AnalysedMonth month,
        String region,
        RegionFacts facts,
        RegionFacts before,
        RegionFacts yearAgo,
        List<TaskCard> tasks,
        Caller by) {
    private static final int TWICE = 2;
    private static final int NEARLY = 80;

    /** A unit with the tasks that it leads. */
    record Led(UnitRef unit, Share share, List<TaskCard> tasks) {}

    LocalDate day() {
        return month.asOf();
    }

    List<TaskCard> only(Predicate<TaskCard> wanted) {
        return tasks.stream().filter(wanted).toList();
    }

    static boolean alarming(TaskCard task) {
        return Look.standing(task).light().alarming();
    }

    static boolean overdue(TaskCard task) {
        return Look.standing(task).overdue();
    }

    static boolean done(TaskCard task) {
        return Look.standing(task).light() == Light.BLUE;
    }

    /** Red and yellow ones, the worst on top. */
    List<TaskCard> behind() {
        return tasks.stream()
                .filter(MonthLook::alarming)
                .sorted(Comparator.comparing(Look::red).reversed().thenComparing(Look.WORST_FIRST))
                .toList();
    }

    List<TaskCard> dueNext() {
        return tasks.stream()
                .filter(task -> task.due() != null && YearMonth.from(task.due()).equals(month.next()))
                .filter(task -> !done(task))
                .sorted(Comparator.comparing(TaskCard::due).thenComparing(TaskCard::id))
                .toList();
    }

    /** Due next month and less than four fifths done. */
    List<TaskCard> hardlyDone() {
        return dueNext().stream()
                .filter(task -> Look.standing(task).actual() < NEARLY)
                .toList();
    }

    /** Those whose reports came late twice or more this year. */
    List<TaskCard> slipped() {
        Map<Long, TaskInYear> years = years();
        return only(task ->
                !done(task) && years.containsKey(task.id()) && Look.missed(years.get(task.id()), day()) >= TWICE);
    }

    Map<Long, TaskInYear> years() {
        return facts.newest().stream()
                .collect(Collectors.toMap(one -> one.task().id(), Function.identity()));
    }

    /** Every unit that leads something, the worst on top. */
    List<Led> units() {
        return tasks.stream()
                .collect(Collectors.groupingBy(TaskCard::lead, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> new Led(one.getKey(), Share.of(one.getValue()), one.getValue()))
                .sorted(Comparator.comparing(Led::share, Share.WORST_FIRST)
                        .thenComparing(one -> one.unit().code()))
                .toList();
    }
}
