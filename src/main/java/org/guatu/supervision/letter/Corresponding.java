package org.guatu.supervision.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guatu.calendar.Calendars;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.evidence.Evidence;
import org.guatu.organization.Organization;
import org.guatu.organization.Recusal;
import org.guatu.platform.Caller;
import org.guatu.platform.Decision;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.platform.SignedAct;
import org.guatu.platform.engine.Processes;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.guatu.supervision.ladder.LadderTerms;
import org.guatu.supervision.ladder.Level;
import org.jspecify.annotations.Nullable;

/** From the sending of a letter to the verification of its reply. */
@ApplicationScoped
@Transactional
public class Corresponding {
    private static final int LONGEST = 5000;

    private final LetterBook book;
    private final Letters letters;
    private final LetterReplies replies;
    private final PausingLetters pausing;
    private final Catalogue catalogue;
    private final Organization organization;
    private final Recusal recusal;
    private final Evidence evidence;
    private final Processes processes;
    private final Calendars calendars;
    private final LadderTerms terms;
    private final Trail trail;
    private final Clock clock;
    private final Event<LetterEvent> events;

    Corresponding(
            LetterBook book,
            Letters letters,
            LetterReplies replies,
            PausingLetters pausing,
            Catalogue catalogue,
            Organization organization,
            Recusal recusal,
            Evidence evidence,
            Processes processes,
            Calendars calendars,
            LadderTerms terms,
            Trail trail,
            Clock clock,
            Event<LetterEvent> events) {
        this.book = book;
        this.letters = letters;
        this.replies = replies;
        this.pausing = pausing;
        this.catalogue = catalogue;
        this.organization = organization;
        this.recusal = recusal;
        this.evidence = evidence;
        this.processes = processes;
        this.calendars = calendars;
        this.terms = terms;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /** Sends a signed letter. */
    public Letter serve(long id, @Nullable Integer seenVersion, Caller by) {
        Letter letter = book.forAct(id, seenVersion, by);
        letter.serve(calendars.current().plus(today(), terms.receipt()), signed(by));
        processes.complete(letter.instanceId(), "serveLetter", Map.of());
        record(by, "supervision.act.served", letter, null);
        events.fire(new LetterEvent.Served(task(letter), letter));
        pausing.follow(letter);
        letters.flush();
        return letter;
    }

    /** The unit acknowledges it; the reply's term begins. */
    public Letter receive(long id, Caller by) {
        Letter letter = book.forAct(id, null, by);
        requireAddressed(letter, by);
        letter.require(LetterState.SERVED);
        acknowledge(letter, by);
        pausing.follow(letter);
        letters.flush();
        return letter;
    }

    private void acknowledge(Letter letter, Caller by) {
        pausing.release(letter);
        letter.receive(wholeTerm(letter), signed(by));
        processes.complete(letter.instanceId(), "acknowledgeLetter", Map.of());
        record(by, "supervision.act.received", letter, null);
    }

    private LocalDate wholeTerm(Letter letter) {
        return calendars.current().plus(today(), letter.replyDays());
    }

    /** Two working days have passed, and it counts as received. Called by the process. */
    public void receiveByDefault(long id) {
        Letter letter = letters.findById(id);
        Caller system = Caller.systemIn(letter.regionId());
        letter.receive(wholeTerm(letter), signed(system));
        record(system, "supervision.act.receivedByDefault", letter, null);
        events.fire(new LetterEvent.ReceivedByDefault(task(letter), letter));
    }

    /** The unit answers, in time or late; who answers has received. From an order up a plan comes along. */
    public Letter reply(long id, ReplyToLetter reply, @Nullable Integer seenVersion, Caller by) {
        List<Long> proofs = reply.proofs();
        String words = reply.text();
        Letter letter = book.forAct(id, seenVersion, by);
        requireAddressed(letter, by);
        letter.require(LetterState.SERVED);
        String text = words == null ? "" : words.strip();
        boolean plan = letter.level().above(Level.REMINDER_LETTER) && letter.level() != Level.REFERRAL;
        new Invalid.Check()
                .require(!text.isEmpty() && text.length() <= LONGEST, "text", "supervision.letter.needed", LONGEST)
                .require(!plan || !proofs.isEmpty(), "evidence", "supervision.letter.planMissing")
                .orRefuse();
        evidence.require(proofs, by);
        if (letter.received() == null) {
            acknowledge(letter, by);
        }
        pausing.release(letter);
        LocalDate due = letter.replyBy();
        LetterReply kept = new LetterReply(letter, text, due != null && today().isAfter(due), signed(by));
        replies.persist(kept);
        evidence.attach(LetterReply.KIND, kept.id(), proofs, by);
        letter.reply();
        processes.complete(letter.instanceId(), "replyLetter", Map.of());
        record(by, "supervision.act.replied", letter, null);
        events.fire(new LetterEvent.Replied(task(letter), letter));
        letters.flush();
        return letter;
    }

    /** No reply has come in time. Called by the process; what follows, a person decides. */
    public void markUnanswered(long id) {
        Letter letter = letters.findById(id);
        if (letter.unansweredOn() != null) {
            return; // its task stood still meanwhile and the timer was set anew
        }
        letter.markUnanswered(today());
        record(Caller.systemIn(letter.regionId()), "supervision.act.unanswered", letter, null);
        events.fire(new LetterEvent.Unanswered(task(letter), letter));
    }

    /**
     * Somebody of another unit holds the reply good, which closes the letter, or sends it back, which goes once.
     *
     * @param reason needed to send it back
     */
    public Letter verify(long id, Decision verdict, @Nullable Integer seenVersion, Caller by) {
        boolean accepted = verdict.accepts("supervision.decisionMissing");
        String reason = verdict.reason();
        Letter letter = book.forAct(id, seenVersion, by);
        recusal.require(by, letter.unitId());
        letter.require(LetterState.REPLIED);
        if (!accepted && (reason == null || reason.isBlank())) {
            throw new Invalid("reason", "supervision.letter.returnNeedsReason");
        }
        if (!accepted && letter.returnedBefore()) {
            throw new Refusal("supervision.letter.returnedOnce");
        }
        replies.newest(id).orElseThrow().judge(accepted, reason, signed(by));
        if (accepted) {
            letter.verify();
        }
        record(by, accepted ? "supervision.act.verified" : "supervision.act.replyReturned", letter, reason);
        processes.complete(letter.instanceId(), "verifyReply", Map.of("accepted", accepted));
        if (!accepted) {
            pausing.follow(letter);
        }
        letters.flush();
        return letter;
    }

    /** The reply is asked for once more. Called by the process. */
    public void giveBack(long id) {
        Letter letter = letters.findById(id);
        letter.giveBack(calendars.current().plus(today(), terms.mending()));
        events.fire(new LetterEvent.ReplyReturned(task(letter), letter));
    }

    private void requireAddressed(Letter letter, Caller by) {
        if (!LetterDuties.addressed(letter, by)) {
            throw new NotTheAddressee(organization.ref(letter.unitId()).name());
        }
    }

    private Task task(Letter letter) {
        return catalogue.task(letter.taskId());
    }

    private void record(Caller by, String act, Letter letter, @Nullable String why) {
        String called = LetterFacts.called(letter);
        trail.record(
                by,
                Change.of(act, "letter", letter.id())
                        .to(letter.replyBy() == null ? called : called + " · " + letter.replyBy())
                        .because(why));
        if (letter.shownToUnit()) {
            trail.record(by, Change.of(act, "task", letter.taskId()).to(called).because(why));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private SignedAct signed(Caller by) {
        return SignedAct.of(by, clock.instant());
    }

    /** Only whom it is sent to may take this act. */
    public static class NotTheAddressee extends Refusal {
        NotTheAddressee(String unit) {
            super("supervision.letter.notTheAddressee", unit);
        }
    }
}
