package org.guatu.briefing.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of an analysis in their order (domain brief §7). */
public enum SectionKind {
    /** 总体情况 */
    TOTALS,
    /** 分领域情况 */
    AREAS,
    /** 分单位情况 */
    UNITS,
    /** 滞后清单 */
    LAGGING,
    /** 督办情况 */
    SUPERVISION,
    /** 风险预警 */
    RISKS,
    /** 下月到期 */
    DUE,
    /** 工作建议 */
    PROPOSALS;

    /** The word of an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SectionKind> at(String path) {
        return Arrays.stream(values()).filter(one -> one.path().equals(path)).findFirst();
    }
}
