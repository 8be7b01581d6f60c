package org.guatu.insight.question;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is asked, in the order in which it is asked. */
public enum Topic {
    /** What turned red since a week ago, what recovered. */
    CHANGES,
    /** Better or worse than a month and a year ago. */
    TREND,
    /** The ten worst units over all lists. */
    UNITS,
    /** Which cooperating units do not hand their parts in. */
    COOPERATION,
    /** Which reds are real, and which were not asked yet. */
    REDS,
    /** Why they are behind. */
    CAUSES,
    /** What waits for the office and not for the unit. */
    OFFICE,
    /** Where it ends on 31 December at this pace. */
    PACE,
    /** Which coordination group is behind. */
    GROUPS,
    /** Which leading official is behind. */
    OFFICIALS,
    /** Which letters went unanswered. */
    LETTERS,
    /** Which tasks missed their date twice or were extended. */
    SLIPPED,
    /** Which unit is heading for the best grade, which for the worst. */
    GRADES,
    /** What share of the plan ends this year, and what of it is behind. */
    PLAN;

    /** The word of an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Topic> at(String path) {
        return Arrays.stream(values()).filter(one -> one.path().equals(path)).findFirst();
    }
}
