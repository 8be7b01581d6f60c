package org.guatu.insight.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guatu.evidence.Proof;
import org.guatu.insight.Act;
import org.guatu.insight.Step;
import org.guatu.lifecycle.extension.Extension;
import org.guatu.lifecycle.extension.ExtensionState;
import org.guatu.platform.time.OfficeDays;
import org.jspecify.annotations.Nullable;

/**
 * A request for another deadline, as the readers of a task see it.
 *
 * @param dueBefore when the task was due while it was asked
 * @param askUntil the last day on which the head could sign
 * @param actBy by when whoever holds it has to act; null where it ended
 * @param overDue whether the deadline has passed while nothing is decided: it counts all the same
 * @param granted the day that was granted, or null
 * @param outcome why it was decided so or taken back, or null
 * @param fell message key of why it fell, or null
 * @param passed ids of the process elements that it has passed
 * @param active id of the one at which it waits; empty where it ended
 */
public record ExtensionCard(
        long id,
        ExtensionState state,
        LocalDate dueBefore,
        LocalDate askUntil,
        LocalDate proposed,
        String reason,
        String done,
        List<Proof> evidence,
        String draftedBy,
        Instant draftedAt,
        @Nullable String returnReason,
        @Nullable String signedBy,
        @Nullable Instant signedAt,
        @Nullable LocalDate actBy,
        boolean overDue,
        @Nullable LocalDate recommended,
        @Nullable String opinion,
        @Nullable String recommendedBy,
        @Nullable LocalDate granted,
        @Nullable String outcome,
        @Nullable String fell,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        List<String> passed,
        String active,
        int version) {

    static ExtensionCard of(Extension one, List<Proof> proofs, LocalDate today) {
        boolean lapsed = one.state() == ExtensionState.LAPSED;
        return new ExtensionCard(
                one.id(),
                one.state(),
                one.dueBefore(),
                one.askUntil(),
                one.proposed(),
                one.reason(),
                one.done(),
                proofs,
                one.draftedBy(),
                one.draftedAt(),
                one.returnReason(),
                one.signedBy(),
                one.signedAt(),
                one.state().open() ? one.actBy() : null,
                one.state().pending() && today.isAfter(one.dueBefore()),
                one.recommended(),
                one.opinion(),
                one.recommendedBy(),
                one.granted(),
                lapsed ? null : one.decisionReason(),
                lapsed ? one.decisionReason() : null,
                one.endedBy(),
                one.endedAt(),
                passed(one),
                one.state().element(),
                one.version());
    }

    /** What waits for whom, as a step of the task. */
    public static Step step(Extension one) {
        Act act =
                switch (one.state()) {
                    case DRAFTED -> Act.SIGN_EXTENSION;
                    case GIVEN_BACK -> Act.REVISE_EXTENSION;
                    case SIGNED -> Act.DECIDE_EXTENSION;
                    case REFERRED -> Act.APPROVE_EXTENSION;
                    case APPROVED, REFUSED, WITHDRAWN, LAPSED -> Act.NONE;
                };
        Instant since =
                switch (one.state()) {
                    case SIGNED -> one.signedAt();
                    case REFERRED -> one.recommendedAt();
                    default -> one.draftedAt();
                };
        return Step.of(act, since == null ? null : OfficeDays.dayOf(since), one.actBy());
    }

    private static List<String> passed(Extension one) {
        List<String> passed = new ArrayList<>(List.of("askExtension"));
        if (one.returns() > 0 || one.signedAt() != null) {
            passed.add(ExtensionState.DRAFTED.element());
        }
        if (one.returns() > 0 && one.state() != ExtensionState.GIVEN_BACK) {
            passed.add(ExtensionState.GIVEN_BACK.element());
        }
        if (one.recommendedAt() != null || one.state() == ExtensionState.REFUSED || one.granted() != null) {
            passed.add(ExtensionState.SIGNED.element());
        }
        if (one.recommendedAt() != null && !one.state().open()) {
            passed.add(ExtensionState.REFERRED.element());
        }
        return passed;
    }

    /** The day that a decision begins with: the one recommended, else the one asked. */
    public LocalDate offered() {
        return recommended == null ? proposed : recommended;
    }

    public boolean open() {
        return state.open();
    }
}
