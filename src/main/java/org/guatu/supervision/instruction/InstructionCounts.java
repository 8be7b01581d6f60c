package org.guatu.supervision.instruction;

import java.util.List;

/**
 * Leaders' instructions in numbers.
 *
 * @param waiting those that wait for an answer; {@code late} of them after their day
 * @param answered those whose answer the leader has not taken yet
 */
public record InstructionCounts(int all, int waiting, int late, int answered, int acknowledged) {
    static InstructionCounts of(List<InstructionCard> cards) {
        int waiting = 0;
        int late = 0;
        int answered = 0;
        int acknowledged = 0;
        for (InstructionCard card : cards) {
            waiting += card.stage().waitsForAnswer() ? 1 : 0;
            late += card.daysLeft() != null && card.daysLeft() < 0 ? 1 : 0;
            answered += card.stage() == Instruction.Stage.ANSWERED ? 1 : 0;
            acknowledged += card.stage() == Instruction.Stage.ACKNOWLEDGED ? 1 : 0;
        }
        return new InstructionCounts(cards.size(), waiting, late, answered, acknowledged);
    }
}
