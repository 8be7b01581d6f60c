package org.guatu.supervision.ladder;

/** A step of the ladder, from the mildest up. */
public enum Level {
    /** 系统提醒: the calendar reminds by itself; no letter. */
    REMINDER,
    /** 提醒函 */
    REMINDER_LETTER,
    /** 督办单 */
    SUPERVISION_ORDER,
    /** 通报 */
    CIRCULAR,
    /** 约谈 */
    INTERVIEW,
    /** 移送 */
    REFERRAL;

    /** Whether a person has to sign it. */
    public boolean letter() {
        return this != REMINDER;
    }

    public boolean above(Level other) {
        return compareTo(other) > 0;
    }
}
