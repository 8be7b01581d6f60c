package org.guatu.organization;

/** 分组: units that are graded, and told of each other's circulars, together (domain brief §5). */
public enum UnitGroup {
    /** 区镇（街道） */
    TOWN,
    /** 行政执法部门 */
    LAW_ENFORCING,
    /** 党群部门 */
    PARTY_MASS,
    /** 综合部门: all others. */
    OTHER;

    /** What follows from 单位类别 and 行政执法主体, where nobody says another. */
    public static UnitGroup of(String category, boolean lawEnforcing) {
        if (category.matches("镇|乡|民族乡|街道|乡镇|镇街")) {
            return TOWN;
        }
        if (lawEnforcing) {
            return LAW_ENFORCING;
        }
        return category.startsWith("党") || category.startsWith("纪") || category.startsWith("群团") ? PARTY_MASS : OTHER;
    }
}
