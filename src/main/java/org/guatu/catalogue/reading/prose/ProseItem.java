package org.guatu.catalogue.reading.prose;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.sheet.rows.Ordinal;

/** A paragraph of a text with those that belong to it: what may become a task, a heading or a note. */
final class ProseItem {
    /** What became of it. */
    enum Kind {
        TASK,
        SECTION,
        NOTE
    }

    private final ProseLine head;
    private final List<ProseLine> body = new ArrayList<>();
    private final Map<Field, String> said = new EnumMap<>(Field.class);
    private final List<ProseItem> children = new ArrayList<>();
    private boolean unitsApart;
    private Kind kind = Kind.NOTE;
    private String serial = "";

    ProseItem(ProseLine head) {
        this.head = head;
        say(head.said());
    }

    /** A heading without a number: a short line that stands alone between two tasks. */
    static ProseItem heading(ProseLine line) {
        ProseItem heading = new ProseItem(line);
        heading.kind = Kind.SECTION;
        return heading;
    }

    /** A line of its own that names units or a deadline and nothing else. */
    void addLabels(ProseLine line) {
        say(line.said());
        unitsApart |= line.namesUnits();
    }

    void addWords(ProseLine line) {
        body.add(line);
        say(line.said());
    }

    private void say(Map<Field, String> more) {
        more.forEach((field, value) -> said.merge(field, value, (one, other) -> one + "、" + other));
    }

    void addChild(ProseItem child) {
        children.add(child);
    }

    /**
     * Settles what these are that stand beside each other, and all below them.
     *
     * @param outer the serial of the task they stand under; empty if none
     */
    static void settleAll(List<ProseItem> items, String outer) {
        items.forEach(ProseItem::takeUnitsBelowTheLast);
        Set<Optional<Ordinal.Rank>> ofTasks = items.stream()
                .filter(ProseItem::isAboutTasks)
                .map(ProseItem::rank)
                .collect(Collectors.toSet());
        items.forEach(item -> item.settle(ofTasks.contains(item.rank()), outer));
    }

    private void settle(boolean besideTasks, String outer) {
        boolean below = namesUnitsBelow();
        if (kind != Kind.SECTION && (namesUnits() || (besideTasks && !below))) {
            kind = Kind.TASK;
            String own = head.ordinal().map(Ordinal::number).orElse("");
            serial = outer.isEmpty() ? own : outer + "(" + own + ")";
            List<ProseItem> parts = children.stream()
                    .filter(child -> !child.namesUnits() && !child.namesUnitsBelow())
                    .toList();
            parts.forEach(this::absorb);
            children.removeAll(parts);
        } else if (below || opensSection()) {
            kind = Kind.SECTION;
        }
        settleAll(children, kind == Kind.TASK ? serial : outer);
    }

    /** 1. (1) (2) and then 责任单位：… on a line of its own: those are the units of 1. */
    private void takeUnitsBelowTheLast() {
        if (namesUnits() || children.size() < 2 || children.stream().anyMatch(child -> !child.children.isEmpty())) {
            return;
        }
        ProseItem last = children.get(children.size() - 1);
        boolean alone = children.stream().filter(ProseItem::namesUnits).count() == 1;
        if (alone && last.unitsApart && last.head.ordinal().isPresent()) {
            say(last.said);
            last.said.clear();
        }
    }

    private void absorb(ProseItem part) {
        body.add(part.head);
        body.addAll(part.body);
        part.children.forEach(this::absorb);
    }

    boolean namesUnits() {
        return said.keySet().stream().anyMatch(ProseLine.UNITS::contains);
    }

    /** Names units, or is numbered in figures and has tasks below it: one beside it without any has lost them. */
    private boolean isAboutTasks() {
        return namesUnits() || (namesUnitsBelow() && !opensSection());
    }

    private boolean namesUnitsBelow() {
        return children.stream().anyMatch(child -> child.namesUnits() || child.namesUnitsBelow());
    }

    private boolean opensSection() {
        return head.ordinal().map(Ordinal::opensSection).orElse(false);
    }

    Optional<Ordinal.Rank> rank() {
        return head.ordinal().map(Ordinal::rank);
    }

    /** Whether there is a task below it. */
    boolean leadsToTasks() {
        return children.stream().anyMatch(child -> child.kind == Kind.TASK || child.leadsToTasks());
    }

    ProseLine head() {
        return head;
    }

    List<ProseLine> body() {
        return body;
    }

    Map<Field, String> said() {
        return said;
    }

    List<ProseItem> children() {
        return children;
    }

    Kind kind() {
        return kind;
    }

    String serial() {
        return serial;
    }
}
