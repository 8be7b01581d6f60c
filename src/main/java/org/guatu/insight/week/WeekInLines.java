package org.guatu.insight.week;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.briefing.subscription.Week;
import org.guatu.briefing.subscription.WeekLine;
import org.guatu.briefing.subscription.WeekLines;
import org.guatu.insight.TaskCard;
import org.guatu.insight.change.Change;
import org.guatu.insight.change.Changes;
import org.guatu.insight.change.Turn;
import org.guatu.insight.duty.Duties;
import org.guatu.insight.duty.Duty;
import org.guatu.insight.question.Look;
import org.guatu.insight.question.Questions;
import org.guatu.insight.question.Share;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.Count;
import org.guatu.reporting.standing.Light;
import org.jspecify.annotations.Nullable;

/**
 * What turned red, what recovered, the worst units, what waits for the reader and what is due: each a line that leads to
 * the tasks behind it. Worst units alone are no reason to write.
 */
@ApplicationScoped
@Transactional
public class WeekInLines implements WeekLines {
    private static final int NAMED = 2;

    private final Changes changes;
    private final Questions questions;
    private final Duties duties;

    WeekInLines(Changes changes, Questions questions, Duties duties) {
        this.changes = changes;
        this.questions = questions;
        this.duties = duties;
    }

    @Override
    public List<WeekLine> of(Week week, Caller reader) {
        Look look = questions.look(week.day(), reader);
        List<WeekLine> lines = new ArrayList<>();
        turned(week, reader, lines);
        waiting(reader, lines);
        due(week, look, lines);
        if (!lines.isEmpty()) {
            lines.addAll(worst(look));
        }
        return lines.stream().limit(MOST).toList();
    }

    private void turned(Week week, Caller reader, List<WeekLine> lines) {
        List<Change> all = changes.between(new Changes.Span(week.since(), week.day()), null, reader);
        String href = "/changes?from=" + week.since() + "&to=" + week.day();
        List<Change> red =
                all.stream().filter(one -> one.what() == Turn.TURNED_RED).toList();
        if (!red.isEmpty()) {
            lines.add(WeekLine.of("turnedRed", href, red.size()));
            red.stream()
                    .limit(NAMED)
                    .forEach(one -> lines.add(WeekLine.of(
                            "redTask",
                            "/tasks/" + one.task().id(),
                            one.task().title(),
                            one.task().lead().name())));
        }
        int recovered = Count.of(all, one -> one.what() == Turn.RECOVERED);
        int closed = Count.of(all, one -> one.what() == Turn.CLOSED);
        if (recovered + closed > 0) {
            lines.add(WeekLine.of("recovered", href, recovered, closed));
        }
    }

    /** The person's own duties; nobody's where the office as a whole reads. */
    private void waiting(Caller reader, List<WeekLine> lines) {
        if (reader.personId() == 0) {
            return;
        }
        List<Duty> mine = duties.of(reader);
        if (!mine.isEmpty()) {
            lines.add(WeekLine.of("waits", "/", mine.size()));
        }
    }

    private static void due(Week week, Look look, List<WeekLine> lines) {
        List<TaskCard> due = look.tasks().stream()
                .filter(task -> within(task.due(), week) && Look.standing(task).light() != Light.BLUE)
                .sorted(Comparator.comparing(TaskCard::due).thenComparing(TaskCard::id))
                .toList();
        if (!due.isEmpty()) {
            lines.add(WeekLine.of("due", "/tasks?due=" + week.sunday(), due.size()));
            due.stream()
                    .limit(NAMED)
                    .forEach(task -> lines.add(
                            WeekLine.of("dueTask", "/tasks/" + task.id(), String.valueOf(task.due()), task.title())));
        }
    }

    private static boolean within(@Nullable LocalDate due, Week week) {
        return due != null && !due.isBefore(week.monday()) && !due.isAfter(week.sunday());
    }

    private static List<WeekLine> worst(Look look) {
        Map<UnitRef, Share> shares = look.tasks().stream()
                .collect(Collectors.groupingBy(
                        TaskCard::lead, Collectors.collectingAndThen(Collectors.toList(), Share::of)));
        return shares.entrySet().stream()
                .filter(one -> one.getValue().red() > 0)
                .sorted(Map.Entry.<UnitRef, Share>comparingByValue(Share.WORST_FIRST)
                        .thenComparing(one -> one.getKey().code()))
                .limit(NAMED)
                .map(one -> WeekLine.of(
                        "worst",
                        "/tasks?unit=" + one.getKey().code() + "&light=RED",
                        one.getKey().name(),
                        one.getValue().red(),
                        one.getValue().yellow()))
                .toList();
    }
}
