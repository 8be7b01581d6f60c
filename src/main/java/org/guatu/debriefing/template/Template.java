package org.guatu.debriefing.template;

import java.util.List;
import org.guatu.platform.Languages;
import org.guatu.platform.Texts;

/**
 * What all reports of a round consist of.
 *
 * @param questions 同题共答: what everybody answers
 */
public record Template(List<Section> sections, List<String> questions) {
    /** Shares of 25, 50 and 25 percent, the last divided between what fell short and what comes next. */
    public static List<Section> usual() {
        return List.of(
                usual(SectionKind.FIRST_RESPONSIBLE, 25),
                usual(SectionKind.MEASURES, 50),
                usual(SectionKind.SHORTCOMINGS, 15),
                usual(SectionKind.PLAN, 10));
    }

    private static Section usual(SectionKind kind, int share) {
        return new Section(kind, said("section", kind), said("asks", kind), share);
    }

    private static String said(String what, SectionKind kind) {
        return Texts.text(Languages.CHINESE, "debriefing." + what + "." + kind);
    }
}
