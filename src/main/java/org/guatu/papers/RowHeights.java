package org.guatu.papers;

import org.jspecify.annotations.Nullable;

/**
 * How high a row has to be so that its wrapped text is all seen. A program that opens the file does not measure rows that
 * lie in merged cells or come from elsewhere, so the lines are counted: a Chinese character is as wide as two others.
 */
final class RowHeights {
    /** What a spreadsheet takes at most, in points. */
    private static final double MOST = 409;

    private static final double LINE = 15;
    private static final double MARGIN = 4;

    private double lines = 1;

    /** Text in a column of this width, in characters; a part of one line where several rows share it. */
    RowHeights with(@Nullable Object value, double width, int sharedBy) {
        lines = Math.max(lines, lines(value, width) / (double) sharedBy);
        return this;
    }

    double points() {
        return Math.min(MOST, Math.ceil(lines) * LINE + MARGIN);
    }

    private static int lines(@Nullable Object value, double width) {
        // The edges of a cell and a word that moves to the next line take a character each.
        int room = (int) Math.max(2, width - 2);
        return value == null
                ? 1
                : (int) value.toString()
                        .lines()
                        .mapToInt(line -> Math.max(1, (cells(line) + room - 1) / room))
                        .sum();
    }

    private static int cells(String line) {
        return line.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }
}
