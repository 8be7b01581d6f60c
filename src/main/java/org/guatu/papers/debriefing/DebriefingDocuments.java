package org.guatu.papers.debriefing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.debriefing.DebriefingViews;
import org.guatu.debriefing.facts.ReporterFacts;
import org.guatu.debriefing.facts.ReporterFacts.Matter;
import org.guatu.debriefing.facts.ReporterFacts.OfUnit;
import org.guatu.debriefing.template.Section;
import org.guatu.debriefing.template.WrittenReport;
import org.guatu.debriefing.view.CommentLine;
import org.guatu.debriefing.view.DebriefingStory;
import org.guatu.debriefing.view.Register;
import org.guatu.debriefing.view.RegisterFilter;
import org.guatu.debriefing.view.RegisterLine;
import org.guatu.debriefing.view.RoundCard;
import org.guatu.papers.TableSheet;
import org.guatu.papers.letter.PlainDocx;
import org.guatu.platform.Caller;
import org.guatu.platform.Languages;
import org.guatu.platform.Refusal;
import org.guatu.platform.SortOrder;
import org.guatu.platform.Texts;
import org.guatu.platform.web.Csv;
import org.jspecify.annotations.Nullable;

/** Writes a report, the summary of a round and its register, in Chinese whoever reads. */
@ApplicationScoped
public class DebriefingDocuments {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final List<String> HEADINGS = List.of("序号", "述法人员", "单位", "类别", "状态", "截止日期", "报送日期", "逾期", "评价");

    private final DebriefingViews views;
    private final OfficeTime time;

    DebriefingDocuments(DebriefingViews views, OfficeTime time) {
        this.views = views;
        this.time = time;
    }

    /** A file to be handed out. */
    public record Document(String name, String mediaType, byte[] content) {}

    /** A report with the facts beside it, what it adds, and what leaders said; refused before it is handed in. */
    public Document report(long id, Caller by) {
        DebriefingStory story = views.story(id, by);
        WrittenReport written = story.written();
        if (written == null) {
            throw new Refusal("debriefing.notNow.AWAITED");
        }
        String title = word("page.of", story.line().name());
        PlainDocx paper = new PlainDocx(title, story.title());
        List<Section> sections = story.template().sections();
        for (int at = 0; at < sections.size(); at++) {
            paper.heading(Objects.requireNonNull(sections.get(at).title()))
                    .text(written.sections().get(at));
        }
        for (int at = 0; at < written.answers().size(); at++) {
            paper.heading(word("page.question") + "："
                            + story.template().questions().get(at))
                    .text(written.answers().get(at));
        }
        facts(paper, story.facts(), story.line().team());
        if (!written.acts().isEmpty()) {
            paper.heading(word("page.ownActs")).text(word("page.ownActsSaid"));
            written.acts()
                    .forEach(act -> paper.text(word("act4." + act.kind()) + "　" + act.on() + "　" + act.matter() + "（"
                            + act.document() + "）"));
        }
        if (!story.comments().isEmpty()) {
            paper.heading(word("page.comments"));
            story.comments().forEach(one -> paper.text(said(one)));
        }
        return new Document(title + ".docx", DOCX, paper.write());
    }

    private static void facts(PlainDocx paper, ReporterFacts facts, boolean team) {
        paper.heading(word("facts.title")).text(word("facts.frozen", facts.day().toString()));
        OfUnit unit = facts.unit();
        if (unit != null) {
            paper.text(word("facts.led") + "：" + word("facts.ledSaid", unit.led(), unit.done(), unit.late()))
                    .text(word("facts.helped") + "：" + unit.helped())
                    .text(word("facts.reports") + "：" + word("facts.reportsSaid", unit.owed(), unit.inTime()))
                    .text(word("facts.letters") + "：" + listed(unit.letters()))
                    .text(word("facts.findings") + "：" + listed(unit.findings()))
                    .text(word("facts.grade") + "："
                            + (unit.grade() == null ? word("facts.noGrade") : grade(unit.grade())));
        }
        if (!team) {
            paper.text(word("facts.items") + "：" + listed(facts.items()))
                    .text(word("facts.acts") + "："
                            + (facts.acts().isEmpty()
                                    ? word("facts.nothing")
                                    : facts.acts().stream()
                                            .map(act -> word("act4." + act.kind()) + " " + act.on() + " " + act.words())
                                            .collect(Collectors.joining("；"))));
        }
    }

    private static String grade(Enum<?> grade) {
        return Texts.text(Languages.CHINESE, "evaluation.grade." + grade);
    }

    private static String listed(List<Matter> matters) {
        return matters.isEmpty()
                ? word("facts.nothing")
                : matters.stream()
                        .map(one -> Texts.text(Languages.CHINESE, one.state()) + " " + one.title())
                        .collect(Collectors.joining("；"));
    }

    /** 述法情况汇总: the figures, the register with its ratings, and what was said on whose report. */
    public Document summary(long roundId, Caller by) {
        Register register = views.register(roundId, by);
        RoundCard card = register.card();
        RoundCard.Counts counts = card.counts();
        List<RegisterLine> lines = register.lines();
        Map<Long, List<CommentLine>> comments = views.comments(roundId, by);
        PlainDocx paper = new PlainDocx(card.title() + "情况汇总", time.today().toString())
                .text(word("page.sum", counts.all(), counts.teams(), counts.reported()) + "，"
                        + word("page.late") + " " + counts.late() + "，" + word("page.good") + " " + counts.good()
                        + " / " + counts.rated() + "。")
                .table(Stream.concat(Stream.of(HEADINGS), rows(lines).stream()).toList());
        lines.stream().filter(line -> comments.containsKey(line.id())).forEach(line -> {
            paper.heading(word("page.comment") + "：" + line.name());
            Objects.requireNonNull(comments.get(line.id())).forEach(one -> paper.text(said(one)));
        });
        return new Document(card.title() + "情况汇总.docx", DOCX, paper.write());
    }

    private static String said(CommentLine one) {
        return one.leader() + (one.rating() == null ? "" : "（" + word("rating." + one.rating()) + "）") + "："
                + one.words();
    }

    /** 登记表, as far as the filter shows it and in its order. */
    public Document register(
            long roundId, RegisterFilter filter, @Nullable String sort, @Nullable String format, Caller by) {
        Register register = views.register(roundId, by);
        String title = register.card().title() + "登记表";
        List<List<String>> rows = rows(SortOrder.of(sort).of(register.shown(filter), RegisterLine.COLUMNS));
        LocalDate today = time.today();
        if (!"csv".equalsIgnoreCase(format)) {
            return new Document(title + ".xlsx", XLSX, TableSheet.write(title, today, HEADINGS, rows));
        }
        List<List<String>> all = new ArrayList<>(List.of(HEADINGS));
        rows.forEach(row -> all.add(row.stream().map(Csv::text).toList()));
        return new Document(title + ".csv", CSV, Csv.of(all));
    }

    private static List<List<String>> rows(List<RegisterLine> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (RegisterLine line : lines) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    line.name(),
                    line.unit() == null ? "" : line.unit().name(),
                    line.team() ? "领导班子" : "个人",
                    word("stage." + line.stage()),
                    line.due().toString(),
                    line.submittedOn() == null ? "" : line.submittedOn().toString(),
                    line.late() ? word("page.lateWord") : "",
                    line.rating() == null ? "" : word("rating." + line.rating())));
        }
        return rows;
    }

    private static String word(String key, Object... arguments) {
        return Texts.text(Languages.CHINESE, "debriefing." + key, arguments);
    }
}
