package org.guatu.papers.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guatu.evaluation.facts.ForecastWords;
import org.guatu.evaluation.score.LineState;
import org.guatu.evaluation.score.ScoreLine;
import org.guatu.evaluation.score.ScoreSheet;
import org.guatu.evaluation.view.EvaluationCard;
import org.guatu.evaluation.view.EvaluationStory;
import org.guatu.papers.PaperTable;
import org.guatu.papers.PaperTable.Column;
import org.guatu.papers.PaperTable.Form;
import org.guatu.papers.letter.Paper;
import org.guatu.supervision.paper.LetterHead;

/** 得分说明: how a unit came to its score, line by line, with all that it was computed from. */
final class ScoreExplanation {
    private final EvaluationStory story;
    private final ScoreSheet sheet;
    private final LocalDate today;

    ScoreExplanation(EvaluationStory story, ScoreSheet sheet, LocalDate today) {
        this.story = story;
        this.sheet = sheet;
        this.today = today;
    }

    Paper paper(LetterHead.Card head) {
        return new Paper(
                false,
                head.officeName(),
                "",
                title(),
                story.card().unit().name(),
                paragraphs(),
                PaperWords.day(today),
                "",
                "",
                tables());
    }

    String title() {
        String key = story.card().published() ? "explanation.title" : "explanation.preliminaryTitle";
        return PaperWords.text(key, story.card().unit().name(), Integer.toString(story.year()));
    }

    String under() {
        EvaluationCard card = story.card();
        return PaperWords.text(
                "explanation.under",
                PaperWords.points(sheet.total()),
                PaperWords.grade(card.grade()),
                sheet.edition(),
                PaperWords.day(today));
    }

    List<PaperTable> tables() {
        return List.of(arithmetic(), basis());
    }

    private PaperTable arithmetic() {
        return new PaperTable(
                PaperWords.text("explanation.arithmetic"),
                List.of(
                        new Column(PaperWords.text("col.line"), 10, Form.CENTRED),
                        new Column(PaperWords.text("col.rule"), 26, Form.TEXT),
                        new Column(PaperWords.text("col.arithmetic"), 34, Form.TEXT),
                        new Column(PaperWords.text("col.score"), 9, Form.POINTS),
                        new Column(PaperWords.text("col.max"), 8, Form.CENTRED)),
                sheet.lines().stream().map(ScoreExplanation::row).toList());
    }

    private static List<Object> row(ScoreLine line) {
        return List.of(
                PaperWords.line(line),
                PaperWords.rule(line),
                line.state() == LineState.SCORED ? line.arithmetic() : PaperWords.state(line),
                line.score().setScale(2),
                line.max().signum() > 0 ? line.max().stripTrailingZeros().toPlainString() : "—");
    }

    private PaperTable basis() {
        List<List<Object>> rows = new ArrayList<>();
        for (ScoreLine line : sheet.lines()) {
            for (ForecastWords.Input input : PaperWords.inputs(line)) {
                rows.add(List.of(PaperWords.line(line), input.what(), input.value()));
            }
        }
        return new PaperTable(
                PaperWords.text("explanation.basis"),
                List.of(
                        new Column(PaperWords.text("col.line"), 10, Form.CENTRED),
                        new Column(PaperWords.text("col.what"), 54, Form.TEXT),
                        new Column(PaperWords.text("col.value"), 20, Form.CENTRED)),
                rows);
    }

    private List<String> paragraphs() {
        EvaluationCard card = story.card();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(PaperWords.text(
                card.published() ? "explanation.intro" : "explanation.preliminaryIntro",
                Integer.toString(story.year()),
                PaperWords.points(sheet.total()),
                PaperWords.grade(card.grade()),
                sheet.edition()));
        if (card.rank() != null) {
            paragraphs.add(PaperWords.text("explanation.rank", PaperWords.group(card.group()), card.rank()));
        }
        if (!sheet.vetoes().isEmpty()) {
            paragraphs.add(PaperWords.text("explanation.vetoes", PaperWords.vetoes(sheet)));
        }
        story.overrides()
                .forEach(one -> paragraphs.add(PaperWords.text(
                        "explanation.override",
                        PaperWords.line(one.line(), sheet),
                        PaperWords.points(one.score()),
                        PaperWords.said(one.reason()))));
        if (story.appeal() != null) {
            paragraphs.add(appeal(story.appeal()));
        }
        List<String> titles = tables().stream().map(PaperTable::title).toList();
        paragraphs.add(PaperWords.text("annexes", titles.get(0), titles.get(1)));
        return paragraphs;
    }

    private static String appeal(EvaluationStory.Objection appeal) {
        String answer = Objects.requireNonNullElse(appeal.answer(), "");
        String said = PaperWords.text(
                "explanation.appeal",
                PaperWords.day(PaperWords.dayOf(appeal.filedAt())),
                PaperWords.said(appeal.reason()),
                PaperWords.appeal(appeal.state()));
        return answer.isEmpty() ? said : said + PaperWords.text("explanation.answer", PaperWords.said(answer));
    }
}
