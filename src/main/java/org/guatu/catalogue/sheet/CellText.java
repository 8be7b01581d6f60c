package org.guatu.catalogue.sheet;

import java.util.Set;

/** How the text of a cell is made alike before it is read. */
public final class CellText {
    /** Marks between words read the same in both widths, and people see the text again. */
    private static final String KEPT = "，；：？！";

    private static final Set<String> NOTHING = Set.of("", "/", "-", "—", "——", "无", "／");

    private CellText() {}

    /**
     * Full-width letters, digits and brackets become narrow. Only these: the wider Unicode mappings would turn ①2月 into
     * 12月.
     */
    public static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= 0xFF01 && c <= 0xFF5E && KEPT.indexOf(c) < 0 ? c - 0xFEE0 : c)
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .map(c -> c != '\n' && (c == '\t' || Character.isSpaceChar(c)) ? ' ' : c)
                .filter(c -> c != '\r')
                .forEach(narrow::appendCodePoint);
        return narrow.toString().strip();
    }

    /** Narrow and without any blank or line break. */
    public static String dense(String text) {
        return narrow(text).replaceAll("\\s+", "");
    }

    /** A title that was wrapped inside its cell. */
    public static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", "");
    }

    /** Whether the cell says nothing, or says that there is nothing. */
    public static boolean isBlank(String text) {
        return NOTHING.contains(dense(text));
    }
}
