package org.guatu.insight.question;

import static org.guatu.insight.question.Answer.Cell;
import static org.guatu.insight.question.Answer.Said;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.insight.change.Change;
import org.guatu.insight.change.Changes;
import org.guatu.insight.change.Turn;
import org.guatu.platform.Count;

/** 本周新增了哪些滞后，恢复了哪些. */
@ApplicationScoped
class WhatChanged implements Question {
    private static final int WEEK = 7;
    private static final List<String> COLUMNS = List.of("task", "what", "lead", "was", "is", "since");

    private final Changes changes;

    WhatChanged(Changes changes) {
        this.changes = changes;
    }

    @Override
    public Topic topic() {
        return Topic.CHANGES;
    }

    @Override
    public Answer answer(Look look) {
        List<Change> all = changes.between(new Changes.Span(look.day().minusDays(WEEK), look.day()), null, look.by());
        int recovered = count(all, Turn.RECOVERED);
        int closed = count(all, Turn.CLOSED);
        List<Change> red =
                all.stream().filter(one -> one.what() == Turn.TURNED_RED).toList();
        Said sentence = red.isEmpty()
                ? Said.of("insight.question.CHANGES.none", recovered, closed)
                : Said.of("insight.question.CHANGES.some", red.size(), area(red), recovered, closed);
        return Answer.of(sentence, COLUMNS, all.stream().map(WhatChanged::row).toList());
    }

    private static int count(List<Change> all, Turn what) {
        return Count.of(all, one -> one.what() == what);
    }

    /** Where most of them are. */
    private static String area(List<Change> red) {
        Map<String, Long> byArea = red.stream()
                .map(one -> one.task().area())
                .map(area -> area.isEmpty() ? red.get(0).task().list().title() : area)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return byArea.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    private static List<Cell> row(Change one) {
        return List.of(
                Cell.task(one.task()),
                Cell.word("insight.turn." + one.what().name()),
                Cell.unit(one.task().lead()),
                Cell.light(one.was()),
                Cell.light(one.is()),
                Cell.text(one.on()));
    }
}
