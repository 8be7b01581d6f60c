package org.guatu.supervision.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.guatu.calendar.CalendarChanged;
import org.guatu.calendar.MovingDeadlines.TermKeeper;
import org.guatu.casework.Casework;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.evidence.Evidence;
import org.guatu.platform.Caller;
import org.guatu.platform.SignedAct;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Takes letters out for an act, and writes down what was done. */
@ApplicationScoped
@Transactional
class LetterFile implements TermKeeper<Letter> {
    private final Letters letters;
    private final LetterTasks tasks;
    private final Casework casework;
    private final Evidence evidence;
    private final Catalogue catalogue;
    private final Trail trail;
    private final Clock clock;
    private final Event<LetterEvent> events;

    LetterFile(
            Letters letters,
            LetterTasks tasks,
            Casework casework,
            Evidence evidence,
            Catalogue catalogue,
            Trail trail,
            Clock clock,
            Event<LetterEvent> events) {
        this.letters = letters;
        this.tasks = tasks;
        this.casework = casework;
        this.evidence = evidence;
        this.catalogue = catalogue;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Within the caller's scope, on the version that the caller saw. Whoever acts on the same letter waits until this act is
     * done, and then sees what was done.
     */
    Letter take(long id, @Nullable Integer version, Caller by) {
        return Casework.seen(letters.locked(id, by), version);
    }

    /** For the product's own steps, which act on ids that our tables gave them. */
    Letter of(long id) {
        return letters.findById(id);
    }

    /** Those that carry the task and no other, oldest first. */
    List<Letter> ofTaskAlone(long taskId) {
        return letters.ofTaskAlone(taskId);
    }

    /** The further tasks that it carries. */
    List<LetterTask> further(Letter letter) {
        return tasks.of(letter.id());
    }

    /** All tasks that it carries, the first of them first. */
    List<Long> tasksOf(Letter letter) {
        return Stream.concat(
                        Stream.of(letter.taskId()), further(letter).stream().map(LetterTask::taskId))
                .toList();
    }

    void carry(LetterTask further) {
        tasks.persist(further);
    }

    /** Those that carry the task, oldest first. */
    List<Letter> ofTask(long taskId) {
        return letters.ofTask(taskId);
    }

    void open(Letter letter) {
        letters.persist(letter);
        letter.runAs(casework.start(letter, Map.of("letter", letter.id())));
    }

    /** Takes the step in the process. */
    void pass(Letter letter, String element, Map<String, Object> variables) {
        casework.pass(letter, element, variables);
    }

    /** Tells the process what happened. */
    void message(Letter letter, String message) {
        casework.message(letter, message);
    }

    void require(List<Long> proofs, Caller by) {
        evidence.require(proofs, by);
    }

    void attach(LetterReply reply, List<Long> proofs, Caller by) {
        evidence.attach(LetterReply.KIND, reply.id(), proofs, by);
    }

    /** Writes what changed, so that its answer carries the new version. */
    Letter written(Letter letter) {
        letters.flush();
        return letter;
    }

    void record(Caller by, String act, Letter letter, @Nullable Object to, @Nullable String why) {
        record(by, Change.of(act, "letter", letter.id()).to(to).because(why));
    }

    void record(Caller by, Change told) {
        trail.record(by, told);
    }

    /** As {@link #record}, also with the task where its unit may know of the letter. */
    void recordOnBoth(Caller by, String act, Letter letter, Object to, @Nullable String why) {
        record(by, act, letter, to, why);
        if (letter.shownToUnit()) {
            tasksOf(letter)
                    .forEach(task -> trail.record(
                            by,
                            Change.of(act, "task", task)
                                    .to(LetterFacts.called(letter))
                                    .because(why)));
        }
    }

    void tell(Letter letter, BiFunction<Task, Letter, LetterEvent> happened) {
        events.fire(happened.apply(catalogue.task(letter.taskId()), letter));
    }

    SignedAct signed(Caller by) {
        return SignedAct.of(by, clock.instant());
    }

    @Override
    public List<Letter> from(LocalDate day, long afterId, int rows) {
        return letters.withTermFrom(day, afterId, rows);
    }

    @Override
    public long id(Letter one) {
        return one.id();
    }

    @Override
    public long regionId(Letter one) {
        return one.regionId();
    }

    /** Only the receipt moves: the reply is due on the day that the signed letter names. */
    @Override
    public Optional<Moved> move(Letter letter, CalendarChanged changed, LocalDate today) {
        LocalDate from = Objects.requireNonNullElse(letter.pausedOn(), today);
        LocalDate receipt = letter.receiptBy();
        letter.moveReceipt(day -> changed.moved(day, from));
        Change told = Change.of("supervision.act.termMoved", "letter", letter.id());
        return Objects.equals(receipt, letter.receiptBy())
                ? Optional.empty()
                : Optional.of(new Moved(letter.regionId(), told.from(receipt).to(letter.receiptBy())));
    }
}
