package org.guatu.supervision.observer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.guatu.platform.Caller;
import org.guatu.supervision.StoryStep;

/** One act in the story of a suggestion. Written once. */
@Entity
public class SuggestionStep extends StoryStep {
    private long suggestionId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private Kind kind;

    /** What was done. */
    public enum Kind {
        SUBMITTED,
        ACCEPTED,
        MERGED,
        REJECTED,
        DISPATCHED,
        HANDED_BACK,
        EXTENDED,
        REPLIED,
        RATED,
        HANDLED_AGAIN,
        CLOSED,
        NOTED,
        ENLISTED;

        /** Whether the observer is told of it; the rest is the office's and the unit's own business. */
        boolean told() {
            return switch (this) {
                case SUBMITTED, REJECTED, REPLIED, RATED, HANDLED_AGAIN, CLOSED -> true;
                default -> false;
            };
        }
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SuggestionStep() {}

    SuggestionStep(long suggestionId, Kind kind, String words, List<Long> evidence, Caller by, Instant when) {
        super(words, evidence, by, when);
        this.suggestionId = suggestionId;
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
