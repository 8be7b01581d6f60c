package org.guatu.papers.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guatu.evaluation.appeal.Appeal;
import org.guatu.evaluation.score.ScoreSheet;
import org.guatu.evaluation.view.EvaluationStory;
import org.guatu.papers.letter.Paper;
import org.guatu.supervision.paper.LetterHead;

/** 申诉决定: what a unit said against its result, and what the office decided with which reasons. */
final class AppealDecision {
    private final EvaluationStory story;
    private final EvaluationStory.Objection appeal;
    private final ScoreSheet sheet;

    AppealDecision(EvaluationStory story, EvaluationStory.Objection appeal, ScoreSheet sheet) {
        this.story = story;
        this.appeal = appeal;
        this.sheet = sheet;
    }

    Paper paper(LetterHead.Card head) {
        LocalDate decided = PaperWords.dayOf(Objects.requireNonNull(appeal.decidedAt(), "it is decided"));
        return new Paper(
                false,
                head.officeName(),
                PaperWords.text("number", head.officeWord(), Integer.toString(decided.getYear())),
                title(),
                story.card().unit().name(),
                paragraphs(),
                PaperWords.day(decided),
                "",
                "",
                List.of());
    }

    String title() {
        return PaperWords.text("appeal.title", story.card().unit().name(), Integer.toString(story.year()));
    }

    private List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(PaperWords.text(
                "appeal.filed",
                PaperWords.day(PaperWords.dayOf(appeal.filedAt())),
                Integer.toString(story.year()),
                PaperWords.points(
                        Objects.requireNonNull(story.card().before(), "an appeal is against a preliminary score")),
                PaperWords.said(appeal.reason())));
        paragraphs.add(PaperWords.text(
                "appeal.decided." + appeal.state(), PaperWords.said(Objects.requireNonNullElse(appeal.answer(), ""))));
        if (appeal.state() == Appeal.State.CHANGED) {
            story.decided()
                    .forEach(one -> paragraphs.add(PaperWords.text(
                            "appeal.line",
                            PaperWords.line(one.line(), sheet),
                            PaperWords.points(one.score()),
                            PaperWords.said(one.reason()))));
            paragraphs.add(PaperWords.text("appeal.total", PaperWords.points(sheet.total())));
        }
        return paragraphs;
    }
}
