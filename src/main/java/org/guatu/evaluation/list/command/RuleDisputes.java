package org.guatu.evaluation.list.command;

import java.util.List;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** What the office decides on disputes; those that are left out wait. */
public record RuleDisputes(@Nullable List<Ruling> rulings) {
    /**
     * The ruling on an item.
     *
     * @param decision null where it is left for later
     * @param reason always needed
     */
    public record Ruling(@Nullable Long item, @Nullable Choice decision, @Nullable String reason) {
        public String why() {
            return reason == null ? "" : reason.strip();
        }
    }

    /** Whose word counts. */
    public enum Choice {
        /** The class is corrected to what the unit says. */
        ACCEPT,
        /** The frozen class stands. */
        KEEP
    }

    /** Those that are decided. */
    public List<Ruling> decided() {
        return rulings == null
                ? List.of()
                : rulings.stream().filter(one -> one.decision() != null).toList();
    }

    public void check() {
        Invalid.Check check =
                new Invalid.Check().require(!decided().isEmpty(), "rulings", "evaluation.list.rulingMissing");
        for (Ruling one : decided()) {
            check.require(one.item() != null, "rulings.item", "evaluation.list.itemsMissing")
                    .require(!one.why().isEmpty(), "rulings.reason", "evaluation.reasonMissing")
                    .fits("rulings.reason", one.reason());
        }
        check.orRefuse();
    }
}
