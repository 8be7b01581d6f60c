package org.guatu.insight.analysis;

import static org.guatu.insight.analysis.SectionWriter.cell;
import static org.guatu.insight.analysis.SectionWriter.percent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guatu.briefing.analysis.Composed;
import org.guatu.briefing.analysis.SectionKind;
import org.guatu.insight.change.Change;
import org.guatu.insight.change.Changes;
import org.guatu.insight.change.Turn;
import org.guatu.insight.heatmap.Axis;
import org.guatu.insight.heatmap.Heatmaps;
import org.guatu.insight.heatmap.Measure;
import org.guatu.insight.question.Look;
import org.guatu.platform.Count;
import org.guatu.platform.Languages;
import org.guatu.platform.OneDecimal;
import org.guatu.platform.Texts;
import org.guatu.reporting.facts.RegionFacts;
import org.guatu.reporting.standing.Light;
import org.jspecify.annotations.Nullable;

/** 总体情况: the charts' totals, beside those of the month before (环比) and the year before (同比). */
@ApplicationScoped
class Totals implements MonthSection {
    private static final List<Measure> MEASURES =
            List.of(Measure.RED_YELLOW, Measure.ON_SCHEDULE, Measure.OVERDUE, Measure.COMPLETION, Measure.TIMELINESS);

    private final Heatmaps heatmaps;
    private final Changes changes;

    Totals(Heatmaps heatmaps, Changes changes) {
        this.heatmaps = heatmaps;
        this.changes = changes;
    }

    @Override
    public SectionKind kind() {
        return SectionKind.TOTALS;
    }

    @Override
    public Composed of(MonthLook look) {
        SectionWriter out = new SectionWriter(kind(), look.day());
        totals(look, out);
        compared(look, out);
        turned(look, out);
        table(look, out);
        return out.done();
    }

    private void totals(MonthLook look, SectionWriter out) {
        out.say(
                "totals",
                SectionWriter.day(look.day()),
                look.region(),
                out.figure("tasks", look.tasks().size(), Behind.tasks(look.day())),
                out.figure("red", Count.of(look.tasks(), Look::red), Behind.light(Light.RED, look.day())),
                out.figure("yellow", Count.of(look.tasks(), Look::yellow), Behind.light(Light.YELLOW, look.day())),
                out.figure("done", Count.of(look.tasks(), MonthLook::done), Behind.light(Light.BLUE, look.day())),
                rate("completion", Measure.COMPLETION, look, out),
                rate("onSchedule", Measure.ON_SCHEDULE, look, out),
                rate("overdueRate", Measure.OVERDUE, look, out),
                rate("timeliness", Measure.TIMELINESS, look, out));
    }

    private String rate(String name, Measure measure, MonthLook look, SectionWriter out) {
        return out.figure(name, percent(total(measure, look.facts(), look)), Behind.measure(measure, look.day()));
    }

    private void compared(MonthLook look, SectionWriter out) {
        Double now = total(Measure.RED_YELLOW, look.facts(), look);
        out.say(
                "totals.compared",
                out.figure("share", percent(now), Behind.tasks(look.day())),
                out.figure(
                        "monthChange",
                        change(now, total(Measure.RED_YELLOW, look.before(), look)),
                        look.month().monthAgo(),
                        Behind.tasks(look.month().monthAgo())),
                out.figure(
                        "yearChange",
                        change(now, total(Measure.RED_YELLOW, look.yearAgo(), look)),
                        look.month().yearAgo(),
                        Behind.tasks(look.month().yearAgo())));
    }

    private static String change(@Nullable Double now, @Nullable Double before) {
        if (now == null || before == null) {
            return SectionWriter.word("change.unknown");
        }
        String points = OneDecimal.of(Math.abs(now - before)).toPlainString();
        return points.equals("0")
                ? SectionWriter.word("change.same")
                : SectionWriter.word(now > before ? "change.up" : "change.down", points);
    }

    private void turned(MonthLook look, SectionWriter out) {
        List<Change> all = changes.between(new Changes.Span(look.month().monthAgo(), look.day()), null, look.by());
        String href = "/changes?from=" + look.month().monthAgo() + "&to=" + look.day();
        out.say(
                "totals.turned",
                out.figure("turnedRed", count(all, Turn.TURNED_RED), href),
                out.figure("turnedYellow", count(all, Turn.TURNED_YELLOW), href),
                out.figure("recovered", count(all, Turn.RECOVERED), href),
                out.figure("closed", count(all, Turn.CLOSED), href));
    }

    private static int count(List<Change> all, Turn what) {
        return Count.of(all, one -> one.what() == what);
    }

    private void table(MonthLook look, SectionWriter out) {
        out.columns("measure", "now", "monthAgo", "yearAgo");
        for (Measure measure : MEASURES) {
            out.row(
                    cell(Texts.text(Languages.CHINESE, "insight.value." + measure.name())),
                    cell(percent(total(measure, look.facts(), look)), Behind.measure(measure, look.day())),
                    cell(
                            percent(total(measure, look.before(), look)),
                            Behind.measure(measure, look.month().monthAgo())),
                    cell(
                            percent(total(measure, look.yearAgo(), look)),
                            Behind.measure(measure, look.month().yearAgo())));
        }
    }

    private @Nullable Double total(Measure measure, RegionFacts facts, MonthLook look) {
        return heatmaps.view(Axis.REGION, Axis.LIST, measure, null, facts, look.by())
                .total()
                .value();
    }
}
