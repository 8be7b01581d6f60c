package org.guatu.supervision.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.organization.Organization;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.guatu.platform.Stale;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.paper.LetterPaper;
import org.guatu.supervision.paper.Wording;
import org.jspecify.annotations.Nullable;

/** 登记簿: the letters that a reader may see. Reads only. */
@ApplicationScoped
@Transactional
public class LetterBook {
    private final Letters letters;
    private final LetterReplies replies;
    private final Wording wording;
    private final Organization organization;
    private final ObjectMapper json;
    private final Clock clock;

    LetterBook(
            Letters letters,
            LetterReplies replies,
            Wording wording,
            Organization organization,
            ObjectMapper json,
            Clock clock) {
        this.letters = letters;
        this.replies = replies;
        this.wording = wording;
        this.organization = organization;
        this.json = json;
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

    /**
     * For an act: within the caller's scope, on the version that the caller saw. Whoever acts on the same letter waits until
     * this act is done, and then sees what was done.
     */
    Letter forAct(long id, @Nullable Integer version, Caller by) {
        Letter letter = letters.locked(id, by).orElseThrow(() -> new NotFound("platform.notFound"));
        Stale.unless(version, letter.version());
        return letter;
    }

    /** Letters on a task that the caller may see, newest first. */
    public List<Letter> ofTask(long taskId, Caller by) {
        return letters.visibleOfTask(taskId, by);
    }

    /** Replies to a letter, newest first. */
    public List<LetterReply> replies(long letterId) {
        return replies.of(letterId);
    }

    /** The register, newest first. */
    public List<Letter> search(Search search, Caller by) {
        return letters.visible(by).stream()
                .filter(letter -> fits(letter, search))
                .toList();
    }

    private boolean fits(Letter letter, Search search) {
        LocalDate on = letter.signed() == null
                ? letter.drafted().on()
                : letter.signed().on();
        return (search.task() == null || letter.taskId() == search.task())
                && (search.unit() == null
                        || organization.ref(letter.unitId()).code().equals(search.unit()))
                && (search.level() == null || letter.level() == search.level())
                && (search.state() == null || letter.state() == search.state())
                && (search.year() == null || on.getYear() == search.year())
                && (search.from() == null || !on.isBefore(search.from()))
                && (search.to() == null || !on.isAfter(search.to()))
                && (search.words() == null || told(letter).contains(search.words()));
    }

    private String told(Letter letter) {
        return LetterFacts.called(letter) + " " + letter.words().title() + " "
                + organization.ref(letter.unitId()).name();
    }

    /** How many letters were sent to each unit of a region from one instant until before another. */
    public Map<Long, Long> countByUnit(long regionId, Instant from, Instant until) {
        return letters.sent(regionId, from, until).stream()
                .collect(Collectors.groupingBy(Letter::unitId, Collectors.counting()));
    }

    /** The letter on paper: the frozen text once it is signed, before that the draft as it stands. */
    public LetterPaper paper(Letter letter) {
        String frozen = letter.snapshot();
        if (frozen == null) {
            return wording.paper(
                    letter.regionId(),
                    letter.level(),
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
}
