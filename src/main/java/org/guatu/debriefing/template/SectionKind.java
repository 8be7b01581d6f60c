package org.guatu.debriefing.template;

/** What a section of a report is about (domain brief §3, the compulsory contents of the year's report). */
public enum SectionKind {
    /** 履行第一责任人职责情况 */
    FIRST_RESPONSIBLE,
    /** 主要举措和成效 */
    MEASURES,
    /** 存在的不足和原因 */
    SHORTCOMINGS,
    /** 下一年度安排 */
    PLAN,
    /** 其他 */
    OTHER
}
