package org.guatu.catalogue.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One name of a unit cell, freed from the words around it: 由区司法局等有关部门按职责分工负责.
 *
 * @param name what should be a unit's name; may be empty
 * @param role what the words say about this name and the open ones before it
 * @param only whether the role is meant for this name alone: 区司法局（牵头）
 * @param follows what the words say about the names from here on: 会同
 * @param andOthers 等有关部门
 */
record UnitWords(String name, @Nullable Role role, boolean only, @Nullable Role follows, boolean andOthers) {
    /** What a unit does for a task. */
    enum Role {
        LEADS,
        COOPERATES
    }

    private static final String LEADING = "(?:共同|联合|分别)?(?:牵头|主办|领衔|抓总)(?:负责|落实|抓总)?";
    private static final String COOPERATING = "(?:共同|积极|做好|分别)?(?:配合|协助|协同|协办|参与|参加)(?:落实|实施|负责)?";
    private static final String MARKS = "[△▲★☆※*]";

    private static final Pattern MARK = Pattern.compile("^" + MARKS + "+|" + MARKS + "+$|[。.;；]+$");
    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\((" + LEADING + "|" + COOPERATING + "|汇总)(?:单位|部门)?\\)$");
    private static final Pattern ROLE = Pattern.compile("(?:(" + LEADING + ")|(" + COOPERATING + "))$");
    private static final Pattern DUTY =
            Pattern.compile("(?:(?:按照|按|根据|依据|依)?(?:各自)?(?:工作)?职责(?:分工)?(?:分别|共同)?(?:负责|落实|抓好落实)?|(?:分别|共同|具体)?负责)$");
    private static final Pattern OTHERS = Pattern.compile(
            "等(?:(?:\\d+|[一二三四五六七八九十]+)[个家])?(?:区级|区)?(?:各)?(?:有关|相关|责任)?(?:责任)?(?:部门和单位|部门、单位|部门单位|部门|单位)?$");

    /** 有关单位, 区级相关部门: nobody by name. */
    private static final Pattern NOBODY =
            Pattern.compile("[区县市本]?[级直属]?各?(?:有关|相关)(?:职能|责任|成员)?(?:部门和单位|部门、单位|部门单位|单位部门|部门|单位)");

    private static final Pattern BEGINNING = Pattern.compile("^(由|会同|联合|其他)");

    static UnitWords of(String piece) {
        String name = piece;
        Role role = null;
        boolean only = false;
        boolean others = false;
        for (String before = ""; !before.equals(name); ) {
            before = name;
            name = MARK.matcher(name).replaceAll("");
            Matcher bracket = IN_BRACKETS.matcher(name);
            if (role == null && bracket.find()) {
                role = roleOf(bracket.group(1));
                only = true;
                name = name.substring(0, bracket.start());
            }
            Matcher marked = ROLE.matcher(name);
            if (role == null && marked.find()) {
                role = marked.group(1) != null ? Role.LEADS : Role.COOPERATES;
                name = name.substring(0, marked.start());
            }
            name = DUTY.matcher(name).replaceFirst("");
            Matcher etc = OTHERS.matcher(name);
            if (etc.find()) {
                others = true;
                name = name.substring(0, etc.start());
            }
        }
        Matcher beginning = BEGINNING.matcher(name);
        boolean begins = beginning.find();
        boolean joins = begins && beginning.group(1).matches("会同|联合");
        name = begins ? name.substring(beginning.end()) : name;
        boolean nobody = NOBODY.matcher(name).matches();
        return new UnitWords(nobody ? "" : name, role, only, joins ? Role.COOPERATES : null, others || nobody);
    }

    /** Nobody by name, but others: 有关单位. */
    boolean isOnlyOthers() {
        return name.isEmpty() && andOthers;
    }

    private static Role roleOf(String words) {
        return words.equals("汇总") || words.matches(LEADING) ? Role.LEADS : Role.COOPERATES;
    }
}
