package org.guatu.catalogue.sheet.rows;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The number that a heading or a paragraph begins with, as Chinese documents number from the outside to the inside:
 * 第一部分, 第一章, 一、, （一）, 1., （1）, ①.
 *
 * <pre>
 * ordinal := '第' han ('部分' | '编' | '篇') | '第' han ('章' | '节')
 *          | han ('、' | '.' | '，' | blank) | '(' han ')'
 *          | figures ('.' figures)* ('.' | '、' | blank) | '(' figures ')' | figures ')'
 *          | circled | roman ('.' | '、' | blank)
 * </pre>
 *
 * @param number what counts, without the marks around it
 * @param rest what follows
 */
public record Ordinal(Rank rank, String number, String rest) {
    private static final String HAN = "一二三四五六七八九十百";
    private static final String ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ";
    private static final String MARKS = "、.．，,";
    private static final int MOST_FIGURES = 3;

    /** From the outer to the inner numbering. */
    public enum Rank {
        PART,
        CHAPTER,
        HAN,
        HAN_IN_BRACKETS,
        FIGURE,
        FIGURE_IN_BRACKETS,
        CIRCLED
    }

    /** The number at the beginning of a text; empty where it begins with none. */
    public static Optional<Ordinal> of(String text) {
        String written = text.strip();
        return read(CellText.narrowInPlace(written))
                .map(read -> new Ordinal(
                        read.rank(),
                        read.number(),
                        written.substring(written.length() - read.rest().length())));
    }

    private static Optional<Ordinal> read(String narrow) {
        if (narrow.isEmpty()) {
            return Optional.empty();
        }
        char first = narrow.charAt(0);
        if (first == '第') {
            return chapter(narrow);
        }
        if (first == '(') {
            return inBrackets(narrow);
        }
        if (HAN.indexOf(first) >= 0) {
            int end = end(narrow, 0, c -> HAN.indexOf(c) >= 0);
            return marked(Rank.HAN, narrow, end);
        }
        if (first >= '0' && first <= '9') {
            return figures(narrow);
        }
        if (ROMAN.indexOf(first) >= 0) {
            return marked(Rank.FIGURE, narrow, 1);
        }
        boolean circled = (first >= '①' && first <= '⑳') || (first >= '⑴' && first <= '⒇');
        if (circled) {
            return Optional.of(new Ordinal(Rank.CIRCLED, narrow.substring(0, 1), rest(narrow, 1)));
        }
        boolean withPoint = first >= '⒈' && first <= '⒛';
        return withPoint
                ? Optional.of(new Ordinal(Rank.FIGURE, String.valueOf(first - '⒈' + 1), rest(narrow, 1)))
                : Optional.empty();
    }

    /** Whether headings of sections are numbered so; figures number tasks as well. */
    public boolean opensSection() {
        return rank.compareTo(Rank.FIGURE) < 0;
    }

    private static Optional<Ordinal> chapter(String text) {
        int end = end(text, 1, c -> HAN.indexOf(c) >= 0 || (c >= '0' && c <= '9'));
        String number = text.substring(1, end);
        for (String part : List.of("部分", "编", "篇", "章", "节")) {
            if (!number.isEmpty() && text.startsWith(part, end)) {
                Rank rank = part.equals("章") || part.equals("节") ? Rank.CHAPTER : Rank.PART;
                return Optional.of(new Ordinal(rank, number, rest(text, end + part.length())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Ordinal> inBrackets(String text) {
        boolean han = text.length() > 1 && HAN.indexOf(text.charAt(1)) >= 0;
        int end = end(text, 1, c -> han ? HAN.indexOf(c) >= 0 : c >= '0' && c <= '9');
        boolean closed = end > 1 && end < text.length() && text.charAt(end) == ')';
        boolean short_ = han || end - 1 <= MOST_FIGURES;
        return closed && short_
                ? Optional.of(new Ordinal(
                        han ? Rank.HAN_IN_BRACKETS : Rank.FIGURE_IN_BRACKETS,
                        text.substring(1, end),
                        rest(text, end + 1)))
                : Optional.empty();
    }

    /** 3. and 3.2 and 3), but not 3个, 2024年 or the 1.5 of 1.5亿元. */
    private static Optional<Ordinal> figures(String text) {
        int end = 0;
        int from;
        do {
            from = end == 0 ? 0 : end + 1;
            end = end(text, from, c -> c >= '0' && c <= '9');
            if (end - from > MOST_FIGURES) {
                return Optional.empty();
            }
        } while (end + 1 < text.length()
                && text.charAt(end) == '.'
                && text.charAt(end + 1) >= '0'
                && text.charAt(end + 1) <= '9');
        if (end < text.length() && text.charAt(end) == ')') {
            return Optional.of(new Ordinal(Rank.FIGURE_IN_BRACKETS, text.substring(0, end), rest(text, end + 1)));
        }
        return marked(Rank.FIGURE, text, end);
    }

    private static Optional<Ordinal> marked(Rank rank, String text, int end) {
        boolean marked = end < text.length()
                && (MARKS.indexOf(text.charAt(end)) >= 0 || Character.isWhitespace(text.charAt(end)));
        return marked ? Optional.of(new Ordinal(rank, text.substring(0, end), rest(text, end + 1))) : Optional.empty();
    }

    private static int end(String text, int from, IntPredicate part) {
        int end = from;
        while (end < text.length() && part.test(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String rest(String text, int from) {
        int start = from;
        while (start < text.length()
                && (MARKS.indexOf(text.charAt(start)) >= 0 || Character.isWhitespace(text.charAt(start)))) {
            start++;
        }
        return text.substring(start);
    }
}
