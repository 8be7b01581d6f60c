package org.guatu.supervision.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.evidence.Evidence;
import org.guatu.evidence.Proof;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.SignedAct;
import org.guatu.supervision.letter.FactsAnew;
import org.guatu.supervision.letter.Letter;
import org.guatu.supervision.letter.LetterBook;
import org.guatu.supervision.letter.LetterDuties;
import org.guatu.supervision.letter.LetterReply;
import org.guatu.supervision.letter.LetterState;
import org.guatu.supervision.paper.LetterNumber;
import org.guatu.supervision.paper.LetterWords;
import org.guatu.supervision.web.LetterAnswer.ReplyAnswer;
import org.guatu.supervision.web.LetterRow.TaskRef;
import org.jspecify.annotations.Nullable;

/** Puts letters into the shape in which pages and API show them. */
@ApplicationScoped
class LetterViews {
    private final LetterBook book;
    private final LetterDuties duties;
    private final FactsAnew facts;
    private final Catalogue catalogue;
    private final Organization organization;
    private final Evidence evidence;
    private final OfficeTime time;

    LetterViews(
            LetterBook book,
            LetterDuties duties,
            FactsAnew facts,
            Catalogue catalogue,
            Organization organization,
            Evidence evidence,
            OfficeTime time) {
        this.book = book;
        this.duties = duties;
        this.facts = facts;
        this.catalogue = catalogue;
        this.organization = organization;
        this.evidence = evidence;
        this.time = time;
    }

    List<LetterRow> rows(List<Letter> letters, Caller by) {
        Map<Long, Task> tasks = catalogue
                .tasks(letters.stream().map(Letter::taskId).distinct().toList(), by)
                .stream()
                .collect(Collectors.toMap(Task::id, Function.identity()));
        return letters.stream()
                .map(letter -> row(letter, tasks.get(letter.taskId()), by))
                .toList();
    }

    LetterAnswer one(Letter letter, Caller by) {
        boolean wide = Roles.readsWholeRegion(by);
        List<LetterReply> replies = wide || by.belongsTo(letter.unitId()) ? book.replies(letter.id()) : List.of();
        Map<Long, List<Proof>> proofs = evidence.proofsOf(
                LetterReply.KIND, replies.stream().map(LetterReply::id).toList(), by);
        LetterWords words = letter.words();
        SignedAct ended = letter.ended();
        return new LetterAnswer(
                row(letter, null, by),
                letter.signer(),
                letter.replyDays(),
                letter.reason(),
                new LetterAnswer.Words(
                        words.title(),
                        words.recipient(),
                        words.copies(),
                        words.facts(),
                        words.basis(),
                        words.demand(),
                        words.contact(),
                        words.meetsAt(),
                        words.meetsIn()),
                book.paper(letter),
                letter.sha256(),
                letter.drafted().by(),
                by(letter.signed()),
                by(letter.served()),
                by(letter.received()),
                letter.receivedByDefault(),
                letter.returnedBefore(),
                letter.pauseReason(),
                by(ended),
                letter.endReason(),
                book.seen(letter.previousId(), by),
                book.seen(letter.nextId(), by),
                book.further(letter.id()).stream()
                        .map(further -> ref(catalogue.task(further.taskId())))
                        .toList(),
                wide && letter.state() == LetterState.DRAFTED ? LetterAnswer.Changes.of(facts.of(letter, by)) : null,
                book.readers(letter.id()).stream().map(organization::ref).toList(),
                replies.stream()
                        .map(reply -> reply(reply, proofs.getOrDefault(reply.id(), List.of())))
                        .toList(),
                letter.version());
    }

    private LetterRow row(Letter letter, @Nullable Task known, Caller by) {
        Task task = known == null ? catalogue.task(letter.taskId()) : known;
        LetterNumber number = letter.number();
        return new LetterRow(
                letter.id(),
                number == null ? null : number.written(),
                letter.level(),
                letter.state(),
                letter.trigger(),
                letter.words().title(),
                ref(task),
                organization.refOn(letter.unitId(), on(letter.signed())),
                letter.drafted().on(),
                on(letter.signed()),
                on(letter.served()),
                on(letter.received()),
                letter.receiptBy(),
                letter.served() == null ? null : letter.replyBy(),
                letter.unansweredOn(),
                letter.pausedOn(),
                letter.state().open() ? null : on(letter.ended()),
                daysLeft(letter),
                duties.waiting(letter, by)
                        .findFirst()
                        .map(LetterDuties.Waiting::act)
                        .orElse(null));
    }

    private static TaskRef ref(Task task) {
        return new TaskRef(task.id(), task.code(), task.title());
    }

    private @Nullable Integer daysLeft(Letter letter) {
        if (letter.state() != LetterState.SERVED || letter.pausedOn() != null) {
            return null;
        }
        LocalDate due = letter.received() == null ? letter.receiptBy() : letter.replyBy();
        return due == null ? null : time.daysLeft(due, letter.regionId());
    }

    private static ReplyAnswer reply(LetterReply reply, List<Proof> proofs) {
        SignedAct verified = reply.verified();
        return new ReplyAnswer(
                reply.id(),
                reply.words(),
                proofs,
                reply.late(),
                reply.replied().by(),
                reply.replied().at(),
                reply.accepted(),
                verified == null ? null : verified.by(),
                verified == null ? null : verified.at(),
                reply.reason());
    }

    private static @Nullable LocalDate on(@Nullable SignedAct stamp) {
        return stamp == null ? null : stamp.on();
    }

    private static @Nullable String by(@Nullable SignedAct stamp) {
        return stamp == null ? null : stamp.by();
    }
}
