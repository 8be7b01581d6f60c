package org.guatu.papers.letter;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a width in characters: no closing mark begins a line, no opening one ends it, numbers stay whole. */
public final class LineBreaker {
    private static final String NEVER_FIRST = "，。、；：？！）》」』】〕”’…%％·—,.;:?!)]}";
    private static final String NEVER_LAST = "（《「『【〔“‘([{";

    private LineBreaker() {}

    /** @param first characters that the first line is shorter by */
    public static List<String> lines(String text, float width, float first) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float room = width - first;
        for (String piece : pieces(text, width)) {
            boolean hangs = NEVER_FIRST.indexOf(piece.charAt(0)) >= 0;
            if (!line.isEmpty() && LetterLayout.width(line + piece) > room) {
                String carried = hangs ? lastPiece(line) : opening(line);
                if (carried.length() == line.length()) {
                    // A word as long as the line: its last letter goes along with a closing mark.
                    int last = line.offsetByCodePoints(line.length(), -1);
                    carried = hangs && last > 0 ? line.substring(last) : "";
                }
                line.setLength(line.length() - carried.length());
                lines.add(line.toString());
                line = new StringBuilder(carried);
                room = width;
            }
            line.append(piece);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** Whether a line is not to be broken at a place, whatever its words: 1 is behind the first character. */
    static boolean holds(String text, int at) {
        char before = text.charAt(at - 1);
        char behind = text.charAt(at);
        return NEVER_FIRST.indexOf(behind) >= 0
                || NEVER_LAST.indexOf(before) >= 0
                || inWord(before) && inWord(behind)
                || Character.isSurrogatePair(before, behind);
    }

    /** Single characters, and runs of Latin letters and digits that fit into a line. */
    private static List<String> pieces(String text, float width) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int end = i + Character.charCount(text.codePointAt(i));
            if (inWord(text.charAt(i))) {
                while (end < text.length() && inWord(text.charAt(end))) {
                    end++;
                }
            }
            if (LetterLayout.width(text.substring(i, end)) > width) {
                text.substring(i, end).chars().mapToObj(Character::toString).forEach(pieces::add);
            } else {
                pieces.add(text.substring(i, end));
            }
            i = end;
        }
        return pieces;
    }

    private static boolean inWord(char one) {
        return one < 0x80 && (Character.isLetterOrDigit(one) || one == '%' || one == '-' || one == '.');
    }

    /** What goes along so that the next line does not begin with a closing mark. */
    private static String lastPiece(StringBuilder line) {
        int from = line.length();
        do {
            from--;
        } while (from > 0
                && (NEVER_FIRST.indexOf(line.charAt(from)) >= 0
                        || Character.isLowSurrogate(line.charAt(from))
                        || inWord(line.charAt(from)) && inWord(line.charAt(from - 1))
                        || NEVER_LAST.indexOf(line.charAt(from - 1)) >= 0));
        return line.substring(from);
    }

    private static String opening(StringBuilder line) {
        int from = line.length();
        while (from > 0 && NEVER_LAST.indexOf(line.charAt(from - 1)) >= 0) {
            from--;
        }
        return line.substring(from);
    }
}
