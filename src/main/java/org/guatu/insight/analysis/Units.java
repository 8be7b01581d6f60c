package org.guatu.insight.analysis;

import static org.guatu.insight.analysis.SectionWriter.cell;
import static org.guatu.insight.analysis.SectionWriter.percent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.guatu.briefing.analysis.Composed;
import org.guatu.briefing.analysis.SectionKind;
import org.guatu.insight.analysis.MonthLook.Led;
import org.guatu.platform.Count;

/** 分单位情况: lead units, by their red tasks and the share that is behind; the ten worst in the table. */
@ApplicationScoped
class Units implements MonthSection {
    private static final int NAMED = 3;
    private static final int TEN = 10;

    @Override
    public SectionKind kind() {
        return SectionKind.UNITS;
    }

    @Override
    public Composed of(MonthLook look) {
        SectionWriter out = new SectionWriter(kind(), look.day());
        List<Led> units = look.units();
        List<Led> behind =
                units.stream().filter(one -> one.share().behind() > 0).toList();
        String all = Behind.tasks(look.day());
        out.say(
                "units",
                out.figure("units", units.size(), all),
                out.figure("unitsRed", Count.of(units, one -> one.share().red() > 0), all + "&light=RED"),
                out.figure("unitsBehind", behind.size(), all),
                out.figure("unitsClear", units.size() - behind.size(), all));
        for (int place = behind.size(); place < NAMED; place++) {
            out.numbered("unit", place + 1, "—", all);
        }
        if (!behind.isEmpty()) {
            out.say(
                    "units.worst",
                    String.join(
                            "、",
                            IntStream.range(0, Math.min(NAMED, behind.size()))
                                    .mapToObj(place -> named(place, behind.get(place), look, out))
                                    .toList()));
        }
        out.columns("unit", "tasks", "red", "yellow", "overdue", "share");
        behind.stream().limit(TEN).forEach(one -> row(one, look, out));
        return out.done();
    }

    private static String named(int place, Led one, MonthLook look, SectionWriter out) {
        return out.numbered(
                "unit",
                place + 1,
                SectionWriter.word(
                        "units.one",
                        one.unit().name(),
                        one.share().red(),
                        one.share().yellow()),
                Behind.unit(one.unit().code(), look.day()));
    }

    private static void row(Led one, MonthLook look, SectionWriter out) {
        String href = Behind.unit(one.unit().code(), look.day());
        out.row(
                cell(one.unit().name()),
                cell(one.share().tasks(), href),
                cell(one.share().red(), href + "&light=RED"),
                cell(one.share().yellow(), href + "&light=YELLOW"),
                cell(Count.of(one.tasks(), MonthLook::overdue), href),
                cell(percent(one.share().behind()), href));
    }
}
