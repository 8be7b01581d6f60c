package org.guatu.supervision.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.guatu.platform.Caller;
import org.guatu.supervision.StoryStep;

/** One act in the story of a finding. Written once. */
@Entity
public class FindingStep extends StoryStep {
    private long findingId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private Kind kind;

    /** What was done. */
    public enum Kind {
        OPENED,
        ASSIGNED,
        DISMISSED,
        PLANNED,
        PLAN_RETURNED,
        PLAN_APPROVED,
        SELF_VERIFIED,
        SENT_BACK,
        VERIFIED,
        CLOSED,
        LOOK_BACK_BEGUN,
        HELD,
        REOPENED
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected FindingStep() {}

    FindingStep(long findingId, Kind kind, String words, List<Long> evidence, Caller by, Instant when) {
        super(words, evidence, by, when);
        this.findingId = findingId;
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
