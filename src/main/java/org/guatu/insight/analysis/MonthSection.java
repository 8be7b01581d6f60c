package org.guatu.insight.analysis;

import org.guatu.briefing.analysis.Composed;
import org.guatu.briefing.analysis.SectionKind;

/** One section of a month's analysis. */
interface MonthSection {
    SectionKind kind();

    Composed of(MonthLook look);
}
