package org.guatu.supervision.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.guatu.catalogue.Catalogue;
import org.guatu.lifecycle.TaskEvent;
import org.guatu.organization.Recusal;
import org.guatu.organization.Roles;
import org.guatu.platform.Because;
import org.guatu.platform.Caller;
import org.guatu.platform.Languages;
import org.guatu.platform.SignedAct;
import org.guatu.platform.Texts;
import org.guatu.platform.engine.Processes;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** How letters end: closed, revoked with a reason, or escalated to the next. The record stays in each case. */
@ApplicationScoped
@Transactional
public class Ending {
    private final LetterBook book;
    private final Letters letters;
    private final Catalogue catalogue;
    private final Recusal recusal;
    private final Processes processes;
    private final Trail trail;
    private final Clock clock;
    private final Event<LetterEvent> events;

    Ending(
            LetterBook book,
            Letters letters,
            Catalogue catalogue,
            Recusal recusal,
            Processes processes,
            Trail trail,
            Clock clock,
            Event<LetterEvent> events) {
        this.book = book;
        this.letters = letters;
        this.catalogue = catalogue;
        this.recusal = recusal;
        this.processes = processes;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /** Takes a letter back: a draft by the office, a signed one by who signs its level, and nobody to the good of their own unit. */
    public Letter revoke(long id, Because because, @Nullable Integer seenVersion, Caller by) {
        Letter letter = book.forAct(id, seenVersion, by);
        String why = Choosing.requireReason(because.reason());
        if (!letter.state().open()) {
            throw new Letter.OutOfState(letter.state());
        }
        boolean drafter = letter.signed() == null && by.hasRole(Roles.RULE_OF_LAW_OFFICE);
        if (!drafter && !by.hasRole(letter.signer())) {
            throw new Signing.NotTheSigner(letter);
        }
        if (letter.signed() != null) {
            recusal.require(by, letter.unitId());
        }
        stop(letter, why, "letterRevoked", "supervision.act.revoked", by);
        return letter;
    }

    /** What is asked of nobody any more needs no letter. */
    void onCancellation(@Observes TaskEvent.Cancelled happened) {
        Caller system = Caller.systemIn(happened.task().regionId());
        String why = Texts.text(Languages.CHINESE, "supervision.letter.taskCancelled", happened.reason());
        letters.ofTask(happened.task().id()).stream()
                .filter(letter -> letter.state().open())
                .forEach(letter -> stop(letter, why, "letterRevoked", "supervision.act.revoked", system));
    }

    /** The next letter takes this one's place. */
    void escalate(Letter letter, Letter next, Caller by) {
        letter.followedBy(next);
        stop(letter, null, "letterEscalated", "supervision.act.escalated", by);
    }

    private void stop(Letter letter, @Nullable String reason, String message, String act, Caller by) {
        letter.stop(reason, SignedAct.of(by, clock.instant()));
        String called = LetterFacts.called(letter);
        trail.record(by, Change.of(act, "letter", letter.id()).to(called).because(reason));
        if (letter.shownToUnit()) {
            trail.record(by, Change.of(act, "task", letter.taskId()).to(called).because(reason));
        }
        if (!processes.tell(letter.instanceId(), message)) {
            throw new IllegalStateException("letter " + letter.id() + " is open and its process does not listen");
        }
        letters.flush();
    }

    /** Called by the process. */
    public void revoked(long id) {
        end(id, LetterState.REVOKED);
    }

    /** Called by the process. */
    public void escalated(long id) {
        end(id, LetterState.ESCALATED);
    }

    /** The reply was found good. Called by the process. */
    public void closed(long id) {
        end(id, LetterState.CLOSED);
    }

    private void end(long id, LetterState as) {
        Letter letter = letters.findById(id);
        letter.end(as, SignedAct.of(Caller.SYSTEM, clock.instant()));
        events.fire(new LetterEvent.Ended(catalogue.task(letter.taskId()), letter));
    }
}
