package org.guatu.supervision.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.casework.Agreement;
import org.guatu.casework.Casework;
import org.guatu.casework.ReconciledProcess;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.guatu.platform.SortOrder;
import org.guatu.supervision.ladder.LetterFact;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.ladder.Trigger;
import org.guatu.supervision.paper.LetterComposer;
import org.guatu.supervision.paper.LetterNumber;
import org.guatu.supervision.paper.LetterPaper;
import org.jspecify.annotations.Nullable;

/** 登记簿: the letters that a reader may see. Reads only. */
@ApplicationScoped
@Transactional
public class LetterBook implements ReconciledProcess {
    private final Letters letters;
    private final LetterReplies replies;
    private final LetterReaders readers;
    private final LetterTasks tasks;
    private final LetterComposer composer;
    private final Organization organization;
    private final ObjectMapper json;
    private final Casework casework;
    private final Clock clock;

    LetterBook(
            Letters letters,
            LetterReplies replies,
            LetterReaders readers,
            LetterTasks tasks,
            LetterComposer composer,
            Organization organization,
            ObjectMapper json,
            Casework casework,
            Clock clock) {
        this.letters = letters;
        this.replies = replies;
        this.readers = readers;
        this.tasks = tasks;
        this.composer = composer;
        this.organization = organization;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.casework = casework;
        this.clock = clock;
    }

    /** What the register is searched by; null and empty mean all. */
    public record Search(
            @Nullable Long task,
            @Nullable String unit,
            @Nullable Level level,
            @Nullable LetterState state,
            @Nullable Integer year,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String words) {
        public static final Search ALL = new Search(null, null, null, null, null, null, null, null);
    }

    public Letter letter(long id, Caller by) {
        return letters.visible(id, by).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    /** The id where the caller may see the letter, else null: another letter is not even named. */
    public @Nullable Long seen(@Nullable Long id, Caller by) {
        return id == null || letters.visible(id, by).isEmpty() ? null : id;
    }

    /** For the product's own steps, which act on ids that our tables gave them. */
    public Letter letter(long id) {
        return letters.findById(id);
    }

    /** Letters on a task that the caller may see, newest first. */
    public List<Letter> ofTask(long taskId, Caller by) {
        return letters.visibleOfTask(taskId, by);
    }

    /** What the ladder needs to know of the letters on a task, oldest first. */
    public List<LetterFact> facts(long taskId) {
        return LetterFacts.of(letters.ofTask(taskId));
    }

    /** The same as if a draft on it had not been written. */
    List<LetterFact> factsWithout(Letter draft, long taskId) {
        return LetterFacts.of(letters.ofTask(taskId), draft.id());
    }

    /** The further tasks that a letter carries, beside its first. */
    public List<LetterTask> further(long letterId) {
        return tasks.of(letterId);
    }

    /** The units that a circular was sent to, beside the one that it is about. */
    public List<Long> readers(long letterId) {
        return readers.of(letterId);
    }

    /** The same for every task of a region. */
    public Map<Long, List<LetterFact>> factsOfRegion(long regionId) {
        Map<Long, List<Long>> further = tasks.ofRegion(regionId).stream()
                .collect(Collectors.groupingBy(
                        LetterTask::letterId, Collectors.mapping(LetterTask::taskId, Collectors.toList())));
        Map<Long, List<Letter>> byTask = new HashMap<>();
        for (Letter letter : letters.ofRegion(regionId)) {
            byTask.computeIfAbsent(letter.taskId(), task -> new ArrayList<>()).add(letter);
            further.getOrDefault(letter.id(), List.of())
                    .forEach(task -> byTask.computeIfAbsent(task, one -> new ArrayList<>())
                            .add(letter));
        }
        return byTask.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> LetterFacts.of(one.getValue())));
    }

    /** Replies to a letter, newest first. */
    public List<LetterReply> replies(long letterId) {
        return replies.of(letterId);
    }

    /** A page of the register, newest first unless told otherwise: so many letters from a row on, the first being 0. */
    public List<Letter> search(Search search, SortOrder order, int from, int rows, Caller by) {
        return letters.page(filter(search, 0, by), order, from, rows, by);
    }

    /** The same after a letter: those with a smaller id; 0 begins with the newest. */
    public List<Letter> searchAfter(Search search, long letterId, int rows, Caller by) {
        return letters.page(filter(search, letterId, by), SortOrder.OWN, 0, rows, by);
    }

    public long count(Search search, Caller by) {
        return letters.count(filter(search, 0, by), by);
    }

    /** Letters that are neither closed, escalated nor revoked, newest first. */
    public List<Letter> open(Caller by) {
        return letters.openVisible(by);
    }

    private RegisterFilter filter(Search search, long before, Caller by) {
        String words = search.words();
        Set<Long> named = words == null
                ? Set.of()
                : organization.refs(by.regionId()).entrySet().stream()
                        .filter(unit -> unit.getValue().name().contains(words))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        Long unit = search.unit() == null
                ? null
                : organization
                        .byCode(by.regionId(), search.unit())
                        .map(Unit::id)
                        .orElse(null);
        return new RegisterFilter(search, before, unit, named);
    }

    /** How many letters were sent to each unit of a region from one instant until before another. */
    public Map<Long, Long> countByUnit(long regionId, Instant from, Instant until) {
        return letters.sent(regionId, from, until).stream()
                .collect(Collectors.groupingBy(Letter::unitId, Collectors.counting()));
    }

    /** A letter that a unit was sent, without its text. */
    public record Sent(
            long id,
            long unitId,
            Level level,
            Trigger trigger,
            LetterState state,
            String word,
            int year,
            int place,
            @Nullable LocalDate replyBy) {
        public String number() {
            return new LetterNumber(word, year, place).written();
        }

        /** Whether the unit is still to answer it. */
        public boolean unanswered() {
            return state == LetterState.SERVED;
        }
    }

    /** What the units of a region were sent from one instant until before another and was not revoked: one query. */
    public List<Sent> sent(long regionId, Instant from, Instant until) {
        return letters.standing(regionId, from, until);
    }

    /** Interviews that a person signed and that were called within a time, the first on top. */
    public List<Letter> talksOf(long personId, Instant from, Instant until) {
        return letters.talksOf(personId, from, until);
    }

    /** The letter on paper: the frozen text once it is signed, before that the draft as it stands. */
    public LetterPaper paper(Letter letter) {
        String frozen = letter.snapshot();
        if (frozen == null) {
            return composer.paper(
                    letter.regionId(),
                    letter.level(),
                    letter.signer(),
                    letter.words(),
                    letter.replyDays(),
                    null,
                    LocalDate.now(clock),
                    null);
        }
        try {
            return json.readValue(frozen, LetterPaper.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("letter " + letter.id() + " has a snapshot that cannot be read", e);
        }
    }

    /** Compares every letter of the region with its token: where they differ, one of both is wrong. */
    public List<Agreement.Mismatch> mismatches(Caller by) {
        return letters.ofRegion(by.regionId()).stream()
                .filter(letter -> !casework.active(letter).equals(elements(letter)))
                .map(letter -> new Agreement.Mismatch(
                        letter.id(), letter.element().isEmpty() ? "ended" : letter.element(), casework.active(letter)))
                .toList();
    }

    private static List<String> elements(Letter letter) {
        return letter.element().isEmpty() ? List.of() : List.of(letter.element());
    }

    @Override
    public Agreement agreement(Caller by) {
        return new Agreement(
                Letter.KIND.process(), letters.ofRegion(by.regionId()).size(), mismatches(by));
    }
}
