package org.guatu.catalogue.sheet.word;

import java.util.Locale;
import java.util.Map;

/** A number as the list formats of Word write it: 3, 三, ③, iii. */
final class NumberFormat {
    private static final String HAN = "一二三四五六七八九";
    private static final String FORMAL = "壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String[] ROMAN_ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    private static final String[] ROMAN_TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
    private static final int CIRCLED = 20;

    private interface Writing {
        String of(int number);
    }

    private static final Map<String, Writing> WRITINGS = Map.ofEntries(
            Map.entry("decimal", String::valueOf),
            Map.entry("decimalFullWidth", String::valueOf),
            Map.entry("decimalHalfWidth", String::valueOf),
            Map.entry("decimalZero", number -> String.format(Locale.ROOT, "%02d", number)),
            Map.entry("chineseCounting", number -> counted(number, HAN, '十')),
            Map.entry("chineseCountingThousand", number -> counted(number, HAN, '十')),
            Map.entry("japaneseCounting", number -> counted(number, HAN, '十')),
            Map.entry("taiwaneseCountingThousand", number -> counted(number, HAN, '十')),
            Map.entry("chineseLegalSimplified", number -> counted(number, FORMAL, '拾')),
            Map.entry("ideographTraditional", number -> number <= 10 ? letter(STEMS, number) : ""),
            Map.entry("decimalEnclosedCircle", NumberFormat::circled),
            Map.entry("decimalEnclosedCircleChinese", NumberFormat::circled),
            Map.entry("decimalEnclosedParen", number -> "(" + number + ")"),
            Map.entry("upperLetter", number -> number <= 26 ? letter("ABCDEFGHIJKLMNOPQRSTUVWXYZ", number) : ""),
            Map.entry("lowerLetter", number -> number <= 26 ? letter("abcdefghijklmnopqrstuvwxyz", number) : ""),
            Map.entry("upperRoman", number -> roman(number).toUpperCase(Locale.ROOT)),
            Map.entry("lowerRoman", NumberFormat::roman));

    private NumberFormat() {}

    /** Empty where the format is not known or does not reach so far. */
    static String write(int number, String format) {
        Writing writing = WRITINGS.get(format);
        return writing == null || number < 1 ? "" : writing.of(number);
    }

    /** 十, 十一, 二十, up to 九十九. */
    private static String counted(int number, String digits, char ten) {
        if (number > 99) {
            return "";
        }
        boolean alone = number / 10 == 1 && digits.equals(HAN);
        String tens = number < 10 ? "" : (alone ? "" : letter(digits, number / 10)) + ten;
        return tens + (number % 10 == 0 ? "" : letter(digits, number % 10));
    }

    private static String circled(int number) {
        return number <= CIRCLED ? String.valueOf((char) ('①' + number - 1)) : "";
    }

    private static String roman(int number) {
        return number < 100 ? ROMAN_TENS[number / 10] + ROMAN_ONES[number % 10] : "";
    }

    private static String letter(String letters, int number) {
        return letters.substring(number - 1, number);
    }
}
