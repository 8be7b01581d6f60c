package org.guatu.catalogue.reading.prose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.guatu.catalogue.sheet.rows.Ordinal.Rank;

/**
 * The paragraphs of a text as a tree of numbered items. What stands below a number and before the next one belongs to
 * it; where several paragraphs below one number name their units, each of them is an item of its own.
 */
final class ProseOutline {
    private final List<ProseLine> before = new ArrayList<>();
    private final List<ProseItem> roots = new ArrayList<>();
    private final List<ProseLine> after = new ArrayList<>();
    private final Deque<ProseItem> path = new ArrayDeque<>();

    static ProseOutline of(List<ProseLine> lines) {
        ProseOutline outline = new ProseOutline();
        List<ProseLine> group = new ArrayList<>();
        for (ProseLine line : lines) {
            if (line.startsItem() && !group.isEmpty()) {
                outline.addGroup(group, false);
                group = new ArrayList<>();
            }
            group.add(line);
        }
        if (!group.isEmpty()) {
            outline.addGroup(group, true);
        }
        ProseItem.settleAll(outline.roots, "");
        return outline;
    }

    /** The title and what else is said before the first item. */
    List<ProseLine> before() {
        return before;
    }

    List<ProseItem> roots() {
        return roots;
    }

    /** What is said behind the units of the last item. */
    List<ProseLine> after() {
        return after;
    }

    /** A numbered line and those below it, or the lines before the first number. */
    private void addGroup(List<ProseLine> lines, boolean last) {
        boolean numbered = lines.get(0).startsItem();
        List<ProseSegment> segments = ProseSegment.of(numbered ? lines.subList(1, lines.size()) : lines);
        ProseSegment trailing = segments.remove(segments.size() - 1);
        if (numbered) {
            ProseItem head = new ProseItem(lines.get(0));
            boolean apart = !segments.isEmpty() && segments.get(0).words().isEmpty();
            if (apart || (segments.size() == 1 && !head.namesUnits())) {
                segments.remove(0).addTo(head);
            }
            place(head);
            if (!head.namesUnits() && segments.isEmpty()) {
                trailing.addTo(head);
                return;
            }
        } else if (segments.isEmpty()) {
            before.addAll(lines);
            return;
        }
        segments.forEach(this::addUnnumbered);
        addTrailing(trailing, last);
    }

    private void addUnnumbered(ProseSegment segment) {
        if (segment.words().isEmpty()) {
            before.addAll(segment.labels());
            return;
        }
        for (ProseLine heading : segment.headings()) {
            if (roots.isEmpty()) {
                before.add(heading);
            } else {
                placeInside(ProseItem.heading(heading));
            }
        }
        placeInside(segment.task());
    }

    private void addTrailing(ProseSegment trailing, boolean last) {
        for (ProseLine line : trailing.words()) {
            if (last) {
                after.add(line);
            } else if (ProseSegment.isHeading(line)) {
                placeInside(ProseItem.heading(line));
            } else {
                newest().addWords(line);
            }
        }
    }

    private ProseItem newest() {
        ProseItem item = path.isEmpty() ? roots.get(roots.size() - 1) : path.getLast();
        while (!item.children().isEmpty()) {
            item = item.children().get(item.children().size() - 1);
        }
        return item;
    }

    private void place(ProseItem item) {
        Rank rank = item.rank().orElseThrow();
        while (!path.isEmpty() && path.getLast().rank().orElseThrow().compareTo(rank) >= 0) {
            path.removeLast();
        }
        addTo(Optional.ofNullable(path.peekLast()), item);
        path.addLast(item);
    }

    /** What has no number stands under the innermost heading above it, or beside the task above it. */
    private void placeInside(ProseItem item) {
        addTo(path.stream().filter(above -> !above.namesUnits()).reduce((outer, inner) -> inner), item);
    }

    private void addTo(Optional<ProseItem> parent, ProseItem item) {
        parent.ifPresentOrElse(above -> above.addChild(item), () -> roots.add(item));
    }
}
