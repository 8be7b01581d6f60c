package org.guatu.supervision.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;
import org.guatu.evidence.EvidenceIds;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** What a unit answered to a letter, and what was held of it. */
@Entity
public class LetterReply {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long letterId;

    @Column(columnDefinition = "TEXT")
    private String words;

    private String evidence;
    private boolean late;

    @Embedded
    @EmbeddedColumnNaming("replied_%s")
    private SignedAct replied;

    private @Nullable Boolean accepted;

    @Embedded
    @EmbeddedColumnNaming("verified_%s")
    private @Nullable SignedAct verified;

    @Column(columnDefinition = "TEXT")
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected LetterReply() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    LetterReply(long letterId, String words, List<Long> evidence, boolean late, SignedAct replied) {
        this.letterId = letterId;
        this.words = words;
        this.evidence = EvidenceIds.write(evidence);
        this.late = late;
        this.replied = replied;
    }

    void judge(boolean good, @Nullable String why, SignedAct by) {
        accepted = good;
        reason = why;
        verified = by;
    }

    public long id() {
        return id;
    }

    public long letterId() {
        return letterId;
    }

    public String words() {
        return words;
    }

    public List<Long> evidence() {
        return EvidenceIds.read(evidence);
    }

    /** Whether it came after its day. */
    public boolean late() {
        return late;
    }

    public SignedAct replied() {
        return replied;
    }

    /** Null while nobody has verified it. */
    public @Nullable Boolean accepted() {
        return accepted;
    }

    public @Nullable SignedAct verified() {
        return verified;
    }

    public @Nullable String reason() {
        return reason;
    }
}
