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

    /** As {@link #narrow}, but character by character, so that a place in it is the same place in {@code text}. */
    public static String narrowInPlace(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean wide = c >= 0xFF01 && c <= 0xFF5E && KEPT.indexOf(c) < 0;
            boolean blank = c == '\t' || (c != '\n' && Character.isSpaceChar(c));
            narrow.append(wide ? (char) (c - 0xFEE0) : blank ? ' ' : c);
        }
        return narrow.toString();
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
