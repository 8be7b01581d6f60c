package org.guatu.papers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How high a row has to be so that its wrapped text is all seen. A program that opens the file does not measure rows that
 * lie in merged cells or come from elsewhere, so the lines are counted as it breaks them: a Chinese character is as wide as
 * two others, and a word that does not fit goes to the next line as a whole.
 */
final class RowHeights {
    /** What a spreadsheet takes at most, in points. */
    private static final double MOST = 409;

    /** A line of 10.5 points in the highest of the usual fonts, 1.45 times its size. */
    private static final double LINE = 15.25;

    private static final double MARGIN = 3.75;

    /** A word with the blanks behind it, or one Chinese character. */
    private static final Pattern PIECE = Pattern.compile("[\\x{2E80}-\\x{10FFFF}]|[^\\x{2E80}-\\x{10FFFF}\\s]+|\\s+");

    private static final String NEVER_FIRST = "，。、；：？！）》」』】〕”’…％";

    private double lines = 1;

    /** Text in a column of this width, in characters; a part of one line where several rows share it. */
    RowHeights with(@Nullable Object value, double width, int sharedBy) {
        lines = Math.max(lines, lines(value, width) / (double) sharedBy);
        return this;
    }

    double points() {
        return Math.min(MOST, needed());
    }

    /** Whether a row cannot be high enough. */
    boolean cut() {
        return needed() > MOST;
    }

    private double needed() {
        return Math.floor(Math.ceil(lines) * LINE + MARGIN);
    }

    static int lines(@Nullable Object value, double width) {
        // The edges of a cell take a character each.
        int room = (int) Math.max(2, width - 2);
        return value == null
                ? 1
                : value.toString().lines().mapToInt(line -> wrapped(line, room)).sum();
    }

    private static int wrapped(String line, int room) {
        int lines = 1;
        int used = 0;
        for (Matcher piece = PIECE.matcher(line); piece.find(); ) {
            int width = cells(piece.group());
            boolean hangs = NEVER_FIRST.contains(piece.group());
            if (used + width > room && used > 0 && !piece.group().isBlank()) {
                lines++;
                // A closing mark takes the character before it along.
                used = hangs ? 2 : 0;
            }
            used += width;
            if (used > room) {
                // A word longer than the line is broken anywhere; blanks stand beyond the edge.
                lines += piece.group().isBlank() ? 0 : (used - 1) / room;
                used = piece.group().isBlank() ? room : (used - 1) % room + 1;
            }
        }
        return lines;
    }

    private static int cells(String text) {
        return text.codePoints()
                .map(c -> c < 0x2E80 && NEVER_FIRST.indexOf(c) < 0 ? 1 : 2)
                .sum();
    }
}
