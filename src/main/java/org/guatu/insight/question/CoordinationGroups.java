package org.guatu.insight.question;

import static org.guatu.insight.question.Answer.Cell;
import static org.guatu.insight.question.Answer.Said;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.catalogue.group.CoordinationGroup;
import org.guatu.catalogue.group.CoordinationLines;
import org.guatu.insight.TaskCard;
import org.guatu.platform.Count;

/** 哪个协调小组的任务落后: by the group whose line a task's area is. */
@ApplicationScoped
class CoordinationGroups implements Question {
    private static final List<String> COLUMNS = List.of("group", "tasks", "red", "yellow", "share");

    private final CoordinationLines grouping;

    CoordinationGroups(CoordinationLines grouping) {
        this.grouping = grouping;
    }

    @Override
    public Topic topic() {
        return Topic.GROUPS;
    }

    private record Led(CoordinationGroup group, Share share) {}

    @Override
    public Answer answer(Look look) {
        Function<String, CoordinationGroup> groups = grouping.of(look.by());
        List<Led> all =
                look.tasks().stream()
                        .collect(Collectors.groupingBy(task -> groups.apply(area(task))))
                        .entrySet()
                        .stream()
                        .map(one -> new Led(one.getKey(), Share.of(one.getValue())))
                        .sorted(Comparator.comparing(Led::share, Share.WORST_FIRST)
                                .thenComparing(Led::group))
                        .toList();
        int behind = Count.of(all, one -> one.share().red() > 0);
        return Answer.of(
                behind == 0
                        ? Said.of("insight.question.GROUPS.well")
                        : Said.of(
                                "insight.question.GROUPS.some",
                                behind,
                                all.get(0).group().title(),
                                all.get(0).share().red()),
                COLUMNS,
                all.stream().map(one -> row(one, look)).toList());
    }

    private static String area(TaskCard task) {
        return task.section().isEmpty() ? "" : task.section().get(0);
    }

    private static List<Cell> row(Led one, Look look) {
        return List.of(
                Cell.text(one.group().title())
                        .at("/heatmap/tasks?view=GROUP_MONTH&value=RED_YELLOW&list=all&asOf=" + look.day() + "&row="
                                + one.group().name()),
                Cell.text(one.share().tasks()),
                Cell.text(one.share().red()),
                Cell.text(one.share().yellow()),
                Cell.decimal(one.share().behind()));
    }
}
