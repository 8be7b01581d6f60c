package org.guatu.papers.debriefing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
import org.guatu.papers.Document;
import org.guatu.papers.PaperTable;
import org.guatu.papers.PaperTable.Column;
import org.guatu.papers.PaperTable.Form;
import org.guatu.papers.TableSheet;
import org.guatu.papers.letter.LetterDocuments;
import org.guatu.papers.letter.LetterDocuments.Format;
import org.guatu.papers.letter.Paper;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Languages;
import org.guatu.platform.Refusal;
import org.guatu.platform.SortOrder;
import org.guatu.platform.Texts;
import org.guatu.platform.web.Csv;
import org.guatu.supervision.paper.Heading;
import org.jspecify.annotations.Nullable;

/** Writes a report, the summary of a round and its register, in Chinese whoever reads. */
@ApplicationScoped
public class DebriefingDocuments {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final List<Column> REGISTER = List.of(
            new Column("序号", 6, Form.CENTRED),
            new Column("述法人员", 16, Form.TEXT),
            new Column("单位", 20, Form.TEXT),
            new Column("类别", 10, Form.CENTRED),
            new Column("状态", 10, Form.CENTRED),
            new Column("截止日期", 12, Form.CENTRED),
            new Column("报送日期", 12, Form.CENTRED),
            new Column("逾期", 6, Form.CENTRED),
            new Column("评价", 8, Form.CENTRED));

    private final DebriefingViews views;
    private final LetterDocuments letters;
    private final Heading heading;
    private final OfficeTime time;

    DebriefingDocuments(DebriefingViews views, LetterDocuments letters, Heading heading, OfficeTime time) {
        this.views = views;
        this.letters = letters;
        this.heading = heading;
        this.time = time;
    }

    /** A report, with the facts as its annex and what leaders said; refused before it is handed in. */
    public Document report(long id, @Nullable String format, Caller by) {
        DebriefingStory story = views.story(id, by);
        RegisterLine line = story.line();
        WrittenReport written = story.written();
        if (written == null) {
            throw new Refusal("debriefing.notNow.AWAITED");
        }
        String title = word("page.of", line.name());
        Paper paper = new Paper(
                false,
                line.unit() == null ? line.name() : line.unit().name(),
                "",
                title,
                heading.of(by.regionId()).committeeName(),
                paragraphs(story, written),
                Objects.requireNonNull(line.submittedOn()).format(DAY),
                "",
                "",
                List.of(facts(story)));
        return document(title, paper, format);
    }

    private static List<String> paragraphs(DebriefingStory story, WrittenReport written) {
        List<String> said = new ArrayList<>();
        List<Section> sections = story.template().sections();
        for (int at = 0; at < sections.size(); at++) {
            said.add(Objects.requireNonNull(sections.get(at).title()));
            written.sections().get(at).lines().forEach(said::add);
        }
        for (int at = 0; at < written.answers().size(); at++) {
            said.add(word("page.question") + "：" + story.template().questions().get(at));
            written.answers().get(at).lines().forEach(said::add);
        }
        if (!written.acts().isEmpty()) {
            said.add(word("page.ownActsSaid"));
        }
        written.acts()
                .forEach(act -> said.add(
                        word("act4." + act.kind()) + "　" + act.on() + "　" + act.matter() + "（" + act.document() + "）"));
        story.comments().forEach(one -> said.add(word("page.comment") + "：" + said(one)));
        return said;
    }

    private static PaperTable facts(DebriefingStory story) {
        ReporterFacts facts = story.facts();
        List<List<Object>> rows = new ArrayList<>();
        OfUnit unit = facts.unit();
        if (unit != null) {
            rows.add(List.of(word("facts.led"), word("facts.ledSaid", unit.led(), unit.done(), unit.late())));
            rows.add(List.of(word("facts.helped"), unit.helped()));
            rows.add(List.of(word("facts.reports"), word("facts.reportsSaid", unit.owed(), unit.inTime())));
            rows.add(List.of(word("facts.letters"), listed(unit.letters())));
            rows.add(List.of(word("facts.findings"), listed(unit.findings())));
            rows.add(List.of(
                    word("facts.grade"),
                    unit.grade() == null ? word("facts.noGrade") : named("evaluation.grade." + unit.grade())));
        }
        if (!story.line().team()) {
            rows.add(List.of(word("facts.items"), listed(facts.items())));
            rows.add(List.of(
                    word("facts.acts"),
                    joined(facts.acts().stream()
                            .map(act -> word("act4." + act.kind()) + " " + act.on() + " " + act.words()))));
        }
        return new PaperTable(
                word("facts.title") + "（" + facts.day() + "）",
                List.of(new Column("事项", 20, Form.TEXT), new Column("记录", 64, Form.TEXT)),
                rows);
    }

    private static String listed(List<Matter> matters) {
        return joined(matters.stream().map(one -> named(one.state()) + " " + one.title()));
    }

    private static String joined(Stream<String> all) {
        String said = all.collect(Collectors.joining("；"));
        return said.isEmpty() ? word("facts.nothing") : said;
    }

    /** 述法情况汇总: the figures and what was said on whose report, with the register as its annex. */
    public Document summary(long roundId, @Nullable String format, Caller by) {
        Register register = views.register(roundId, by);
        RoundCard.Counts counts = register.card().counts();
        Map<Long, List<CommentLine>> comments = views.comments(roundId, by);
        List<String> said = new ArrayList<>(List.of(word("page.sum", counts.all(), counts.teams(), counts.reported())
                + "；" + word("page.late") + " " + counts.late() + " 份；" + word("page.good") + "：" + counts.good()
                + " / "
                + counts.rated() + "。"));
        register.lines().forEach(line -> comments.getOrDefault(line.id(), List.of())
                .forEach(one -> said.add(line.name() + "　" + said(one))));
        String title = register.card().title() + "情况汇总";
        var head = heading.of(by.regionId());
        Paper paper = new Paper(
                false,
                head.officeName(),
                "",
                title,
                head.committeeName(),
                said,
                time.today().format(DAY),
                "",
                "",
                List.of(table(register.card().title() + "登记表", register.lines())));
        return document(title, paper, format);
    }

    private static String said(CommentLine one) {
        return one.leader() + (one.rating() == null ? "" : "（" + word("rating." + one.rating()) + "）") + "："
                + one.words();
    }

    private Document document(String title, Paper paper, @Nullable String format) {
        Format as = format == null ? Format.DOCX : Format.of(format);
        return new Document(title + as.ending(), as.mediaType(), letters.write(paper, as));
    }

    /** 登记表, as far as the filter shows it and in its order. */
    public Document register(
            long roundId, RegisterFilter filter, @Nullable String sort, @Nullable String format, Caller by) {
        Register register = views.register(roundId, by);
        LocalDate today = time.today();
        PaperTable table = table(
                register.card().title() + "登记表", SortOrder.of(sort).of(register.shown(filter), RegisterLine.COLUMNS));
        boolean csv = "csv".equalsIgnoreCase(format);
        if (!csv && format != null && !"xlsx".equalsIgnoreCase(format)) {
            throw new Invalid("format", "papers.evaluation.assessmentFormat");
        }
        return csv
                ? new Document(table.title() + ".csv", CSV, csv(table))
                : new Document(
                        table.title() + ".xlsx", XLSX, TableSheet.write(today, today.format(DAY), List.of(table)));
    }

    private static byte[] csv(PaperTable table) {
        return Csv.of(Stream.concat(
                        Stream.of(table.columns().stream().map(Column::heading).toList()),
                        table.rows().stream().map(row -> row.stream()
                                .map(one -> Csv.text(PaperTable.word(one)))
                                .toList()))
                .toList());
    }

    private static PaperTable table(String title, List<RegisterLine> lines) {
        List<List<Object>> rows = new ArrayList<>();
        for (RegisterLine line : lines) {
            rows.add(List.of(
                    rows.size() + 1,
                    line.name(),
                    line.unit() == null ? "" : line.unit().name(),
                    line.team() ? "领导班子" : "个人",
                    word("stage." + line.stage()),
                    line.due(),
                    line.submittedOn() == null ? "" : line.submittedOn(),
                    line.late() ? word("page.lateWord") : "",
                    line.rating() == null ? "" : word("rating." + line.rating())));
        }
        return new PaperTable(title, REGISTER, rows);
    }

    private static String word(String key, Object... arguments) {
        return named("debriefing." + key, arguments);
    }

    private static String named(String key, Object... arguments) {
        return Texts.text(Languages.CHINESE, key, arguments);
    }
}
