package org.guatu.debriefing.command;

import java.time.LocalDate;
import org.guatu.debriefing.template.Rating;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What a leader says on a report.
 *
 * @param leader who says it, where the office writes it down; leaders speak for themselves
 * @param live whether it was said at the meeting; null for no
 * @param matter what is to be done; null for nothing
 * @param due by when
 * @param ofUnit whether the unit does it and not the reporter; null for the reporter
 */
public record GiveComment(
        @Nullable String leader,
        @Nullable String words,
        @Nullable Rating rating,
        @Nullable Boolean live,
        @Nullable String matter,
        @Nullable LocalDate due,
        @Nullable Boolean ofUnit) {
    private static final int MATTER = 500;
    private static final int NAME = 100;

    public void check(boolean bySomebodyElse, LocalDate today, boolean workingDay) {
        new Invalid.Check()
                .require(
                        !bySomebodyElse || leader != null && !leader.isBlank(),
                        "leader",
                        "debriefing.comment.leaderMissing")
                .fits(NAME, "leader", leader)
                .require(words != null && !words.isBlank(), "words", "debriefing.comment.wordsMissing")
                .fits("words", words)
                .fits(MATTER, "matter", matter)
                .require(!asks() || due != null && !due.isBefore(today), "due", "debriefing.comment.dueMissing")
                .require(due == null || workingDay, "due", "debriefing.dueFree")
                .require(asks() || due == null, "matter", "debriefing.comment.matterMissing")
                .orRefuse();
    }

    public boolean asks() {
        return matter != null && !matter.isBlank();
    }
}
