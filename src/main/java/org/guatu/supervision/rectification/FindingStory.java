package org.guatu.supervision.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guatu.casework.StoryStep;
import org.guatu.evidence.Proof;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a finding.
 *
 * @param sourceId the suggestion or instruction it came from; null where it came from none, or for the unit
 * @param deduction what it costs in the evaluation, in words
 * @param plan how the unit puts it right; null before the first plan
 * @param task title of the task it concerns; null where it concerns none or the reader may not see it
 * @param steps the acts, newest first
 * @param recurrences later findings that say it came up again
 */
public record FindingStory(
        FindingCard card,
        @Nullable Long sourceId,
        String problem,
        String standard,
        @Nullable String deduction,
        List<Proof> evidence,
        @Nullable Plan plan,
        @Nullable String task,
        @Nullable String inspection,
        String openedBy,
        Instant openedAt,
        List<StoryStep> steps,
        List<FindingCard> recurrences,
        List<String> active) {

    /** What the unit plans. */
    public record Plan(String measures, String person, LocalDate due) {}
}
