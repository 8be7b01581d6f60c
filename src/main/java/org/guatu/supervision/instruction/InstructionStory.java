package org.guatu.supervision.instruction;

import java.util.List;
import org.guatu.casework.StoryStep;

/** An instruction with its answers, and what the leader said to them, newest first. */
public record InstructionStory(InstructionCard card, List<StoryStep> steps) {}
