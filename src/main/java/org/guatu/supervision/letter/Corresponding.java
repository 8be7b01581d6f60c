package org.guatu.supervision.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guatu.calendar.OfficeTime;
import org.guatu.organization.Organization;
import org.guatu.organization.Recusal;
import org.guatu.platform.Caller;
import org.guatu.platform.Decision;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.supervision.ladder.LadderTerms;
import org.guatu.supervision.ladder.Level;
import org.jspecify.annotations.Nullable;

/** From the sending of a letter to the verification of its reply. */
@ApplicationScoped
@Transactional
public class Corresponding {
    private static final int LONGEST = 5000;

    private final LetterFile file;
    private final LetterReplies replies;
    private final PausingLetters pausing;
    private final LetterReaders readers;
    private final Organization organization;
    private final Recusal recusal;
    private final LadderTerms terms;
    private final OfficeTime time;

    Corresponding(
            LetterFile file,
            LetterReplies replies,
            PausingLetters pausing,
            LetterReaders readers,
            Organization organization,
            Recusal recusal,
            LadderTerms terms,
            OfficeTime time) {
        this.file = file;
        this.replies = replies;
        this.pausing = pausing;
        this.readers = readers;
        this.organization = organization;
        this.recusal = recusal;
        this.terms = terms;
        this.time = time;
    }

    /** Sends a signed letter. */
    public Letter serve(long id, @Nullable Integer seenVersion, Caller by) {
        Letter letter = file.take(id, seenVersion, by);
        LocalDate replyBy = letter.replyBy();
        if (letter.state() == LetterState.APPROVED && replyBy != null && replyBy.isBefore(time.today())) {
            throw new Refusal("supervision.letter.replyDayOver", replyBy);
        }
        letter.serve(time.inWorkingDays(terms.receipt(), letter.regionId()), file.signed(by));
        readers.tell(letter);
        file.pass(letter, "serveLetter", Map.of());
        record(by, "supervision.act.served", letter, null);
        file.tell(letter, LetterEvent.Served::new);
        pausing.follow(letter);
        return file.written(letter);
    }

    /** The unit acknowledges it; the day of the reply stays as it is printed. */
    public Letter receive(long id, Caller by) {
        Letter letter = file.take(id, null, by);
        requireAddressed(letter, by);
        letter.require(LetterState.SERVED);
        acknowledge(letter, by);
        pausing.follow(letter);
        return file.written(letter);
    }

    private void acknowledge(Letter letter, Caller by) {
        pausing.release(letter);
        letter.receive(file.signed(by));
        file.pass(letter, "acknowledgeLetter", Map.of());
        record(by, "supervision.act.received", letter, null);
    }

    /** Two working days have passed, and it counts as received. Called by the process. */
    public void receiveByDefault(long id) {
        Letter letter = file.of(id);
        Caller system = Caller.systemIn(letter.regionId());
        letter.receive(file.signed(system));
        record(system, "supervision.act.receivedByDefault", letter, null);
        file.tell(letter, LetterEvent.ReceivedByDefault::new);
    }

    /** The unit answers, in time or late; who answers has received. From an order up a plan comes along. */
    public Letter reply(long id, ReplyToLetter reply, @Nullable Integer seenVersion, Caller by) {
        List<Long> proofs = reply.proofs();
        String words = reply.text();
        Letter letter = file.take(id, seenVersion, by);
        requireAddressed(letter, by);
        letter.require(LetterState.SERVED);
        String text = words == null ? "" : words.strip();
        boolean plan = letter.level().above(Level.REMINDER_LETTER) && letter.level() != Level.REFERRAL;
        new Invalid.Check()
                .require(!text.isEmpty() && text.length() <= LONGEST, "text", "supervision.letter.needed", LONGEST)
                .require(!plan || !proofs.isEmpty(), "evidence", "supervision.letter.planMissing")
                .orRefuse();
        file.require(proofs, by);
        if (letter.received() == null) {
            acknowledge(letter, by);
        }
        pausing.release(letter);
        LocalDate due = letter.replyBy();
        LetterReply kept =
                new LetterReply(letter, text, due != null && time.today().isAfter(due), file.signed(by));
        replies.persist(kept);
        file.attach(kept, proofs, by);
        letter.reply();
        file.pass(letter, "replyLetter", Map.of());
        record(by, "supervision.act.replied", letter, null);
        file.tell(letter, LetterEvent.Replied::new);
        return file.written(letter);
    }

    /** No reply has come in time. Called by the process; what follows, a person decides. */
    public void markUnanswered(long id) {
        Letter letter = file.of(id);
        if (letter.unansweredOn() != null) {
            return; // its task stood still meanwhile and the timer was set anew
        }
        letter.markUnanswered(time.today());
        record(Caller.systemIn(letter.regionId()), "supervision.act.unanswered", letter, null);
        file.tell(letter, LetterEvent.Unanswered::new);
    }

    /**
     * Somebody of another unit holds the reply good, which closes the letter, or sends it back, which goes once.
     *
     * @param reason needed to send it back
     */
    public Letter verify(long id, Decision verdict, @Nullable Integer seenVersion, Caller by) {
        boolean accepted = verdict.accepts("supervision.decisionMissing");
        String reason = verdict.reason();
        Letter letter = file.take(id, seenVersion, by);
        recusal.require(by, letter.unitId());
        letter.require(LetterState.REPLIED);
        if (!accepted && (reason == null || reason.isBlank())) {
            throw new Invalid("reason", "supervision.letter.returnNeedsReason");
        }
        if (!accepted && letter.returnedBefore()) {
            throw new Refusal("supervision.letter.returnedOnce");
        }
        replies.newest(id).orElseThrow().judge(accepted, reason, file.signed(by));
        if (accepted) {
            letter.verify();
        }
        record(by, accepted ? "supervision.act.verified" : "supervision.act.replyReturned", letter, reason);
        file.pass(letter, "verifyReply", Map.of("accepted", accepted));
        if (!accepted) {
            pausing.follow(letter);
        }
        return file.written(letter);
    }

    /** The reply is asked for once more. Called by the process. */
    public void giveBack(long id) {
        Letter letter = file.of(id);
        letter.giveBack(time.inWorkingDays(terms.mending(), letter.regionId()));
        file.tell(letter, LetterEvent.ReplyReturned::new);
    }

    private void requireAddressed(Letter letter, Caller by) {
        if (!LetterDuties.addressed(letter, by)) {
            throw new NotTheAddressee(organization.ref(letter.unitId()).name());
        }
    }

    private void record(Caller by, String act, Letter letter, @Nullable String why) {
        String called = LetterFacts.called(letter);
        file.recordOnBoth(by, act, letter, letter.replyBy() == null ? called : called + " · " + letter.replyBy(), why);
    }

    /** Only whom it is sent to may take this act. */
    public static class NotTheAddressee extends Refusal {
        NotTheAddressee(String unit) {
            super("supervision.letter.notTheAddressee", unit);
        }
    }
}
