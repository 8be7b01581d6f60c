package org.guatu.catalogue.reading.prose;

import java.util.ArrayList;
import java.util.List;

/** Paragraphs below one another, down to the lines that name the units of what they say. */
record ProseSegment(List<ProseLine> words, List<ProseLine> labels) {
    private static final int LONGEST_HEADING = 30;

    /** The segments that name units, and last of all what is left behind them. */
    static List<ProseSegment> of(List<ProseLine> lines) {
        List<ProseSegment> segments = new ArrayList<>();
        ProseSegment open = new ProseSegment(new ArrayList<>(), new ArrayList<>());
        for (ProseLine line : lines) {
            if (!line.onlyLabels() && open.namesUnits()) {
                segments.add(open);
                open = new ProseSegment(new ArrayList<>(), new ArrayList<>());
            }
            (line.onlyLabels() ? open.labels : open.words).add(line);
        }
        segments.add(open);
        if (open.namesUnits()) {
            segments.add(new ProseSegment(List.of(), List.of()));
        }
        return segments;
    }

    private boolean namesUnits() {
        return words.stream().anyMatch(ProseLine::namesUnits) || labels.stream().anyMatch(ProseLine::namesUnits);
    }

    /** All of it belongs to {@code item}. */
    void addTo(ProseItem item) {
        words.forEach(item::addWords);
        labels.forEach(item::addLabels);
    }

    /** An unnumbered task: its first paragraph names it, unless all but the last are headings above it. */
    ProseItem task() {
        int head = headings().size();
        ProseItem task = new ProseItem(words.get(head));
        words.subList(head + 1, words.size()).forEach(task::addWords);
        labels.forEach(task::addLabels);
        return task;
    }

    /** The headings above an unnumbered task. */
    List<ProseLine> headings() {
        List<ProseLine> above = words.subList(0, Math.max(0, words.size() - 1));
        boolean sentence = words.isEmpty() || !isHeading(words.get(words.size() - 1));
        return sentence || !above.stream().allMatch(ProseSegment::isHeading) ? List.of() : above;
    }

    /** Short, and no sentence. */
    static boolean isHeading(ProseLine line) {
        String words = line.words();
        return words.length() <= LONGEST_HEADING && !words.endsWith("。") && !words.endsWith("；");
    }
}
