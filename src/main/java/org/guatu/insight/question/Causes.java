package org.guatu.insight.question;

import static org.guatu.insight.question.Answer.Cell;
import static org.guatu.insight.question.Answer.Said;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guatu.insight.TaskCard;
import org.guatu.platform.Texts;
import org.guatu.reporting.Report;
import org.guatu.reporting.Reporting;
import org.guatu.reporting.facts.TaskInYear;

/**
 * 为什么落后: what the units themselves wrote under problems in the newest accepted report of each task that is red or
 * yellow, counted by the words in it. A task counts under each cause that it names, and under none of them where it names
 * no cause that is known.
 */
@ApplicationScoped
class Causes implements Question {
    private static final List<String> COLUMNS = List.of("task", "cause", "lead", "light", "problems");
    private static final int LONGEST = 120;

    /** What the unit wrote under problems in the report of a year that counts. */
    private static final Object PROBLEMS = Causes.class;

    private final Reporting reporting;

    Causes(Reporting reporting) {
        this.reporting = reporting;
    }

    @Override
    public Topic topic() {
        return Topic.CAUSES;
    }

    /** A cause and the words by which it is known. */
    enum Cause {
        MONEY("资金", "经费", "预算", "财政"),
        PEOPLE("人员", "人手", "编制", "力量不足", "专业人才"),
        COOPERATION("协调", "配合", "联动", "部门间", "推诿"),
        RULES("上级", "政策", "文件尚未", "规定尚未", "标准不", "审批"),
        TECHNOLOGY("系统", "平台", "数据", "网络", "设备"),
        PLACE("场地", "场所", "用地", "征地", "选址"),
        TIME("时间紧", "周期长", "进度", "工期"),
        AWARENESS("重视", "认识", "意识", "积极性");

        private final List<String> words;

        Cause(String... words) {
            this.words = List.of(words);
        }

        static List<Cause> in(String problems) {
            return List.of(values()).stream()
                    .filter(cause -> cause.words.stream().anyMatch(problems::contains))
                    .toList();
        }
    }

    private record Told(TaskCard task, String problems, List<Cause> causes) {}

    @Override
    public Answer answer(Look look) {
        Map<Long, TaskInYear> years = look.years();
        List<TaskCard> behind = look.tasks().stream()
                .filter(task -> Look.standing(task).light().alarming() && years.containsKey(task.id()))
                .sorted(Look.WORST_FIRST)
                .toList();
        lookUpProblems(behind.stream().map(task -> year(task, years)).toList());
        List<Told> told = new ArrayList<>();
        for (TaskCard task : behind) {
            String problems = year(task, years).once(PROBLEMS, () -> "");
            if (!problems.isEmpty()) {
                told.add(new Told(task, problems, Cause.in(problems)));
            }
        }
        Map<Cause, Integer> counts = new EnumMap<>(Cause.class);
        told.forEach(one -> one.causes().forEach(cause -> counts.merge(cause, 1, Integer::sum)));
        return Answer.of(
                sentence(behind.size(), told.size(), counts),
                COLUMNS,
                told.stream().flatMap(one -> rows(one).stream()).toList(),
                Said.of("insight.question.CAUSES.note"));
    }

    private static TaskInYear year(TaskCard task, Map<Long, TaskInYear> years) {
        return Objects.requireNonNull(years.get(task.id()));
    }

    /** Another report that counts makes other facts of its year: what was looked up once holds as long as they do. */
    private void lookUpProblems(List<TaskInYear> years) {
        List<TaskInYear> unknown = years.stream()
                .filter(one -> !one.knows(PROBLEMS))
                .filter(one -> one.facts().newestAccepted().isPresent())
                .toList();
        if (!unknown.isEmpty()) {
            Map<Long, String> problems =
                    reporting
                            .lastAccepted(
                                    unknown.stream().map(one -> one.year().id()).toList())
                            .stream()
                            .collect(Collectors.toMap(
                                    Report::taskYearId,
                                    report -> report.problems().strip(),
                                    (first, other) -> first));
            unknown.forEach(one ->
                    one.once(PROBLEMS, () -> problems.getOrDefault(one.year().id(), "")));
        }
    }

    private static Said sentence(int behind, int told, Map<Cause, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<Cause, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(most -> Said.of(
                        "insight.question.CAUSES.some",
                        behind,
                        told,
                        new Texts.Word("insight.cause." + most.getKey().name()),
                        most.getValue()))
                .orElseGet(() -> Said.of("insight.question.CAUSES.none", behind, told));
    }

    private static List<List<Cell>> rows(Told one) {
        String said = one.problems().length() > LONGEST ? one.problems().substring(0, LONGEST) + "…" : one.problems();
        List<Cell> causes = one.causes().isEmpty()
                ? List.of(Cell.word("insight.cause.OTHER"))
                : one.causes().stream()
                        .map(cause -> Cell.word("insight.cause." + cause.name()))
                        .toList();
        return causes.stream()
                .map(cause -> List.of(
                        Cell.task(one.task()),
                        cause,
                        Cell.unit(one.task().lead()),
                        Cell.light(Look.standing(one.task()).light()),
                        Cell.text(said)))
                .toList();
    }
}
