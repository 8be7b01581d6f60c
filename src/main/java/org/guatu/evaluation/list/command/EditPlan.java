package org.guatu.evaluation.list.command;

import java.time.LocalDate;
import java.util.List;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** The plan of a lead unit for its open items. */
public record EditPlan(@Nullable List<PlanEdit> items) {
    private static final int PERSON = 100;

    /**
     * An item of the plan.
     *
     * @param item id of the item of the plan
     * @param owner code of the unit that does it; the lead unit where none is named
     */
    public record PlanEdit(
            @Nullable Long item,
            @Nullable String measure,
            @Nullable String owner,
            @Nullable String person,
            @Nullable LocalDate finishOn) {
        public String what() {
            return measure == null ? "" : measure.strip();
        }

        public String ownerCode() {
            return owner == null ? "" : owner.strip();
        }

        public String who() {
            return person == null ? "" : person.strip();
        }
    }

    public List<PlanEdit> edits() {
        return items == null ? List.of() : items;
    }

    public void check() {
        Invalid.Check check = new Invalid.Check().require(!edits().isEmpty(), "items", "evaluation.list.itemsMissing");
        for (PlanEdit one : edits()) {
            check.require(one.item() != null, "items.item", "evaluation.list.itemsMissing")
                    .require(!one.what().isEmpty(), "items.measure", "evaluation.list.measureMissing")
                    .fits("items.measure", one.measure())
                    .fits(PERSON, "items.person", one.person())
                    .require(one.finishOn() != null, "items.finishOn", "evaluation.list.finishMissing");
        }
        check.orRefuse();
    }
}
