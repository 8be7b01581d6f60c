package org.guatu.insight.analysis;

import static org.guatu.insight.analysis.SectionWriter.cell;
import static org.guatu.insight.analysis.SectionWriter.percent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guatu.briefing.analysis.Composed;
import org.guatu.briefing.analysis.SectionKind;
import org.guatu.insight.TaskCard;
import org.guatu.insight.question.Look;
import org.guatu.platform.Count;
import org.guatu.reporting.Report;
import org.guatu.reporting.Reporting;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.reporting.standing.Light;
import org.guatu.reporting.standing.Standing;

/** 滞后清单: the ten worst tasks, with what their units wrote under problems in the newest report accepted by the day. */
@ApplicationScoped
class Lagging implements MonthSection {
    private static final int TEN = 10;
    private static final int LONGEST = 120;

    private final Reporting reporting;

    Lagging(Reporting reporting) {
        this.reporting = reporting;
    }

    @Override
    public SectionKind kind() {
        return SectionKind.LAGGING;
    }

    @Override
    public Composed of(MonthLook look) {
        SectionWriter out = new SectionWriter(kind(), look.day());
        List<TaskCard> behind = look.behind();
        List<TaskCard> worst = behind.stream().limit(TEN).toList();
        Map<Long, String> reasons = reasons(worst, look.years());
        String red = out.figure("red", Count.of(behind, Look::red), Behind.light(Light.RED, look.day()));
        String yellow = out.figure("yellow", Count.of(behind, Look::yellow), Behind.light(Light.YELLOW, look.day()));
        String overdue =
                out.figure("overdue", Count.of(behind, MonthLook::overdue), Behind.light(Light.RED, look.day()));
        String shown = out.figure("shown", worst.size(), Behind.tasks(look.day()));
        String explained = out.figure("explained", reasons.size(), Behind.tasks(look.day()));
        if (behind.isEmpty()) {
            return out.say("lagging.none").done();
        }
        out.say("lagging", red, yellow, overdue, shown, explained);
        out.columns("task", "unit", "light", "planned", "actual", "daysOver", "reason");
        worst.forEach(task -> row(task, reasons, out));
        return out.done();
    }

    /** Of each task what its unit wrote, as far as it wrote something. */
    private Map<Long, String> reasons(List<TaskCard> tasks, Map<Long, TaskInYear> years) {
        return tasks.stream()
                .flatMap(task -> Optional.ofNullable(years.get(task.id()))
                        .map(this::problems)
                        .filter(problems -> !problems.isEmpty())
                        .map(problems -> Map.entry(task.id(), problems))
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String problems(TaskInYear year) {
        return year.facts()
                .newestAccepted()
                .flatMap(accepted -> reporting.reports(year.year().id()).stream()
                        .filter(report -> report.id() == accepted.id())
                        .findFirst())
                .map(Report::problems)
                .map(problems -> problems.strip().replaceAll("\\s+", " "))
                .orElse("");
    }

    private static void row(TaskCard task, Map<Long, String> reasons, SectionWriter out) {
        Standing standing = Look.standing(task);
        Integer left = standing.daysLeft();
        String reason = reasons.get(task.id());
        out.row(
                cell(task.title(), Behind.task(task.id())),
                cell(task.lead().name()),
                cell(SectionWriter.light(standing.light())),
                cell(percent(standing.planned())),
                cell(percent(standing.actual())),
                cell(standing.overdue() && left != null ? -left : null),
                cell(
                        reason == null
                                ? SectionWriter.word("lagging.unexplained")
                                : reason.length() > LONGEST ? reason.substring(0, LONGEST) + "…" : reason));
    }
}
