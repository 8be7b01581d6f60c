package org.guatu.insight.analysis;

import static org.guatu.insight.analysis.SectionWriter.cell;
import static org.guatu.insight.analysis.SectionWriter.percent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guatu.briefing.analysis.Composed;
import org.guatu.briefing.analysis.SectionKind;
import org.guatu.insight.TaskCard;
import org.guatu.insight.question.Look;
import org.guatu.platform.Count;

/** 下月到期: what falls due in the month that follows and is not done. */
@ApplicationScoped
class DueNext implements MonthSection {
    private static final int MOST = 30;

    @Override
    public SectionKind kind() {
        return SectionKind.DUE;
    }

    @Override
    public Composed of(MonthLook look) {
        SectionWriter out = new SectionWriter(kind(), look.day());
        List<TaskCard> due = look.dueNext();
        String href = "/tasks?due=" + look.month().next();
        String all = out.figure("dueNext", due.size(), href);
        String red = out.figure("dueRed", Count.of(due, Look::red), href + "&light=RED");
        String yellow = out.figure("dueYellow", Count.of(due, Look::yellow), href + "&light=YELLOW");
        String hardly = out.figure("hardlyDone", look.hardlyDone().size(), href);
        int month = look.month().next().getMonthValue();
        if (due.isEmpty()) {
            return out.say("due.none", month).done();
        }
        out.say("due", month, all, red, yellow, hardly);
        out.columns("task", "unit", "light", "actual", "due");
        due.stream()
                .limit(MOST)
                .forEach(task -> out.row(
                        cell(task.title(), Behind.task(task.id())),
                        cell(task.lead().name()),
                        cell(SectionWriter.light(Look.standing(task).light())),
                        cell(percent(Look.standing(task).actual())),
                        cell(task.due())));
        return out.done();
    }
}
