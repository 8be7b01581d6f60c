package org.guatu.supervision.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** What a unit answered to a letter, and what was held of it. */
@Entity
public class LetterReply {
    public static final String KIND = "letter_reply";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long letterId;

    @Column(columnDefinition = "TEXT")
    private String words;

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
    LetterReply(Letter letter, String words, boolean late, SignedAct replied) {
        this.regionId = letter.regionId();
        this.letterId = letter.id();
        this.words = words;
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
