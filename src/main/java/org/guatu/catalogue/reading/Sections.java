package org.guatu.catalogue.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.guatu.catalogue.sheet.CellText;

/** Where in the tree of sections a row stands: section rows above it, then its area columns, both filled down. */
final class Sections {
    private static final String NUMERAL = "[一二三四五六七八九十百]+";
    /** From the outer to the inner numbering; a heading without a number is the innermost. */
    private static final List<Pattern> NUMBERINGS = List.of(
            Pattern.compile("第" + NUMERAL + "(部分|编|篇)"),
            Pattern.compile("第" + NUMERAL + "[章节]"),
            Pattern.compile(NUMERAL + "[、.．，,\\s]"),
            Pattern.compile("[(（]" + NUMERAL + "[)）]"),
            Pattern.compile("\\d+[、.．]"));

    private final List<Heading> headings = new ArrayList<>();
    private List<String> areas = List.of();

    /** The headings that no task has come under yet. */
    private final List<String> unused = new ArrayList<>();

    private record Heading(int rank, String text) {}

    static boolean isNumbered(String text) {
        return NUMBERINGS.stream()
                .limit(4)
                .anyMatch(numbering -> numbering.matcher(text).lookingAt());
    }

    /** A row that is a heading: it ends all headings of its own and inner ranks. */
    void enter(String text) {
        int rank = rank(text);
        headings.removeIf(heading -> heading.rank() >= rank);
        headings.add(new Heading(rank, text));
        unused.add(text);
        areas = List.of();
    }

    /** The path of a task row; an empty area cell means the one above, as long as the outer areas are the same. */
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
        filled.stream().filter(area -> !area.isEmpty()).forEach(path::add);
        return path;
    }

    /** Headings without a task below them: perhaps they are none. */
    List<String> unused() {
        return List.copyOf(unused);
    }

    private static int rank(String text) {
        for (int rank = 0; rank < NUMBERINGS.size(); rank++) {
            if (NUMBERINGS.get(rank).matcher(text).lookingAt()) {
                return rank;
            }
        }
        return NUMBERINGS.size();
    }
}
