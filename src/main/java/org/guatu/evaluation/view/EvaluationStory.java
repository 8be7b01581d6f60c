package org.guatu.evaluation.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guatu.casework.StoryStep;
import org.guatu.evaluation.appeal.Appeal;
import org.guatu.evaluation.publication.TieDecision;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.score.ScoreSheet;
import org.guatu.evaluation.unit.AddedMatter;
import org.guatu.evaluation.unit.UnitScore;
import org.guatu.evaluation.unit.UnitScoring;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an evaluation, as far as the reader may know it.
 *
 * @param sheet null while there is none
 * @param scores what each evaluator came to; empty for those who may not know it
 * @param decided what the decision of an appeal gave in place of computed scores
 * @param overrides everything that counts in place of a computed score, with its reason
 * @param appeal the last one; null where there is none
 * @param tie null where the unit was not among equals, or nobody has decided it
 * @param steps the acts, newest first
 * @param publishedOn null while it is not out
 * @param active where its process waits
 */
public record EvaluationStory(
        EvaluationCard card,
        int year,
        RuleBook book,
        @Nullable ScoreSheet sheet,
        List<Scored> scores,
        List<Given> decided,
        List<Given> overrides,
        List<Matter> added,
        @Nullable Objection appeal,
        @Nullable Equals tie,
        List<StoryStep> steps,
        @Nullable LocalDate publishedOn,
        List<String> active) {
    /** What one evaluator came to in one round. */
    public record Scored(int round, String by, Instant at, BigDecimal total, String words, List<Given> lines) {
        static Scored of(UnitScoring scoring, List<UnitScore> scores) {
            return new Scored(
                    scoring.round(),
                    scoring.scoredBy(),
                    scoring.scoredAt(),
                    scoring.total(),
                    scoring.words(),
                    scores.stream()
                            .filter(score -> Long.valueOf(scoring.id()).equals(score.scoringId()))
                            .map(Given::of)
                            .toList());
        }

        /** The same for somebody who need not know who it was. */
        Scored byNobody() {
            return new Scored(
                    round,
                    "",
                    at,
                    total,
                    words,
                    lines.stream().map(Given::byNobody).toList());
        }
    }

    /**
     * What was given for a line.
     *
     * @param instead whether it stands in place of the computed score
     * @param confirmedBy the second signature; null while there is none
     */
    public record Given(
            String line, BigDecimal score, boolean instead, String reason, String by, @Nullable String confirmedBy) {
        static Given of(UnitScore score) {
            return new Given(
                    score.line(), score.score(), score.instead(), score.reason(), score.givenBy(), score.confirmedBy());
        }

        /** The same for somebody who need not know who gave and who signed it, only that it is signed. */
        Given byNobody() {
            return new Given(line, score, instead, reason, "", confirmedBy == null ? null : "");
        }
    }

    /**
     * What was added to the record.
     *
     * @param words for a problem by what it will count as put right, for a veto where it was found; else empty
     * @param admitted null while the office has not said
     * @param finding the finding that a problem became
     */
    public record Matter(
            long id,
            AddedMatter.Kind kind,
            String code,
            String matter,
            String words,
            @Nullable Boolean admitted,
            @Nullable Long finding) {
        static Matter of(AddedMatter one) {
            return new Matter(
                    one.id(),
                    one.kind(),
                    one.code(),
                    one.matter(),
                    one.kind() == AddedMatter.Kind.CASE ? "" : one.words(),
                    one.admitted(),
                    one.findingId());
        }
    }

    /** What the unit said against the result, and the answer with its moment; both null while there is none. */
    public record Objection(
            Appeal.State state, String reason, Instant filedAt, @Nullable String answer, @Nullable Instant decidedAt) {
        static Objection of(Appeal appeal) {
            return new Objection(
                    appeal.state(), appeal.reason(), appeal.filedAt(), appeal.answer(), appeal.decidedAt());
        }
    }

    /**
     * What the committee decided where so many units were alike and so many places were left.
     *
     * @param by null for those who may not know it
     */
    public record Equals(int alike, int places, String reason, @Nullable String by, Instant at) {
        static Equals of(TieDecision decision, boolean named) {
            return new Equals(
                    decision.alike(),
                    decision.places(),
                    decision.reason(),
                    named ? decision.decidedBy() : null,
                    decision.decidedAt());
        }
    }
}
