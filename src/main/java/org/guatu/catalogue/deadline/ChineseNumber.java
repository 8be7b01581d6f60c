package org.guatu.catalogue.deadline;

import java.util.Optional;
import java.util.function.IntPredicate;

/** Whole numbers as lists write them: 2024, 十二, 二〇二四. */
final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int LONGEST = 8;

    private ChineseNumber() {}

    /** Where the number that begins at {@code from} ends; {@code from} itself if there is none. Scripts do not mix. */
    static int end(String text, int from) {
        IntPredicate sameScript = isArabic(text.charAt(from)) ? ChineseNumber::isArabic : ChineseNumber::isChinese;
        int to = from;
        while (to < text.length() && sameScript.test(text.charAt(to))) {
            to++;
        }
        return to;
    }

    /** Empty where the digits make no number that a date could hold. */
    static Optional<Integer> value(String written) {
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        if (isArabic(written.charAt(0))) {
            return Optional.of(Integer.parseInt(written));
        }
        String digits = written.replaceAll("[〇○]", "零");
        return digits.indexOf('十') >= 0 ? tens(digits) : positional(digits);
    }

    private static Optional<Integer> tens(String digits) {
        if (!digits.matches("[一二三四五六七八九]?十[一二三四五六七八九]?")) {
            return Optional.empty();
        }
        int ten = digits.indexOf('十');
        int tens = ten == 0 ? 1 : DIGITS.indexOf(digits.charAt(0));
        int ones = ten == digits.length() - 1 ? 0 : DIGITS.indexOf(digits.charAt(ten + 1));
        return Optional.of(tens * 10 + ones);
    }

    private static Optional<Integer> positional(String digits) {
        // 二三月 is "February or March", not the 23rd: several digits in a row are a year or nothing
        return digits.length() == 1 || digits.length() == 4
                ? Optional.of(digits.chars().map(DIGITS::indexOf).reduce(0, (value, digit) -> value * 10 + digit))
                : Optional.empty();
    }

    private static boolean isArabic(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isChinese(int c) {
        return "〇○零一二三四五六七八九十".indexOf(c) >= 0;
    }
}
