package org.guatu.debriefing.view;

import java.time.Instant;
import org.guatu.debriefing.LeaderComment;
import org.guatu.debriefing.template.Rating;
import org.jspecify.annotations.Nullable;

/** What a leader said on a report; {@code notedBy} wrote it down. */
public record CommentLine(
        long id,
        long reportId,
        String leader,
        String words,
        @Nullable Rating rating,
        boolean live,
        String notedBy,
        Instant at) {
    public static CommentLine of(LeaderComment one) {
        return new CommentLine(
                one.id(),
                one.reportId(),
                one.leader(),
                one.words(),
                one.rating(),
                one.live(),
                one.noted().by(),
                one.noted().at());
    }
}
