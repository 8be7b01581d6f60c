package org.guatu.evaluation.command;

import java.util.List;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What the office found when it checked the material.
 *
 * @param spot whether somebody looks on the spot before the check is over; null for no
 * @param admitted ids of the unit's cases that count; needed where it named some and the check is over
 */
public record CheckMaterial(
        @Nullable String words,
        @Nullable Boolean spot,
        @Nullable List<Long> admitted,
        @Nullable List<FoundVeto> vetoes,
        @Nullable List<FoundProblem> problems) {
    private static final int MATTER = 200;

    /**
     * A fact that vetoes.
     *
     * @param rule code of the veto
     * @param source who confirmed it, and where that is written
     */
    public record FoundVeto(@Nullable String rule, @Nullable String matter, @Nullable String source) {}

    public void check(boolean claims) {
        Invalid.Check check = new Invalid.Check()
                .fits("words", words)
                .require(!claims || wantsSpot() || admitted != null, "admitted", "evaluation.check.admittedMissing");
        for (FoundVeto one : found()) {
            check.require(one.rule() != null && !one.rule().isBlank(), "vetoes.rule", "evaluation.check.ruleMissing")
                    .require(
                            one.matter() != null && !one.matter().isBlank(),
                            "vetoes.matter",
                            "evaluation.self.matterMissing")
                    .fits(MATTER, "vetoes.matter", one.matter())
                    .require(
                            one.source() != null && !one.source().isBlank(),
                            "vetoes.source",
                            "evaluation.figure.sourceMissing")
                    .fits("vetoes.source", one.source());
        }
        FoundProblem.check(problems, check);
        check.orRefuse();
    }

    public boolean wantsSpot() {
        return Boolean.TRUE.equals(spot);
    }

    public List<Long> counted() {
        return admitted == null ? List.of() : admitted;
    }

    public List<FoundVeto> found() {
        return vetoes == null ? List.of() : vetoes;
    }

    public List<FoundProblem> wrong() {
        return FoundProblem.among(problems);
    }
}
