package org.guatu.supervision.observer;

import java.util.Set;
import org.guatu.organization.Roles;
import org.jspecify.annotations.Nullable;

/** Where a suggestion stands (domain brief §4.5), and at which user task of {@code bpmn/suggestion.bpmn} its token waits. */
public enum SuggestionStage {
    /** 待筛选 */
    SUBMITTED("screenSuggestion", "SCREEN_SUGGESTION", Roles.RULE_OF_LAW_OFFICE),
    /** 已采纳，待转办 */
    SCREENED("dispatchSuggestion", "DISPATCH_SUGGESTION", Roles.RULE_OF_LAW_OFFICE),
    /** 已转办: passes at once into {@link #HANDLING}. */
    DISPATCHED("", null),
    /** 办理中 */
    HANDLING("handleSuggestion", "HANDLE_SUGGESTION", Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD),
    /** 已答复，待评价 */
    REPLIED("rateSuggestion", "RATE_SUGGESTION", Roles.OBSERVER),
    /** 已评价: passes at once into {@link #CLOSED}, or into {@link #HANDLING} once more. */
    RATED("", null),
    /** 已办结 */
    CLOSED("", null),
    /** 已并案: lives on in another suggestion. */
    MERGED("", null),
    /** 不予采纳 */
    REJECTED("", null);

    private final String element;
    private final @Nullable String duty;
    private final Set<String> roles;

    SuggestionStage(String element, @Nullable String duty, String... roles) {
        this.element = element;
        this.duty = duty;
        this.roles = Set.of(roles);
    }

    /** The user task at which the token waits; empty where none waits. */
    public String element() {
        return element;
    }

    /** What somebody has to do now, as the page of duties calls it; null where nothing is to be done. */
    @Nullable
    String duty() {
        return duty;
    }

    public Set<String> roles() {
        return roles;
    }

    /** Whether it was found worth handling. */
    public boolean accepted() {
        return this != SUBMITTED && this != MERGED && this != REJECTED;
    }
}
