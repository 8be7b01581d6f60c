package org.guatu.supervision.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import org.guatu.catalogue.Catalogue;
import org.guatu.organization.Recusal;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.SignedAct;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.guatu.supervision.ladder.Trigger;
import org.guatu.supervision.letter.Drafting;
import org.guatu.supervision.letter.Letter;
import org.guatu.supervision.letter.LetterBook;
import org.guatu.supervision.letter.LetterEvent;
import org.guatu.supervision.letter.LetterTask;

/** A leader decides on a suspicion: an interview is drafted, or it is dismissed with a reason. */
@ApplicationScoped
@Transactional
public class DecidingSuspicions {
    private final Suspicions suspicions;
    private final Drafting drafting;
    private final LetterBook book;
    private final Catalogue catalogue;
    private final Recusal recusal;
    private final Trail trail;
    private final Clock clock;

    DecidingSuspicions(
            Suspicions suspicions,
            Drafting drafting,
            LetterBook book,
            Catalogue catalogue,
            Recusal recusal,
            Trail trail,
            Clock clock) {
        this.suspicions = suspicions;
        this.drafting = drafting;
        this.book = book;
        this.catalogue = catalogue;
        this.recusal = recusal;
        this.trail = trail;
        this.clock = clock;
    }

    /** Answers the suspicion with what became of it. */
    public Suspicion decide(long id, DecideSuspicion decision, Caller by) {
        Suspicion suspicion = suspicions.visible(id, by).orElseThrow(() -> new NotFound("platform.notFound"));
        Choosing.requireLeader(by);
        suspicion.requireOpen();
        recusal.require(by, catalogue.task(suspicion.taskId()).leadUnitId());
        if (decision.decision() == null) {
            throw new Invalid("decision", "supervision.suspicion.decisionMissing");
        }
        switch (decision.decision()) {
            case INTERVIEW -> interview(suspicion, decision, by);
            case DISMISS -> dismiss(suspicion, decision, by);
        }
        suspicions.flush();
        return suspicion;
    }

    private void interview(Suspicion suspicion, DecideSuspicion decision, Caller by) {
        String own = Objects.requireNonNullElse(decision.reason(), "");
        String reason = own.isBlank() ? suspicion.reason() : own;
        drafting.draft(suspicion.taskId(), new OrderLetter(null, Trigger.FALSE_DATA, reason), by);
    }

    private void dismiss(Suspicion suspicion, DecideSuspicion decision, Caller by) {
        String reason = Choosing.requireReason(decision.reason());
        suspicion.dismiss(reason, SignedAct.of(by, clock.instant()));
        trail.record(
                by,
                Change.of("supervision.act.suspicionDismissed", "task", suspicion.taskId())
                        .because(reason));
    }

    /** Whichever way a leader has the interview drafted, the suspicions of all its tasks have led to it. */
    void onDrafted(@Observes LetterEvent.Drafted drafted) {
        Letter letter = drafted.letter();
        if (letter.trigger() == Trigger.FALSE_DATA) {
            Stream.concat(
                            Stream.of(letter.taskId()),
                            book.further(letter.id()).stream().map(LetterTask::taskId))
                    .flatMap(task -> suspicions.open(task).stream())
                    .forEach(one -> one.interview(letter.id(), letter.drafted()));
        }
    }
}
