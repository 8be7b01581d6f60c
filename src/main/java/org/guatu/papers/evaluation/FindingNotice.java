package org.guatu.papers.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.guatu.evaluation.unit.AddedMatter;
import org.guatu.evaluation.view.EvaluationStory;
import org.guatu.papers.PaperTable;
import org.guatu.papers.PaperTable.Column;
import org.guatu.papers.PaperTable.Form;
import org.guatu.papers.letter.Paper;
import org.guatu.supervision.paper.LetterHead;
import org.guatu.supervision.rectification.FindingCard;

/** 整改通知: the problems that the evaluation found and the unit has to put right, each by its standard and its day. */
final class FindingNotice {
    private final EvaluationStory story;
    private final List<EvaluationStory.Matter> problems;
    private final List<FindingCard> findings;
    private final LocalDate publishedOn;

    FindingNotice(EvaluationStory story, List<FindingCard> findings, LocalDate publishedOn) {
        this.story = story;
        this.problems = story.added().stream()
                .filter(one -> one.kind() == AddedMatter.Kind.PROBLEM && one.finding() != null)
                .toList();
        this.findings = findings;
        this.publishedOn = publishedOn;
    }

    boolean empty() {
        return problems.isEmpty();
    }

    Paper paper(LetterHead.Card head) {
        PaperTable table = table();
        return new Paper(
                false,
                head.officeName(),
                PaperWords.text("number", head.officeWord(), Integer.toString(publishedOn.getYear())),
                title(),
                story.card().unit().name(),
                List.of(
                        PaperWords.text("findings.intro", Integer.toString(story.year()), problems.size()),
                        PaperWords.text("findings.demand"),
                        PaperWords.text("annex", table.title())),
                PaperWords.day(publishedOn),
                "",
                "",
                List.of(table));
    }

    String title() {
        return PaperWords.text("findings.title", Integer.toString(story.year()));
    }

    private PaperTable table() {
        return new PaperTable(
                PaperWords.text("findings.table"),
                List.of(
                        new Column(PaperWords.text("col.number"), 6, Form.CENTRED),
                        new Column(PaperWords.text("col.problem"), 30, Form.TEXT),
                        new Column(PaperWords.text("col.standard"), 30, Form.TEXT),
                        new Column(PaperWords.text("col.due"), 16, Form.CENTRED)),
                IntStream.range(0, problems.size())
                        .mapToObj(i -> row(i + 1, problems.get(i)))
                        .toList());
    }

    private List<Object> row(int number, EvaluationStory.Matter problem) {
        String due = findings.stream()
                .filter(one -> Long.valueOf(one.id()).equals(problem.finding()))
                .map(one -> PaperWords.day(one.due()))
                .findFirst()
                .orElse("—");
        return List.of(number, problem.matter(), problem.words(), due);
    }
}
