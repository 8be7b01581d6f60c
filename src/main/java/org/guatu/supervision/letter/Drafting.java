package org.guatu.supervision.letter;

import org.guatu.supervision.proposal.Signers;
import org.guatu.supervision.paper.LetterComposer.Facts;
import org.guatu.organization.Recusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.platform.trail.Change;
import org.guatu.supervision.ladder.LadderReason;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.ladder.Proposal;
import org.guatu.supervision.ladder.Situation;
import org.guatu.supervision.ladder.Trigger;
import org.guatu.supervision.paper.LetterComposer;
import org.guatu.supervision.paper.LetterWords;
import org.guatu.supervision.proposal.Choosing;
import org.guatu.supervision.proposal.Choosing.Step;
import org.guatu.supervision.proposal.OrderLetter;
import org.guatu.supervision.proposal.Proposing;
import org.jspecify.annotations.Nullable;

/** 起草: a person turns a proposal into a draft, or gives an order of their own with a reason. */
@ApplicationScoped
@Transactional
public class Drafting {
    private final LetterFile file;
    private final Proposing proposing;
    private final Choosing choosing;
    private final Signers signers;
    private final LetterComposer composer;
    private final Lifecycle lifecycle;
    private final Ending ending;
    private final Recusal recusal;

    Drafting(
            LetterFile file,
            Proposing proposing,
            Choosing choosing,
            Signers signers,
            LetterComposer composer,
            Lifecycle lifecycle,
            Ending ending,
            Recusal recusal) {
        this.file = file;
        this.proposing = proposing;
        this.choosing = choosing;
        this.signers = signers;
        this.composer = composer;
        this.lifecycle = lifecycle;
        this.ending = ending;
        this.recusal = recusal;
    }

    /** Drafts the next letter on a task; an unanswered one that it follows on is escalated with it. */
    public Letter draft(long taskId, OrderLetter order, Caller by) {
        Current current = lifecycle.current(taskId, by);
        Situation now = proposing.situation(current.task(), current.year());
        Optional<Proposal> proposal = proposing.of(current.year(), now);
        return write(current, now, choosing.step(order, proposal, now, by), by);
    }

    /** Drafts what is proposed for each of the tasks or, where one cannot be drafted, nothing. */
    public List<Letter> draftProposed(DraftProposed which, Caller by) {
        return which.wanted().stream()
                .map(task -> draft(task, OrderLetter.AS_PROPOSED, by))
                .toList();
    }

    /** Escalates an unanswered letter, or one whose second reply is no better, to the next or, by a leader, a higher level. */
    public Letter escalate(long id, EscalateLetter how, Caller by) {
        Level wanted = how.level();
        String reason = how.reason();
        Letter letter = file.take(id, null, by);
        Current current = lifecycle.current(letter.taskId(), by);
        Situation now = proposing.situation(current.task(), current.year());
        boolean due = letter.unansweredOn() != null && letter.state() == LetterState.SERVED
                || letter.state() == LetterState.REPLIED && letter.returnedBefore();
        if (!due && !Choosing.leader(by)) {
            throw new Refusal("supervision.letter.notYetEscalated");
        }
        if (letter.signed() == null) {
            throw new Refusal("supervision.letter.notSigned");
        }
        Level next =
                proposing.next(letter.level(), now).orElseThrow(() -> new Refusal("supervision.letter.nothingAbove"));
        Level level = wanted == null ? next : wanted;
        if (level != next || !due) {
            Choosing.requireLeader(by);
            Choosing.requireReason(reason);
        }
        if (!level.above(letter.level())) {
            throw new Invalid("level", "supervision.letter.notHigher");
        }
        List<LadderReason> reasons =
                proposing.of(current.year(), now).map(Proposal::reasons).orElse(List.of());
        Trigger trigger = level == next ? Trigger.UNANSWERED : Trigger.LEADER;
        return write(current, now, new Step(level, trigger, reasons, reason, letter.id()), by);
    }

    private Letter write(Current current, Situation now, Step step, Caller by) {
        Task task = current.task();
        boolean taken =
                file.ofTask(task.id()).stream().anyMatch(one -> one.state().open() && one.level() == step.level());
        if (taken) {
            throw new Refusal("supervision.letter.openAlready." + step.level());
        }
        recusal.require(by, task.leadUnitId());
        var rung = signers.rung(step.level(), task);
        Facts facts = new Facts(step.reasons(), step.spoken());
        LetterWords words = composer.draft(task, now, rung, facts, by);
        Letter letter = new Letter(current.year(), task.leadUnitId(), rung, step.trigger(), words, file.signed(by));
        Letter previous = step.previous() == null ? null : file.of(step.previous());
        letter.takeFacts(
                composer.facts(task, now, rung.level(), facts, by),
                !step.reasons().isEmpty());
        letter.about(covers(step.reasons()), step.spoken(), previous == null ? null : previous.id());
        file.open(letter);
        file.record(by, "supervision.act.drafted", letter, step.level() + " " + step.trigger(), step.spoken());
        if (previous != null) {
            ending.escalate(previous, letter, by);
        }
        file.tell(letter, LetterEvent.Drafted::new);
        return file.written(letter);
    }

    private static @Nullable LocalDate covers(List<LadderReason> reasons) {
        return reasons.stream()
                .map(LadderReason::coversUntil)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** Changes the text of a draft. */
    public Letter edit(long id, LetterWords words, @Nullable Integer seenVersion, Caller by) {
        Letter letter = file.take(id, seenVersion, by);
        recusal.require(by, letter.unitId());
        words.check();
        LetterWords before = letter.words();
        letter.edit(words);
        file.record(
                by,
                Change.of("supervision.act.edited", "letter", letter.id())
                        .from(before)
                        .to(words));
        return file.written(letter);
    }
}
