package org.guatu.supervision.observer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.guatu.evidence.EvidenceIds;
import org.guatu.platform.Caller;

/** One act in the story of a suggestion. Written once. */
@Entity
public class SuggestionStep {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long suggestionId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private Kind kind;

    @Column(columnDefinition = "TEXT")
    private String words;

    private String evidence;
    private String takenBy;
    private Instant takenAt;

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
        NOTED;

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

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    SuggestionStep(long suggestionId, Kind kind, String words, List<Long> evidence, Caller by, Instant when) {
        this.suggestionId = suggestionId;
        this.kind = kind;
        this.words = words;
        this.evidence = EvidenceIds.write(evidence);
        this.takenBy = by.name();
        this.takenAt = when;
    }

    public Kind kind() {
        return kind;
    }

    public String words() {
        return words;
    }

    public List<Long> evidence() {
        return EvidenceIds.read(evidence);
    }

    public String takenBy() {
        return takenBy;
    }

    public Instant takenAt() {
        return takenAt;
    }
}
