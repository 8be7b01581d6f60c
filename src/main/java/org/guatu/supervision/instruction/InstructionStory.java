package org.guatu.supervision.instruction;

import java.time.Instant;
import java.util.List;

/** An instruction with its answers, newest first. */
public record InstructionStory(InstructionCard card, List<Step> steps) {

    /** One answer, or what the leader said to it. */
    public record Step(
            InstructionStep.Kind kind, String words, List<Proof> evidence, String takenBy, Instant takenAt) {}

    /** A file to download. */
    public record Proof(long id, String name, long size) {}
}
