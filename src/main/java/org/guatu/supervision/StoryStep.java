package org.guatu.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import org.guatu.evidence.EvidenceIds;
import org.guatu.platform.Caller;

/** One act in the story of a matter of supervision: what was said, with which proofs, by whom and when. Written once. */
@MappedSuperclass
public abstract class StoryStep {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "TEXT")
    private String words;

    private String evidence;
    private String takenBy;
    private Instant takenAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected StoryStep() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    protected StoryStep(String words, List<Long> evidence, Caller by, Instant when) {
        this.words = words;
        this.evidence = EvidenceIds.write(evidence);
        this.takenBy = by.name();
        this.takenAt = when;
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
