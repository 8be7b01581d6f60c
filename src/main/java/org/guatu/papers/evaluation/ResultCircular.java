package org.guatu.papers.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.view.UnitResult;
import org.guatu.organization.UnitGroup;
import org.guatu.papers.PaperTable;
import org.guatu.papers.letter.Paper;
import org.guatu.supervision.paper.LetterHead;
import org.jspecify.annotations.Nullable;

/** 结果通报: what a year came to, group by group, with the table of all scores; a draft for comments before it is out. */
final class ResultCircular {
    private static final List<String> ORDINALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九");

    private final int year;
    private final ScoreTable table;
    private final @Nullable LocalDate publishedOn;
    private final LocalDate today;

    /** @param publishedOn null while it is not out */
    ResultCircular(int year, List<UnitResult> results, @Nullable LocalDate publishedOn, LocalDate today) {
        this.year = year;
        this.table = new ScoreTable(results);
        this.publishedOn = publishedOn;
        this.today = today;
    }

    Paper paper(LetterHead.Card head) {
        return new Paper(
                true,
                head.committeeName(),
                publishedOn == null ? null : PaperWords.text("number", head.committeeWord(), year(publishedOn)),
                title(),
                PaperWords.text("circular.recipient"),
                paragraphs(),
                PaperWords.day(Objects.requireNonNullElse(publishedOn, today)),
                "",
                "",
                List.of(scores()));
    }

    String title() {
        return PaperWords.text(publishedOn == null ? "circular.draftTitle" : "circular.title", year(year));
    }

    PaperTable scores() {
        return table.ranked(PaperWords.text("circular.table", year(year)));
    }

    private List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(PaperWords.text(
                publishedOn == null ? "circular.draftIntro" : "circular.intro",
                year(year),
                edition(),
                table.units().size()));
        List<String> parts = new ArrayList<>();
        for (UnitGroup group : UnitGroup.values()) {
            List<UnitResult> units = table.units().stream()
                    .filter(one -> one.card().group() == group)
                    .toList();
            if (!units.isEmpty()) {
                parts.add(PaperWords.text("circular.group", PaperWords.group(group), units.size(), grades(units)));
            }
        }
        List<String> vetoed = table.units().stream()
                .filter(one -> one.sheet() != null && !one.sheet().vetoes().isEmpty())
                .map(one -> PaperWords.text(
                        "circular.vetoed",
                        one.card().unit().name(),
                        PaperWords.vetoes(Objects.requireNonNull(one.sheet()))))
                .toList();
        if (!vetoed.isEmpty()) {
            parts.add(PaperWords.text("circular.vetoes", PaperWords.joined(vetoed, "；")));
        }
        for (int i = 0; i < parts.size(); i++) {
            paragraphs.add(ORDINALS.get(i) + "、" + parts.get(i));
        }
        if (table.hasEqualTotals()) {
            paragraphs.add(PaperWords.text("circular.equal"));
        }
        paragraphs.add(PaperWords.text(publishedOn == null ? "circular.draftEnd" : "circular.end"));
        paragraphs.add(PaperWords.text("annex", scores().title()));
        return paragraphs;
    }

    private static String grades(List<UnitResult> units) {
        List<String> said = new ArrayList<>();
        for (Grade grade : Grade.values()) {
            List<String> names = units.stream()
                    .filter(one -> one.card().grade() == grade)
                    .map(one -> one.card().unit().name())
                    .toList();
            if (!names.isEmpty()) {
                said.add(PaperWords.text(
                        "circular.grade", PaperWords.grade(grade), names.size(), PaperWords.joined(names, "、")));
            }
        }
        List<String> open = units.stream()
                .filter(one -> one.card().grade() == null)
                .map(one -> one.card().unit().name())
                .toList();
        if (!open.isEmpty()) {
            said.add(PaperWords.text("circular.open", open.size(), PaperWords.joined(open, "、")));
        }
        return PaperWords.joined(said, "；");
    }

    /** The edition of the rules that all units of a year are scored by. */
    private int edition() {
        return table.units().stream()
                .map(UnitResult::sheet)
                .filter(Objects::nonNull)
                .map(sheet -> sheet.edition())
                .findFirst()
                .orElse(1);
    }

    /** Below the title of a spreadsheet. */
    String under() {
        return publishedOn == null
                ? PaperWords.text("underDraft", edition(), PaperWords.day(today))
                : PaperWords.text("under", edition(), PaperWords.day(publishedOn));
    }

    private static String year(int year) {
        return Integer.toString(year);
    }

    private static String year(LocalDate day) {
        return year(day.getYear());
    }
}
