package org.guatu.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.catalogue.deadline.DeadlineReader;
import org.guatu.catalogue.reading.ReadList;
import org.guatu.catalogue.reading.Sample;
import org.guatu.organization.UnitDirectory.Entry;
import org.guatu.organization.UnitRef;

/** Whatever a list says, its ledger says the same when it comes back. */
class RoundTripPropertyTest {
    private static final List<Entry> UNITS =
            Sample.UNITS.entries().stream().filter(unit -> !unit.set()).toList();
    private static final List<Entry> SETS =
            Sample.UNITS.entries().stream().filter(Entry::set).toList();

    /** What office workers, spreadsheets and attackers write. */
    private static final String[] NASTY = {
        "=1+1",
        "=cmd|'/c calc'!A1",
        "+86",
        "-",
        "—",
        "@SUM(A1)",
        "\t制表",
        "'引号'",
        "\"双引号\"，“弯引号”",
        "第一行\n第二行\n\n第四行",
        "（一）健全机制（含2项）",
        "一、总体要求",
        "合计",
        "注：以下略",
        "同上",
        "无",
        "1.0",
        "007",
        "2024-12-31",
        "45657",
        "60%",
        "😀𠮷",
        "a,b;c",
        "<b>&amp;</b> ]]>",
        "序号",
        "任务名称",
        "牵头单位：区司法局",
        "https://example.org/x",
        "_x000D_尾",
        "全角　空格 和 半角",
        "长".repeat(3000)
    };

    private record Drawn(
            List<String> section,
            String serial,
            String title,
            String requirement,
            List<Entry> units,
            List<Entry> sets,
            String leader,
            String deadline,
            Cadence cadence,
            int points,
            String deliverable,
            int opening) {}

    @Property(tries = 60)
    void a_ledger_that_comes_back_is_the_same_list(@ForAll @Size(max = 12) List<@From("drawn") Drawn> drawn) {
        List<LedgerRow> rows = new ArrayList<>();
        drawn.forEach(one -> rows.add(row(one, rows.size() + 1)));
        if (rows.isEmpty()) {
            return;
        }
        Ledger list = Written.ledger(rows);

        ReadList read = Written.again(list);

        assertThat(read.needsReview()).as("%s %s", read.problems(), read.rows()).isFalse();
        assertThat(Written.said(Written.ledger(read))).isEqualTo(Written.said(list));
    }

    private static LedgerRow row(Drawn drawn, int number) {
        List<UnitRef> units = Written.refs(drawn.units().stream().distinct().toList());
        int leading = Math.min(units.size(), 1 + drawn.points() % 3);
        Deadline deadline = DeadlineReader.read(drawn.deadline(), Written.YEAR);
        return new LedgerRow(
                Written.card(
                        number % 2 == 0 ? "JH-" + number : "2024-9" + number,
                        drawn.serial() + number,
                        drawn.section(),
                        drawn.title() + "之" + number,
                        units.get(0),
                        units.subList(1, leading),
                        units.subList(leading, units.size()),
                        Written.refs(drawn.sets().stream().distinct().toList()),
                        drawn.leader(),
                        deadline,
                        drawn.cadence(),
                        drawn.points() == 0 ? null : new BigDecimal(drawn.points()).movePointLeft(1)),
                drawn.requirement(),
                drawn.deliverable(),
                DeadlineWords.of(deadline, Written.YEAR),
                drawn.opening() < 0 ? null : drawn.opening(),
                drawn.opening() < 0
                        ? null
                        : drawn.requirement()
                                .substring(0, Math.min(200, drawn.requirement().length())),
                null);
    }

    @Provide
    Arbitrary<Drawn> drawn() {
        Arbitrary<String> sections =
                Arbitraries.of("一、坚持党的领导", "（一）学习", "=甲", "二、依法行政", "合计", "重点领域", "1.执法\n".strip());
        return Combinators.combine(
                        Combinators.combine(sections.list().ofMaxSize(4), Arbitraries.of("", "A", "一、", "第"))
                                .as(Where::new),
                        texts().map(RoundTripPropertyTest::oneLine),
                        texts(),
                        Combinators.combine(
                                        Arbitraries.of(UNITS)
                                                .list()
                                                .ofMinSize(1)
                                                .ofMaxSize(6),
                                        Arbitraries.of(SETS).list().ofMaxSize(2))
                                .as(Who::new),
                        Combinators.combine(texts().map(RoundTripPropertyTest::shortLine), texts())
                                .as(Words::new),
                        Arbitraries.of(
                                "2024年6月底前",
                                "6月30日前",
                                "45657",
                                "全年",
                                "长期坚持",
                                "2024年3月起长期坚持",
                                "每月5日前",
                                "每季度末前",
                                "每季度首月10日前",
                                "每半年",
                                "每年12月底前",
                                "2025年底",
                                "6月底前出台方案，12月底前完成",
                                "2024年3月1日至6月30日"),
                        Arbitraries.of(Cadence.values()),
                        Combinators.combine(
                                        Arbitraries.integers().between(0, 200),
                                        Arbitraries.integers().between(-3, 100))
                                .as(Figures::new))
                .as((where, title, requirement, who, words, deadline, cadence, figures) -> new Drawn(
                        where.section(),
                        where.serial(),
                        title,
                        requirement,
                        who.units(),
                        who.sets(),
                        words.leader(),
                        deadline,
                        cadence,
                        figures.points(),
                        words.deliverable(),
                        figures.opening()));
    }

    private record Where(List<String> section, String serial) {}

    private record Who(List<Entry> units, List<Entry> sets) {}

    private record Words(String leader, String deliverable) {}

    private record Figures(int points, int opening) {}

    /** As an import keeps them: without blanks around; 同上 has been read as what it means. */
    private static Arbitrary<String> texts() {
        Arbitrary<String> free = Arbitraries.strings()
                .withCharRange('!', '~')
                .withCharRange('一', '三')
                .withChars('\n', ' ', '（', '）', '、')
                .ofMaxLength(20);
        return Arbitraries.oneOf(Arbitraries.of(NASTY), free)
                .map(text -> text.replace("_x000D_", "").strip())
                .map(text -> text.equals("同上") ? "同上。" : text);
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\s*\\R\\s*", "");
        return line.substring(0, Math.min(400, line.length()));
    }

    private static String shortLine(String text) {
        String line = oneLine(text);
        return line.substring(0, Math.min(90, line.length())).strip();
    }
}
