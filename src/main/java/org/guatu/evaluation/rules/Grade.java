package org.guatu.evaluation.rules;

/** 等次, from the best down. */
public enum Grade {
    /** 优秀 */
    EXCELLENT,
    /** 良好 */
    GOOD,
    /** 合格 */
    PASS,
    /** 不合格 */
    FAIL;

    public Grade worse(Grade other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The next one down; the last stays. */
    public Grade next() {
        return this == FAIL ? FAIL : values()[ordinal() + 1];
    }
}
