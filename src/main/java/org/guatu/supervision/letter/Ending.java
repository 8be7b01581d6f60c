package org.guatu.supervision.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.guatu.lifecycle.TaskEvent;
import org.guatu.organization.Recusal;
import org.guatu.organization.Roles;
import org.guatu.platform.Because;
import org.guatu.platform.Caller;
import org.guatu.platform.Languages;
import org.guatu.platform.Texts;
import org.guatu.supervision.proposal.Choosing;
import org.jspecify.annotations.Nullable;

/** How letters end: closed, revoked with a reason, or escalated to the next. The record stays in each case. */
@ApplicationScoped
@Transactional
public class Ending {
    private final LetterFile file;
    private final Recusal recusal;

    Ending(LetterFile file, Recusal recusal) {
        this.file = file;
        this.recusal = recusal;
    }

    /** Takes a letter back: a draft by the office, a signed one by who signs its level, and nobody to the good of their own unit. */
    public Letter revoke(long id, Because because, @Nullable Integer seenVersion, Caller by) {
        Letter letter = file.take(id, seenVersion, by);
        String why = Choosing.requireReason(because.reason());
        if (!letter.state().open()) {
            throw new Letter.OutOfState(letter.state());
        }
        boolean drafter = letter.signed() == null && by.hasRole(Roles.RULE_OF_LAW_OFFICE);
        if (!drafter && !by.hasRole(letter.signer())) {
            throw new Signing.NotTheSigner(letter);
        }
        recusal.require(by, letter.unitId());
        stop(letter, why, "letterRevoked", "supervision.act.revoked", by);
        return letter;
    }

    /** What is asked of nobody any more needs no letter; one that carries other tasks too goes on. */
    void onCancellation(@Observes TaskEvent.Cancelled happened) {
        Caller system = Caller.systemIn(happened.task().regionId());
        String why = Texts.text(Languages.CHINESE, "supervision.letter.taskCancelled", happened.reason());
        file.ofTaskAlone(happened.task().id()).stream()
                .filter(letter -> letter.state().open())
                .forEach(letter -> stop(letter, why, "letterRevoked", "supervision.act.revoked", system));
    }

    /** The next letter takes this one's place. */
    void escalate(Letter letter, Letter next, Caller by) {
        letter.followedBy(next);
        stop(letter, null, "letterEscalated", "supervision.act.escalated", by);
    }

    private void stop(Letter letter, @Nullable String reason, String message, String act, Caller by) {
        letter.stop(reason, file.signed(by));
        file.recordOnBoth(by, act, letter, LetterFacts.called(letter), reason);
        file.message(letter, message);
        file.written(letter);
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
        Letter letter = file.of(id);
        letter.end(as, file.signed(Caller.SYSTEM));
        file.tell(letter, LetterEvent.Ended::new);
    }
}
