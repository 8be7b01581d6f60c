package org.guatu.evaluation.command;

import java.util.List;
import org.guatu.evaluation.rules.Occasion;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What a unit adds to the record of its year.
 *
 * @param cases for a bonus
 * @param evidence ids of files
 */
public record SelfEvaluate(@Nullable String summary, @Nullable List<BonusCase> cases, @Nullable List<Long> evidence) {
    private static final int MATTER = 200;

    /** A case for a bonus, by its level. */
    public record BonusCase(@Nullable Occasion level, @Nullable String matter) {}

    public void check() {
        Invalid.Check check = new Invalid.Check()
                .require(!text().isEmpty(), "summary", "evaluation.self.summaryMissing")
                .fits("summary", summary)
                .require(claimed().isEmpty() || !proofs().isEmpty(), "evidence", "evaluation.self.evidenceMissing");
        for (BonusCase one : claimed()) {
            check.require(one.level() != null, "cases.level", "evaluation.self.levelMissing")
                    .require(
                            one.matter() != null && !one.matter().isBlank(),
                            "cases.matter",
                            "evaluation.self.matterMissing")
                    .fits(MATTER, "cases.matter", one.matter());
        }
        check.orRefuse();
    }

    public String text() {
        return summary == null ? "" : summary.strip();
    }

    public List<BonusCase> claimed() {
        return cases == null ? List.of() : cases;
    }

    public List<Long> proofs() {
        return evidence == null ? List.of() : evidence;
    }
}
