package org.guatu.insight.analysis;

import static org.guatu.insight.analysis.SectionWriter.cell;
import static org.guatu.insight.analysis.SectionWriter.percent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.briefing.analysis.Composed;
import org.guatu.briefing.analysis.SectionKind;
import org.guatu.insight.TaskCard;
import org.guatu.insight.question.Look;

/** 风险预警: what is not red today and will be, by three plain signs. */
@ApplicationScoped
class Risks implements MonthSection {
    private static final int MOST = 10;

    @Override
    public SectionKind kind() {
        return SectionKind.RISKS;
    }

    @Override
    public Composed of(MonthLook look) {
        SectionWriter out = new SectionWriter(kind(), look.day());
        List<TaskCard> unasked = look.only(Look::unasked);
        List<TaskCard> slipped = look.slipped();
        List<TaskCard> hardly = look.hardlyDone();
        String first = out.figure("unasked", unasked.size(), "/questions/reds?asOf=" + look.day());
        String second = out.figure("slipped", slipped.size(), "/questions/slipped?asOf=" + look.day());
        String third = out.figure(
                "hardlyDone", hardly.size(), "/tasks?due=" + look.month().next());
        Map<TaskCard, String> all = new LinkedHashMap<>();
        hardly.forEach(task -> all.putIfAbsent(task, "hardlyDone"));
        unasked.forEach(task -> all.putIfAbsent(task, "unasked"));
        slipped.forEach(task -> all.putIfAbsent(task, "slipped"));
        if (all.isEmpty()) {
            return out.say("risks.none").done();
        }
        out.say("risks", first, second, third);
        out.columns("task", "unit", "risk", "planned", "actual", "due");
        all.entrySet().stream().limit(MOST).forEach(one -> row(one.getKey(), one.getValue(), out));
        return out.done();
    }

    private static void row(TaskCard task, String risk, SectionWriter out) {
        out.row(
                cell(task.title(), Behind.task(task.id())),
                cell(task.lead().name()),
                cell(SectionWriter.word("risk." + risk)),
                cell(percent(Look.standing(task).planned())),
                cell(percent(Look.standing(task).actual())),
                cell(task.due()));
    }
}
