package org.guatu.supervision.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.guatu.platform.Caller;
import org.guatu.platform.engine.Processes;
import org.guatu.supervision.Agreement;
import org.guatu.supervision.ReconciledProcess;

/** Proves that letters and their processes agree. */
@ApplicationScoped
@Transactional
public class LetterTokens implements ReconciledProcess {
    private final Letters letters;
    private final Processes processes;

    LetterTokens(Letters letters, Processes processes) {
        this.letters = letters;
        this.processes = processes;
    }

    /** One letter whose state and token differ. */
    public record Mismatch(long letterId, LetterState state, List<String> expected, List<String> found) {}

    /** Compares every letter of the region with its token: where they differ, one of both is wrong. */
    public List<Mismatch> mismatches(Caller by) {
        return letters.ofRegion(by.regionId()).stream()
                .map(letter -> new Mismatch(
                        letter.id(),
                        letter.state(),
                        elements(letter),
                        processes.tokens(letter.instanceId()).active()))
                .filter(one -> !one.expected().equals(one.found()))
                .toList();
    }

    @Override
    public Agreement agreement(Caller by) {
        return new Agreement(
                Drafting.PROCESS,
                letters.ofRegion(by.regionId()).size(),
                mismatches(by).stream()
                        .map(one -> new Agreement.Mismatch(
                                one.letterId(),
                                one.expected().isEmpty()
                                        ? "ended"
                                        : one.expected().get(0),
                                one.found()))
                        .toList());
    }

    private static List<String> elements(Letter letter) {
        boolean received = letter.received() != null;
        return switch (letter.state()) {
            case DRAFTED -> List.of("approveLetter");
            case APPROVED -> List.of("serveLetter");
            case SERVED ->
                letter.pausedOn() != null
                        ? List.of(received ? "awaitResumeReply" : "awaitResumeReceipt")
                        : List.of(received ? "replyLetter" : "acknowledgeLetter");
            case REPLIED -> List.of("verifyReply");
            default -> List.of();
        };
    }
}
