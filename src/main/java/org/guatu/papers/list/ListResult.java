package org.guatu.papers.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.guatu.evaluation.view.ListEvaluationCard;
import org.guatu.evaluation.view.ListEvaluationStory;
import org.guatu.evaluation.view.ListEvaluationStory.Item;
import org.guatu.evaluation.view.ListEvaluationStory.Plan;
import org.guatu.papers.PaperTable;
import org.guatu.papers.PaperTable.Column;
import org.guatu.papers.PaperTable.Form;
import org.guatu.papers.letter.Paper;
import org.guatu.platform.OneDecimal;
import org.guatu.supervision.paper.LetterHead;

/** 评估结果通报: what the evaluation of a list came to, and the plan to finish what is open; a draft before it is out. */
final class ListResult {
    private static final String NOTHING = "—";

    private final ListEvaluationStory story;
    private final ListEvaluationCard card;
    private final LocalDate today;

    ListResult(ListEvaluationStory story, LocalDate today) {
        this.story = story;
        this.card = story.card();
        this.today = today;
    }

    String title() {
        return ListWords.text(card.publishedOn() == null ? "result.draftTitle" : "result.title", card.list(), kind());
    }

    private String kind() {
        return ListWords.word("evaluation.list.kind.", card.kind());
    }

    /** Below the title of a spreadsheet. */
    String under() {
        return ListWords.text(
                "result.under",
                ListWords.day(card.frozenOn()),
                OneDecimal.of(card.timePassed()).toPlainString(),
                ListWords.classes(card::count));
    }

    Paper paper(LetterHead.Card head) {
        LocalDate published = card.publishedOn();
        return new Paper(
                true,
                head.committeeName(),
                published == null
                        ? null
                        : ListWords.text("number", head.committeeWord(), Integer.toString(published.getYear())),
                title(),
                ListWords.text("result.recipient"),
                paragraphs(),
                ListWords.day(Objects.requireNonNullElse(published, today)),
                "",
                "",
                List.of(table()));
    }

    private List<String> paragraphs() {
        int planned =
                (int) story.items().stream().filter(item -> item.plan() != null).count();
        return List.of(
                ListWords.text(
                        "result.intro",
                        card.list(),
                        kind(),
                        ListWords.day(card.frozenOn()),
                        OneDecimal.of(card.timePassed()).toPlainString(),
                        card.items(),
                        ListWords.classes(card::count)),
                ListWords.text("result.plan", planned, card.open()),
                ListWords.text("result.end"),
                ListWords.text("annex", table().title()));
    }

    PaperTable table() {
        return new PaperTable(
                ListWords.text("result.table", card.list(), kind()),
                List.of(
                        new Column(ListWords.text("col.code"), 8, Form.CENTRED),
                        new Column(ListWords.text("col.task"), 20, Form.TEXT),
                        new Column(ListWords.text("col.lead"), 12, Form.TEXT),
                        new Column(ListWords.text("col.actual"), 6, Form.CENTRED),
                        new Column(ListWords.text("col.class"), 8, Form.CENTRED),
                        new Column(ListWords.text("col.measure"), 26, Form.TEXT),
                        new Column(ListWords.text("col.owner"), 12, Form.TEXT),
                        new Column(ListWords.text("col.finish"), 10, Form.CENTRED),
                        new Column(ListWords.text("col.became"), 8, Form.CENTRED)),
                story.items().stream().map(ListResult::row).toList());
    }

    private static List<Object> row(Item item) {
        Plan plan = item.plan();
        return List.of(
                item.code(),
                item.title(),
                item.lead().name(),
                OneDecimal.of(item.actual()),
                ListWords.word("evaluation.class.", item.counting()),
                plan == null ? NOTHING : plan.measure(),
                plan == null ? NOTHING : (plan.owner().name() + " " + plan.person()).strip(),
                plan == null ? NOTHING : plan.finishOn().toString(),
                ListWords.word("evaluation.list.became.", item.became()));
    }
}
