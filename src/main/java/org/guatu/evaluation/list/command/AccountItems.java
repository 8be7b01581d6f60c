package org.guatu.evaluation.list.command;

import java.util.List;
import org.guatu.evaluation.account.TaskClass;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What a lead unit says to the classes of its items.
 *
 * @param evidence ids of files; needed where it disputes one
 */
public record AccountItems(@Nullable List<ItemAnswer> items, @Nullable List<Long> evidence) {
    /**
     * The answer for an item.
     *
     * @param claim the class that it should have; null where the unit agrees
     * @param reason needed with another class
     */
    public record ItemAnswer(@Nullable Long item, @Nullable TaskClass claim, @Nullable String reason) {
        public String why() {
            return reason == null ? "" : reason.strip();
        }
    }

    public void check() {
        Invalid.Check check =
                new Invalid.Check().require(!answers().isEmpty(), "items", "evaluation.list.itemsMissing");
        for (ItemAnswer one : answers()) {
            check.require(one.item() != null, "items.item", "evaluation.list.itemsMissing")
                    .require(
                            one.claim() == null || !one.why().isEmpty(),
                            "items.reason",
                            "evaluation.list.disputeReason")
                    .fits("items.reason", one.reason());
        }
        check.require(
                        !proofs().isEmpty() || answers().stream().allMatch(one -> one.claim() == null),
                        "evidence",
                        "evaluation.list.disputeEvidence")
                .orRefuse();
    }

    public List<ItemAnswer> answers() {
        return items == null ? List.of() : items;
    }

    public List<Long> proofs() {
        return evidence == null ? List.of() : evidence;
    }
}
