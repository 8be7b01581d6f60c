package org.guatu.lifecycle.extension;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a request for an extension stands. Each open state names the process element at which its token waits. */
public enum ExtensionState {
    /** 待签字: drafted, waits for the head of the unit. */
    DRAFTED("signExtension"),
    /** 退回修改: the head gave it back to whoever drafts. */
    GIVEN_BACK("reviseExtension"),
    /** 待决定: signed, waits for the office. */
    SIGNED("decideExtension"),
    /** 待委员会决定: the office gave its opinion. */
    REFERRED("decideByCommittee"),
    /** 已批准 */
    APPROVED(""),
    /** 不批准: the deadline stays. */
    REFUSED(""),
    /** 已撤回 by the unit. */
    WITHDRAWN(""),
    /** 已失效: not signed in time, or the task became another one meanwhile. */
    LAPSED("");

    /** In which somebody still has to act. */
    public static final Set<ExtensionState> OPEN =
            Arrays.stream(values()).filter(ExtensionState::open).collect(Collectors.toUnmodifiableSet());

    public static final Set<ExtensionState> ALL = Set.of(values());

    private final String element;

    ExtensionState(String element) {
        this.element = element;
    }

    public String element() {
        return element;
    }

    /** Whether somebody still has to act. */
    public boolean open() {
        return !element.isEmpty();
    }

    /** Whether the unit has it in hand, and it is not asked yet. */
    public boolean unsigned() {
        return this == DRAFTED || this == GIVEN_BACK;
    }

    /** Whether it is asked and not decided: 延期申请中. */
    public boolean pending() {
        return this == SIGNED || this == REFERRED;
    }
}
