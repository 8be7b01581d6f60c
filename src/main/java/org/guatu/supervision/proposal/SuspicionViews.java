package org.guatu.supervision.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.platform.Caller;
import org.guatu.supervision.ladder.LadderReason;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.ladder.Proposal;
import org.guatu.supervision.ladder.Trigger;
import org.guatu.supervision.proposal.Proposing.Proposed;
import org.guatu.supervision.proposal.Proposing.TaskProposal;
import org.jspecify.annotations.Nullable;

/** What is said of false data: to leaders as interviews that are proposed, to the office with what became of it. */
@ApplicationScoped
@Transactional
public class SuspicionViews {
    private final Suspicions suspicions;
    private final Proposing proposing;
    private final Signers signers;
    private final Catalogue catalogue;

    SuspicionViews(Suspicions suspicions, Proposing proposing, Signers signers, Catalogue catalogue) {
        this.suspicions = suspicions;
        this.proposing = proposing;
        this.signers = signers;
        this.catalogue = catalogue;
    }

    /**
     * A suspicion with its task.
     *
     * @param decidedBy the leader who decided, with the day and, where it was dismissed, the reason; null while it waits
     * @param letter the letter that asks to the interview, or null
     */
    public record Card(
            long id,
            long task,
            String code,
            String title,
            String reason,
            String by,
            LocalDate on,
            Suspicion.Stage stage,
            @Nullable String decidedBy,
            @Nullable LocalDate decidedOn,
            @Nullable String decisionReason,
            @Nullable Long letter) {}

    /** Interviews that wait for the leader's decision; nobody else is asked. */
    public List<Proposed> proposed(Caller by) {
        return Choosing.leader(by)
                ? suspicions.open(by).stream().map(one -> proposed(one, by)).toList()
                : List.of();
    }

    private Proposed proposed(Suspicion one, Caller by) {
        TaskProposal seen = proposing.proposalFor(one.taskId(), by);
        LadderReason said =
                LadderReason.of(Trigger.FALSE_DATA, one.said().by(), one.said().on(), one.reason());
        Proposal interview = new Proposal(signers.rung(Level.INTERVIEW, seen.task()), said, List.of(said));
        return new Proposed(seen.task(), seen.situation(), interview, one.id());
    }

    /** Every suspicion, newest first, older than {@code before}. */
    public List<Card> all(Caller by, long before, int rows) {
        return suspicions.all(by, before, rows).stream().map(this::card).toList();
    }

    /** All that wait, and some of those that were decided last. */
    public List<Card> newest(Caller by, int decided) {
        return Stream.concat(suspicions.open(by).stream(), suspicions.decided(by, decided).stream())
                .map(this::card)
                .toList();
    }

    /** What became of one. */
    public Card card(Suspicion one) {
        Task task = catalogue.task(one.taskId());
        return new Card(
                one.id(),
                task.id(),
                task.code(),
                task.title(),
                one.reason(),
                one.said().by(),
                one.said().on(),
                one.stage(),
                one.decided() == null ? null : one.decided().by(),
                one.decided() == null ? null : one.decided().on(),
                one.decisionReason(),
                one.letterId());
    }
}
