package org.guatu.catalogue.group;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 协调小组: the four groups of the committee, each with its line of areas (domain brief §3), and the office for the rest. */
public enum CoordinationGroup {
    LAW_OBSERVANCE("守法普法协调小组", "普法|守法|法治社会|法律服务|法治文化|公民法治|法治宣传|矛盾|纠纷|信访|调解|基层治理"),
    JUDICIARY("司法协调小组", "司法(?!局)|检察|审判|法院|诉讼服务"),
    LEGISLATION("立法协调小组", "立法|规范性文件|地方性法规|制度建设"),
    ENFORCEMENT("执法协调小组", "执法|行政复议|行政应诉|政务服务|营商环境|法治政府|决策|合法性审查|依法行政|涉外"),
    /** 统筹: no group's line. */
    OFFICE("依法治区办统筹", "");

    private final String title;
    private final Pattern words;

    CoordinationGroup(String title, String words) {
        this.title = title;
        this.words = Pattern.compile(words);
    }

    /** Its name, as documents write it. */
    public String title() {
        return title;
    }

    /** Whose line an area is by its words, until the office says otherwise. */
    public static CoordinationGroup byWords(String area) {
        return Arrays.stream(values())
                .filter(group -> group != OFFICE && group.words.matcher(area).find())
                .findFirst()
                .orElse(OFFICE);
    }

    /** The group of a code; empty for every other word. */
    public static Optional<CoordinationGroup> named(@Nullable String code) {
        return Arrays.stream(values())
                .filter(group -> group.name().equals(code))
                .findFirst();
    }
}
