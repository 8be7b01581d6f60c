package org.guatu.catalogue.reading.layout;

import java.util.ArrayList;
import java.util.List;
import org.guatu.catalogue.sheet.rows.CellText;
import org.guatu.catalogue.sheet.rows.Ordinal;

/** Where in the tree of sections a row stands: section rows above it, then its area columns, both filled down. */
final class Sections {
    private final List<Heading> headings = new ArrayList<>();
    private List<String> areas = List.of();

    /** The headings that no task has come under yet. */
    private final List<String> unused = new ArrayList<>();

    private record Heading(int rank, String text) {}

    /** Whether a row is a heading by its number: 第一章, 一、, （一）. */
    static boolean isNumbered(String text) {
        return Ordinal.of(text).filter(Ordinal::opensSection).isPresent();
    }

    /** A row that is a heading: it ends all headings of its own and inner ranks. */
    void enter(String text) {
        int rank = rank(text);
        headings.removeIf(heading -> heading.rank() >= rank);
        headings.add(new Heading(rank, text));
        unused.add(text);
        areas = List.of();
    }

    /** The path of a task row; an empty area cell means the one above, as long as the outer areas are the same; — means none. */
    List<String> pathOf(List<String> areaCells) {
        List<String> filled = new ArrayList<>();
        boolean sameAsAbove = true;
        for (int level = 0; level < areaCells.size(); level++) {
            String cell = areaCells.get(level);
            String above = level < areas.size() ? areas.get(level) : "";
            String area = (cell.isEmpty() || cell.equals("同上")) && sameAsAbove ? above : cell;
            sameAsAbove &= area.equals(above);
            filled.add(CellText.isBlank(area) ? "" : area); // a dash says that there is none at this level
        }
        areas = filled;
        headings.forEach(heading -> unused.remove(heading.text()));
        List<String> path = new ArrayList<>(headings.stream().map(Heading::text).toList());
        filled.stream().filter(area -> !CellText.isBlank(area)).forEach(path::add);
        return path;
    }

    /** Headings without a task below them: perhaps they are none. */
    List<String> unused() {
        return List.copyOf(unused);
    }

    /** From the outer to the inner numbering; a heading without a number is the innermost. */
    private static int rank(String text) {
        return Ordinal.of(text).map(read -> read.rank().ordinal()).orElse(Ordinal.Rank.values().length);
    }
}
