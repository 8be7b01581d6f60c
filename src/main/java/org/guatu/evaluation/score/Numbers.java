package org.guatu.evaluation.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How scores are rounded, and how numbers stand in their arithmetic. */
final class Numbers {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    /** Thirds do not end: what is a hair below half a cent for want of digits is the half that it stands for. */
    private static final int SURE = 9;

    private Numbers() {}

    /** Two decimals, half up. */
    static BigDecimal cents(BigDecimal exact) {
        return exact.setScale(SURE, RoundingMode.HALF_UP).setScale(2, RoundingMode.HALF_UP);
    }

    static BigDecimal divide(BigDecimal of, BigDecimal by) {
        return of.divide(by, MathContext.DECIMAL128);
    }

    /** A number of the rules or the record: up to four decimals, no zeros at the end. */
    static String plain(BigDecimal number) {
        BigDecimal shown = number.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return sign(shown.setScale(Math.max(0, shown.scale())).toPlainString());
    }

    /** A sum: two decimals, four where it has them. */
    static String sum(BigDecimal number) {
        BigDecimal shown = number.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return sign(shown.setScale(Math.max(2, shown.scale())).toPlainString());
    }

    static String points(BigDecimal score) {
        return sign(score.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }

    static String least(BigDecimal cap, String arithmetic) {
        return "min(" + plain(cap) + ", " + arithmetic + ")";
    }

    static String notBelowNothing(String arithmetic) {
        return "max(0, " + arithmetic + ")";
    }

    private static String sign(String number) {
        return number.replace('-', '−');
    }
}
