package org.guatu.papers.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guatu.evaluation.score.ScoreLine;
import org.guatu.evaluation.score.ScoreSheet;
import org.guatu.evaluation.view.EvaluationCard;
import org.guatu.evaluation.view.UnitResult;
import org.guatu.papers.PaperTable;
import org.guatu.papers.PaperTable.Column;
import org.guatu.papers.PaperTable.Form;
import org.jspecify.annotations.Nullable;

/** 得分表: the units of a year, group by group and the best first, with the score of every line. */
final class ScoreTable {
    private static final Comparator<UnitResult> ORDER = Comparator.comparing(
                    (UnitResult one) -> one.card().group())
            .thenComparing(one -> Objects.requireNonNullElse(one.card().rank(), Integer.MAX_VALUE))
            .thenComparing(one -> one.card().unit().code());

    private final List<UnitResult> results;
    private final Map<String, String> lines;

    ScoreTable(List<UnitResult> results) {
        this.results = results.stream().sorted(ORDER).toList();
        this.lines = new LinkedHashMap<>();
        this.results.stream()
                .map(UnitResult::sheet)
                .filter(Objects::nonNull)
                .flatMap(sheet -> sheet.lines().stream())
                .forEach(line -> lines.putIfAbsent(line.code(), PaperWords.line(line)));
    }

    /** For the annex of a circular: with the place in the group. */
    PaperTable ranked(String title) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(PaperWords.text("col.group"), 8, Form.CENTRED),
                new Column(PaperWords.text("col.rank"), 4.5, Form.CENTRED),
                new Column(PaperWords.text("col.unit"), 15, Form.TEXT),
                new Column(PaperWords.text("col.total"), 7, Form.POINTS),
                new Column(PaperWords.text("col.grade"), 6.5, Form.CENTRED)));
        columns.addAll(lineColumns());
        return new PaperTable(title, columns, rows(false));
    }

    /** For the yearly assessment: with codes, and with what was vetoed. */
    PaperTable assessed(String title) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(PaperWords.text("col.code"), 9, Form.CENTRED),
                new Column(PaperWords.text("col.unit"), 22, Form.TEXT),
                new Column(PaperWords.text("col.group"), 12, Form.CENTRED),
                new Column(PaperWords.text("col.total"), 9, Form.POINTS),
                new Column(PaperWords.text("col.grade"), 9, Form.CENTRED)));
        columns.addAll(lineColumns());
        columns.add(new Column(PaperWords.text("col.vetoes"), 28, Form.TEXT));
        return new PaperTable(title, columns, rows(true));
    }

    private List<Column> lineColumns() {
        return lines.values().stream()
                .map(name -> new Column(name, 7, Form.POINTS))
                .toList();
    }

    private List<List<Object>> rows(boolean assessed) {
        return results.stream().map(one -> row(one, assessed)).toList();
    }

    private List<Object> row(UnitResult one, boolean assessed) {
        EvaluationCard card = one.card();
        ScoreSheet sheet = one.sheet();
        List<Object> row = new ArrayList<>();
        if (assessed) {
            row.addAll(List.of(card.unit().code(), card.unit().name(), PaperWords.group(card.group())));
        } else {
            row.addAll(List.of(
                    PaperWords.group(card.group()),
                    PaperWords.orNothing(card.rank()),
                    card.unit().name()));
        }
        row.add(PaperWords.pointsOrNothing(card.score()));
        row.add(PaperWords.grade(card.grade()));
        lines.keySet().forEach(code -> row.add(PaperWords.pointsOrNothing(points(sheet, code))));
        if (assessed) {
            row.add(sheet == null ? "" : PaperWords.vetoes(sheet));
        }
        return row;
    }

    /** Null where the line does not count for the unit: it has no points, not none of them. */
    private static @Nullable BigDecimal points(@Nullable ScoreSheet sheet, String code) {
        return sheet == null
                ? null
                : sheet.line(code)
                        .filter(ScoreLine::counts)
                        .map(ScoreLine::score)
                        .orElse(null);
    }

    /** Whether units of a group have the same total: their places need a word. */
    boolean hasEqualTotals() {
        Set<List<Object>> seen = new HashSet<>();
        return results.stream()
                .map(UnitResult::card)
                .filter(card -> card.score() != null)
                .anyMatch(card -> !seen.add(List.of(card.group(), card.score())));
    }

    /** The units in the order of the table. */
    List<UnitResult> units() {
        return results;
    }
}
