package org.guatu.papers.letter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Breaks a title, or the name below a letter, into lines of about the same length between words (GB/T 9704-2012, 7.3.1: a
 * line says something whole). No closing mark begins a line, no opening one ends it, numbers and Latin words stay whole.
 */
final class TitleBreaker {
    private static final float TORN = 1000;

    private final String text;
    private final float room;
    private final BitSet inside;

    private TitleBreaker(String text, float room) {
        this.text = text;
        this.room = room;
        this.inside = Words.inside(text);
    }

    /** @param room characters of a line, at most */
    static List<String> lines(String text, float room) {
        return new TitleBreaker(text, room).fewest();
    }

    /** As few lines as hold it; one more where a word would be torn otherwise. */
    private List<String> fewest() {
        int lines = Math.max(1, (int) Math.ceil(LetterLayout.width(text) / room));
        Broken few = best(lines);
        Broken more = few.cost >= TORN ? best(lines + 1) : few;
        return (more.cost < few.cost ? more : few).lines;
    }

    /** A way to break it, with what is held against it. */
    private record Broken(List<String> lines, float cost) {
        private static final Broken IMPOSSIBLE = new Broken(List.of(), Float.MAX_VALUE);
    }

    /** The best way with so many lines; the remainder of each way is looked at once. */
    private Broken best(int lines) {
        float even = LetterLayout.width(text) / lines;
        int end = text.length();
        Broken[] rest = new Broken[end + 1];
        for (int from = 0; from <= end; from++) {
            rest[from] = from == end ? new Broken(List.of(), 0) : Broken.IMPOSSIBLE;
        }
        for (int line = 0; line < lines; line++) {
            rest = oneLineMore(rest, even);
        }
        return rest[0].lines.isEmpty() ? new Broken(LineBreaker.lines(text, room, 0), TORN) : rest[0];
    }

    private Broken[] oneLineMore(Broken[] rest, float even) {
        Broken[] longer = new Broken[rest.length];
        for (int from = 0; from < rest.length; from++) {
            longer[from] = Broken.IMPOSSIBLE;
            for (int to = from + 1; to < rest.length; to++) {
                String line = text.substring(from, to);
                float width = LetterLayout.width(line);
                if (width > room) {
                    break;
                }
                float cost = (width - even) * (width - even) + (to < text.length() ? breaking(to) : 0) + rest[to].cost;
                if (rest[to] != Broken.IMPOSSIBLE && cost < longer[from].cost) {
                    List<String> lines = new ArrayList<>(List.of(line));
                    lines.addAll(rest[to].lines);
                    longer[from] = new Broken(lines, cost);
                }
            }
        }
        return longer;
    }

    /** What is held against a break at a place: a torn word weighs more than any unevenness. */
    private float breaking(int at) {
        return inside.get(at) || LineBreaker.holds(text, at) ? TORN : 0;
    }
}
