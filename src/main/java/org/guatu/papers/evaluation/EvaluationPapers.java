package org.guatu.papers.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guatu.calendar.OfficeTime;
import org.guatu.evaluation.appeal.Appeal;
import org.guatu.evaluation.publication.EvaluationPublication;
import org.guatu.evaluation.score.ScoreSheet;
import org.guatu.evaluation.view.EvaluationStory;
import org.guatu.evaluation.view.UnitEvaluationViews;
import org.guatu.evaluation.view.UnitResult;
import org.guatu.papers.Document;
import org.guatu.papers.PaperTable;
import org.guatu.papers.TableSheet;
import org.guatu.papers.letter.LetterDocuments;
import org.guatu.papers.letter.LetterDocuments.Format;
import org.guatu.papers.letter.Paper;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.platform.web.Csv;
import org.guatu.supervision.paper.Heading;
import org.guatu.supervision.paper.LetterHead;
import org.guatu.supervision.rectification.FindingCard;
import org.guatu.supervision.rectification.FindingViews;
import org.guatu.supervision.rectification.Found;
import org.jspecify.annotations.Nullable;

/** Gives out the documents of the yearly evaluation, each of what its reader may know. */
@ApplicationScoped
public class EvaluationPapers {
    private static final String XLSX = "xlsx";
    private static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Set<Appeal.State> ANSWERED =
            EnumSet.of(Appeal.State.REJECTED, Appeal.State.UPHELD, Appeal.State.CHANGED);

    private final UnitEvaluationViews views;
    private final FindingViews findings;
    private final LetterDocuments letters;
    private final Heading heading;
    private final OfficeTime time;

    EvaluationPapers(
            UnitEvaluationViews views,
            FindingViews findings,
            LetterDocuments letters,
            Heading heading,
            OfficeTime time) {
        this.views = views;
        this.findings = findings;
        this.letters = letters;
        this.heading = heading;
        this.time = time;
    }

    /** 结果通报 as .docx, .pdf, or its table alone as .xlsx; a draft before the year is out. */
    public Document circular(@Nullable Integer year, @Nullable String format, Caller by) {
        int asked = required(year);
        requireFormat(format);
        List<UnitResult> results = views.results(asked, by);
        if (results.stream().allMatch(one -> one.sheet() == null)) {
            throw new Refusal("papers.evaluation.noScores", Integer.toString(asked));
        }
        ResultCircular circular = new ResultCircular(asked, results, publishedOn(asked, by), time.today());
        return XLSX.equalsIgnoreCase(format)
                ? sheet(circular.title(), circular.under(), List.of(circular.scores()))
                : document(circular.title(), circular.paper(head(by)), format);
    }

    /** 得分说明 of a unit, from the day on which it is told its preliminary score. */
    public Document explanation(long id, @Nullable String format, Caller by) {
        requireFormat(format);
        EvaluationStory story = views.story(id, by);
        ScoreExplanation explanation = new ScoreExplanation(story, scored(story), time.today());
        return XLSX.equalsIgnoreCase(format)
                ? sheet(explanation.title(), explanation.under(), explanation.tables())
                : document(explanation.title(), explanation.paper(head(by)), format);
    }

    /** 申诉决定, once there is one. */
    public Document appealDecision(long id, @Nullable String format, Caller by) {
        Format.of(format);
        EvaluationStory story = views.story(id, by);
        EvaluationStory.Objection appeal = story.appeal();
        if (appeal == null || !ANSWERED.contains(appeal.state())) {
            throw new Refusal("papers.evaluation.noDecision");
        }
        AppealDecision decision = new AppealDecision(story, appeal, scored(story));
        return document(decision.title(), decision.paper(head(by)), format);
    }

    /** 整改通知 of a unit, once the publication has made findings of its problems. */
    public Document findingNotice(long id, @Nullable String format, Caller by) {
        Format.of(format);
        EvaluationStory story = views.story(id, by);
        LocalDate publishedOn = story.publishedOn();
        List<FindingCard> raised = findings.ofSource(Found.Source.EVALUATION, id, by);
        if (publishedOn == null) {
            throw new Refusal("papers.evaluation.noFindings");
        }
        FindingNotice notice = new FindingNotice(story, raised, publishedOn);
        if (notice.empty()) {
            throw new Refusal("papers.evaluation.noFindings");
        }
        return document(notice.title(), notice.paper(head(by)), format);
    }

    /** What the 高质量发展 assessment takes over: one row for each unit, of a published year only, as .xlsx or .csv. */
    public Document assessment(@Nullable Integer year, @Nullable String format, Caller by) {
        int asked = required(year);
        boolean csv = "csv".equalsIgnoreCase(format);
        if (!csv && !XLSX.equalsIgnoreCase(format)) {
            throw new Invalid("format", "papers.evaluation.assessmentFormat");
        }
        LocalDate publishedOn = publishedOn(asked, by);
        if (publishedOn == null) {
            throw new Refusal("papers.evaluation.notPublished", Integer.toString(asked));
        }
        List<UnitResult> results = views.results(asked, by);
        String title = PaperWords.text("assessment.title", Integer.toString(asked));
        PaperTable table = new ScoreTable(results).assessed(title);
        String under = new ResultCircular(asked, results, publishedOn, time.today()).under();
        return csv
                ? new Document(title + ".csv", "text/csv;charset=UTF-8", rows(table, under))
                : sheet(title, under, List.of(table));
    }

    private static byte[] rows(PaperTable table, String under) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(table.title(), under));
        rows.add(table.columns().stream().map(PaperTable.Column::heading).toList());
        table.rows()
                .forEach(
                        row -> rows.add(row.stream().map(EvaluationPapers::cell).toList()));
        return Csv.of(rows);
    }

    private static String cell(Object value) {
        return value instanceof Number ? PaperTable.word(value) : Csv.text(value.toString());
    }

    private static ScoreSheet scored(EvaluationStory story) {
        ScoreSheet sheet = story.sheet();
        if (sheet == null) {
            throw new Refusal("papers.evaluation.noScore");
        }
        return sheet;
    }

    private Document document(String title, Paper paper, @Nullable String format) {
        Format as = Format.of(format);
        return new Document(title + as.ending(), as.mediaType(), letters.write(paper, as));
    }

    private Document sheet(String title, String under, List<PaperTable> tables) {
        return new Document(title + "." + XLSX, XLSX_TYPE, TableSheet.write(time.today(), under, tables));
    }

    private static void requireFormat(@Nullable String format) {
        if (format == null || !format.toLowerCase(Locale.ROOT).matches("docx|pdf|xlsx")) {
            throw new Invalid("format", "papers.evaluation.format");
        }
    }

    private static int required(@Nullable Integer year) {
        if (year == null) {
            throw new Invalid("year", "evaluation.yearMissing");
        }
        return year;
    }

    private @Nullable LocalDate publishedOn(int year, Caller by) {
        return views.publication(year, by)
                .map(EvaluationPublication::publishedOn)
                .orElse(null);
    }

    private LetterHead.Card head(Caller by) {
        return heading.of(by.regionId());
    }
}
