package org.guatu.supervision.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.catalogue.Task;
import org.guatu.organization.Recusal;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.platform.trail.Change;
import org.guatu.supervision.ladder.LadderReason;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.ladder.Trigger;
import org.guatu.supervision.paper.LetterComposer;
import org.guatu.supervision.paper.LetterComposer.Facts;
import org.guatu.supervision.paper.LetterWords;
import org.guatu.supervision.proposal.Choosing;
import org.guatu.supervision.proposal.Choosing.Step;
import org.guatu.supervision.proposal.OrderLetter;
import org.guatu.supervision.proposal.Proposing;
import org.guatu.supervision.proposal.Proposing.TaskProposal;
import org.guatu.supervision.proposal.Signers;
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
    private final Ending ending;
    private final Recusal recusal;

    Drafting(
            LetterFile file,
            Proposing proposing,
            Choosing choosing,
            Signers signers,
            LetterComposer composer,
            Ending ending,
            Recusal recusal) {
        this.file = file;
        this.proposing = proposing;
        this.choosing = choosing;
        this.signers = signers;
        this.composer = composer;
        this.ending = ending;
        this.recusal = recusal;
    }

    /** A task of a letter with the step that is taken on it. */
    private record Part(TaskProposal seen, Step step) {
        Task task() {
            return seen.task();
        }
    }

    /** Drafts the next letter on a task, or on several of one unit; an unanswered one that it follows on is escalated with it. */
    public Letter draft(long taskId, OrderLetter order, Caller by) {
        List<Part> parts = new ArrayList<>();
        parts.add(part(taskId, order, by));
        for (long further : order.further()) {
            if (further != taskId) {
                parts.add(alike(part(further, order, by), parts.get(0)));
            }
        }
        return write(parts, by);
    }

    private Part part(long taskId, OrderLetter order, Caller by) {
        TaskProposal seen = proposing.proposalFor(taskId, by);
        return new Part(seen, choosing.step(order, seen.proposal(), seen.situation(), by));
    }

    private static Part alike(Part further, Part first) {
        if (further.task().leadUnitId() != first.task().leadUnitId()) {
            throw new Invalid(
                    "also", "supervision.letter.otherUnit", further.task().code());
        }
        if (further.step().level() != first.step().level()) {
            throw new Invalid(
                    "also", "supervision.letter.otherLevel", further.task().code());
        }
        Step step = further.step();
        // What a person said stands with the first task.
        Step silent = new Step(step.level(), step.trigger(), step.reasons(), null, step.previous());
        return new Part(further.seen(), silent);
    }

    /** Drafts what is proposed for each of the tasks or, where one cannot be drafted, nothing. */
    public List<Letter> draftProposed(DraftProposed which, Caller by) {
        List<Long> wanted = which.wanted(() -> draftable(by));
        if (!which.joined()) {
            return wanted.stream()
                    .map(task -> draft(task, OrderLetter.AS_PROPOSED, by))
                    .toList();
        }
        Map<List<Object>, List<Part>> letters = new LinkedHashMap<>();
        for (long task : wanted) {
            Part part = part(task, OrderLetter.AS_PROPOSED, by);
            List<Part> together = letters.computeIfAbsent(
                    List.of(part.task().leadUnitId(), part.step().level()), one -> new ArrayList<>());
            together.add(together.isEmpty() ? part : alike(part, together.get(0)));
        }
        return letters.values().stream().map(parts -> write(parts, by)).toList();
    }

    /** The tasks with a proposal on which the caller may draft. */
    private List<Long> draftable(Caller by) {
        return proposing.all(by).stream()
                .map(Proposing.Proposed::task)
                .filter(task -> recusal.mayJudge(by, task.leadUnitId()))
                .map(Task::id)
                .toList();
    }

    /** Escalates an unanswered letter, or one whose second reply is no better, to the next or, by a leader, a higher level. */
    public Letter escalate(long id, EscalateLetter how, Caller by) {
        Level wanted = how.level();
        String reason = how.reason();
        Letter letter = file.take(id, null, by);
        TaskProposal seen = proposing.proposalFor(letter.taskId(), by);
        boolean due = letter.unansweredOn() != null && letter.state() == LetterState.SERVED
                || letter.state() == LetterState.REPLIED && letter.returnedBefore();
        if (!due && !Choosing.leader(by)) {
            throw new Refusal("supervision.letter.notYetEscalated");
        }
        if (letter.signed() == null) {
            throw new Refusal("supervision.letter.notSigned");
        }
        Level next = proposing
                .next(letter.level(), seen.situation())
                .orElseThrow(() -> new Refusal("supervision.letter.nothingAbove"));
        Level level = wanted == null ? next : wanted;
        if (level != next || !due) {
            Choosing.requireLeader(by);
            Choosing.requireReason(reason);
        }
        if (!level.above(letter.level())) {
            throw new Invalid("level", "supervision.letter.notHigher");
        }
        Trigger trigger = level == next ? Trigger.UNANSWERED : Trigger.LEADER;
        return write(List.of(new Part(seen, new Step(level, trigger, seen.reasons(), reason, letter.id()))), by);
    }

    private Letter write(List<Part> asked, Caller by) {
        List<Part> parts = withCarried(asked, by);
        Part first = parts.get(0);
        Task task = first.task();
        Step step = first.step();
        parts.forEach(part -> requireFree(part.task(), step.level()));
        recusal.require(by, task.leadUnitId());
        var rung = signers.rung(step.level(), task);
        LetterWords words = composer.draft(task, first.seen().situation(), rung, facts(first), by);
        List<Part> further = parts.subList(1, parts.size());
        if (!further.isEmpty()) {
            words = composer.together(
                    words,
                    task,
                    step.level(),
                    further.stream().map(part -> sentences(part, by)).toList());
        }
        Letter letter =
                new Letter(first.seen().year(), task.leadUnitId(), rung, step.trigger(), words, file.signed(by));
        letter.takeFacts(sentences(first, by), !step.reasons().isEmpty());
        letter.about(
                covers(parts.stream()
                        .flatMap(part -> part.step().reasons().stream())
                        .toList()),
                step.spoken(),
                step.previous());
        file.open(letter);
        further.forEach(part -> file.carry(new LetterTask(
                letter,
                part.seen().year(),
                sentences(part, by),
                !part.step().reasons().isEmpty())));
        file.record(by, "supervision.act.drafted", letter, step.level() + " " + step.trigger(), step.spoken());
        parts.stream()
                .map(part -> part.step().previous())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(previous -> ending.escalate(file.of(previous), letter, by));
        file.tell(letter, LetterEvent.Drafted::new);
        return file.written(letter);
    }

    /** A letter that takes another's place carries all of its tasks on which work goes on. */
    private List<Part> withCarried(List<Part> asked, Caller by) {
        List<Part> parts = new ArrayList<>(asked);
        Set<Long> known = asked.stream().map(part -> part.task().id()).collect(Collectors.toSet());
        for (Part part : asked) {
            Long previous = part.step().previous();
            if (previous == null) {
                continue;
            }
            Letter replaced = file.of(previous);
            file.tasksOf(replaced).stream()
                    .filter(known::add)
                    .map(task -> carried(task, part.step(), by))
                    .filter(one -> one.seen().year().phase().running())
                    .forEach(parts::add);
        }
        return parts;
    }

    private Part carried(long taskId, Step step, Caller by) {
        TaskProposal seen = proposing.proposalFor(taskId, by);
        return new Part(seen, new Step(step.level(), step.trigger(), seen.reasons(), null, null));
    }

    private void requireFree(Task task, Level level) {
        boolean taken =
                file.ofTask(task.id()).stream().anyMatch(one -> one.state().open() && one.level() == level);
        if (taken) {
            throw new Refusal("supervision.letter.openAlready." + level);
        }
    }

    private static Facts facts(Part part) {
        return new Facts(part.step().reasons(), part.step().spoken());
    }

    private List<String> sentences(Part part, Caller by) {
        return composer.facts(part.task(), part.seen().situation(), part.step().level(), facts(part), by);
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
