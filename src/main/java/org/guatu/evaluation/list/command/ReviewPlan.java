package org.guatu.evaluation.list.command;

import java.util.List;
import org.guatu.platform.Invalid;
import org.guatu.platform.Verdict;
import org.jspecify.annotations.Nullable;

/** What the office decides on items of the plan; those that are left out wait. */
public record ReviewPlan(@Nullable List<PlanDecision> items) {
    /**
     * The decision on an item of the plan.
     *
     * @param decision null where it is left for later
     * @param reason needed for a return
     */
    public record PlanDecision(@Nullable Long item, @Nullable Verdict decision, @Nullable String reason) {
        public String why() {
            return reason == null ? "" : reason.strip();
        }

        public boolean approves() {
            return decision == Verdict.ACCEPT;
        }
    }

    /** Those that are decided. */
    public List<PlanDecision> decided() {
        return items == null
                ? List.of()
                : items.stream().filter(one -> one.decision() != null).toList();
    }

    public void check() {
        Invalid.Check check =
                new Invalid.Check().require(!decided().isEmpty(), "items", "evaluation.list.planDecisionMissing");
        for (PlanDecision one : decided()) {
            check.require(one.item() != null, "items.item", "evaluation.list.itemsMissing")
                    .require(one.approves() || !one.why().isEmpty(), "items.reason", "evaluation.reasonMissing")
                    .fits("items.reason", one.reason());
        }
        check.orRefuse();
    }
}
