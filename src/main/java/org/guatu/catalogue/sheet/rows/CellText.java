package org.guatu.catalogue.sheet.rows;

import java.util.Set;
import java.util.regex.Pattern;

/** How the text of a cell is made alike before it is read. */
public final class CellText {
    /** Marks between words read the same in both widths, and people see the text again. */
    private static final String KEPT = "，；：？！";

    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

    private static final Set<String> NOTHING = Set.of("", "/", "-", "—", "——", "无", "／");

    private CellText() {}

    /**
     * Full-width letters, digits and brackets become narrow. Only these: the wider Unicode mappings would turn ①2月 into
     * 12月.
     */
    public static String narrow(String text) {
        return made(text, false).strip();
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
        return made(text, true);
    }

    /** One pass, since every cell goes through here several times. */
    private static String made(String text, boolean withoutBlanks) {
        StringBuilder made = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (Character.getType(c) == Character.FORMAT || c == '\r' || (blank && withoutBlanks)) {
                continue;
            }
            boolean wide = c >= 0xFF01 && c <= 0xFF5E && KEPT.indexOf(c) < 0;
            boolean space = c == '\t' || (c != '\n' && Character.isSpaceChar(c));
            made.appendCodePoint(wide ? c - 0xFEE0 : space ? ' ' : c);
        }
        return made.toString();
    }

    /** A title that was wrapped inside its cell. */
    public static String oneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                ? text
                : LINE_BREAK.matcher(text).replaceAll("");
    }

    /** Whether the cell says nothing, or says that there is nothing. */
    public static boolean isBlank(String text) {
        return NOTHING.contains(dense(text));
    }
}
