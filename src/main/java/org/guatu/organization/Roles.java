package org.guatu.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guatu.platform.Caller;
import org.guatu.platform.Texts;

/** The roles that a post gives, as access annotations name them. */
public final class Roles {
    /** 联络员: fills in what the unit reports. */
    public static final String LIAISON = "LIAISON";

    /** 分管领导: accepts or returns tasks, approves what the unit reports. */
    public static final String DEPUTY_LEADER = "DEPUTY_LEADER";

    /** 主要领导: signs close-outs, extensions and self-evaluations of the unit. */
    public static final String UNIT_HEAD = "UNIT_HEAD";

    /** 依法治区办: drafts, issues, adjusts, reviews, supervises and closes out. */
    public static final String RULE_OF_LAW_OFFICE = "RULE_OF_LAW_OFFICE";

    /** 委员会: approves lists, results and interviews; reads all. */
    public static final String COMMITTEE = "COMMITTEE";

    /** 区领导: reads all, gives instructions. */
    public static final String DISTRICT_LEADER = "DISTRICT_LEADER";

    /** 考核组: scores, never its own unit; cannot edit reports. */
    public static final String EVALUATION_TEAM = "EVALUATION_TEAM";

    /** 协调小组: reviews and scores the tasks of its line. */
    public static final String COORDINATION_GROUP = "COORDINATION_GROUP";

    /** 督察专员: opens findings and verifies their rectification. */
    public static final String INSPECTOR = "INSPECTOR";

    /** 法治观察员: files suggestions and rates the replies; sees no internal data. */
    public static final String OBSERVER = "OBSERVER";

    /** 系统管理员: units and settings; gives no post and reads no business. */
    public static final String SYS_ADMIN = "SYS_ADMIN";

    /** 安全管理员: gives posts, resets passwords, ends sessions; reads no business. */
    public static final String SECURITY_ADMIN = "SECURITY_ADMIN";

    /** 审计员: reads the trail and confirms critical posts; reads no business. */
    public static final String AUDITOR = "AUDITOR";

    public static final List<String> ALL = List.of(
            LIAISON,
            DEPUTY_LEADER,
            UNIT_HEAD,
            RULE_OF_LAW_OFFICE,
            COMMITTEE,
            DISTRICT_LEADER,
            EVALUATION_TEAM,
            COORDINATION_GROUP,
            INSPECTOR,
            OBSERVER,
            SYS_ADMIN,
            SECURITY_ADMIN,
            AUDITOR);

    /** 三员: system, security and audit administration, which nobody joins with each other or with any other post. */
    public static final Set<String> ADMINISTRATION = Set.of(SYS_ADMIN, SECURITY_ADMIN, AUDITOR);

    /** Roles that mean nothing without a unit. */
    public static final Set<String> OF_A_UNIT = Set.of(LIAISON, DEPUTY_LEADER, UNIT_HEAD);

    private static final Map<String, Set<String>> PERMISSIONS = Map.ofEntries(
            Map.entry(LIAISON, Set.of("tasks.read", "reports.write", "milestones.write", "evidence.write")),
            Map.entry(
                    DEPUTY_LEADER,
                    Set.of("tasks.read", "tasks.accept", "reports.write", "milestones.write", "evidence.write")),
            Map.entry(
                    UNIT_HEAD,
                    Set.of(
                            "tasks.read",
                            "tasks.accept",
                            "tasks.closeOut",
                            "reports.write",
                            "milestones.write",
                            "evidence.write",
                            "evaluation.self")),
            Map.entry(
                    RULE_OF_LAW_OFFICE,
                    Set.of(
                            "tasks.read",
                            "lists.import",
                            "lists.issue",
                            "tasks.adjust",
                            "tasks.urge",
                            "reports.review",
                            "closeOuts.review",
                            "supervision.write",
                            "evidence.write")),
            Map.entry(COMMITTEE, Set.of("tasks.read", "results.approve")),
            Map.entry(DISTRICT_LEADER, Set.of("tasks.read", "instructions.write")),
            Map.entry(EVALUATION_TEAM, Set.of("tasks.read", "evaluation.score")),
            Map.entry(
                    COORDINATION_GROUP, Set.of("tasks.read", "reports.review", "closeOuts.review", "evaluation.score")),
            Map.entry(INSPECTOR, Set.of("tasks.read", "findings.write", "evidence.write")),
            Map.entry(OBSERVER, Set.of("suggestions.write")),
            Map.entry(SYS_ADMIN, Set.of("units.write", "settings.write")),
            Map.entry(SECURITY_ADMIN, Set.of("people.write", "posts.confirm")),
            Map.entry(AUDITOR, Set.of("trail.read", "posts.confirm")));

    private Roles() {}

    /** What the roles allow, in words for whoever draws a menu; access itself is decided by the roles alone. */
    public static List<String> permissions(Set<String> roles) {
        Set<String> all = new TreeSet<>();
        roles.forEach(role -> all.addAll(PERMISSIONS.getOrDefault(role, Set.of())));
        return List.copyOf(all);
    }

    /** Roles that read all tasks of the region. */
    public static final Set<String> WHOLE_REGION =
            Set.of(RULE_OF_LAW_OFFICE, COMMITTEE, DISTRICT_LEADER, EVALUATION_TEAM, COORDINATION_GROUP, INSPECTOR);

    /** Whether giving the role takes two people: it reaches beyond one unit, or administers. */
    public static boolean critical(String role) {
        return WHOLE_REGION.contains(role) || ADMINISTRATION.contains(role);
    }

    /** Whether one person may hold these roles: administration of one kind goes with nothing else. */
    public static boolean compatible(Collection<String> roles) {
        return Set.copyOf(roles).size() <= 1 || roles.stream().noneMatch(ADMINISTRATION::contains);
    }

    /** Whether the caller sees all tasks of the region; others see those of their units, observers none. */
    public static boolean readsWholeRegion(Caller caller) {
        return caller.roles().stream().anyMatch(WHOLE_REGION::contains);
    }

    /** Whether the caller acts for a unit. */
    public static boolean ofUnit(Caller caller) {
        return caller.roles().stream().anyMatch(OF_A_UNIT::contains);
    }

    /** The role's name, for a message. */
    static Texts.Word word(String role) {
        return new Texts.Word("organization.role." + role);
    }
}
