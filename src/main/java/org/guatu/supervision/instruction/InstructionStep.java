package org.guatu.supervision.instruction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.guatu.platform.Caller;
import org.guatu.supervision.StoryStep;

/** An answer to an instruction, or what the leader said to it. Written once. */
@Entity
public class InstructionStep extends StoryStep {
    private long instructionId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private Kind kind;

    /** What was done. */
    public enum Kind {
        GIVEN,
        ANSWERED,
        ASKED_AGAIN,
        ACKNOWLEDGED
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected InstructionStep() {}

    InstructionStep(long instructionId, Kind kind, String words, List<Long> evidence, Caller by, Instant when) {
        super(words, evidence, by, when);
        this.instructionId = instructionId;
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
