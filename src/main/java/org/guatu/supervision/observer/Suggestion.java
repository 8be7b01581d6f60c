package org.guatu.supervision.observer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.guatu.casework.CaseKind;
import org.guatu.casework.StagedCase;
import org.guatu.platform.Refusal;
import org.guatu.supervision.observer.invitation.Author;
import org.jspecify.annotations.Nullable;

/**
 * 观察员建议: what an observer suggests, and what became of it.
 *
 * <p>The office accepts it, merges it into another or rejects it with a reason; an accepted one goes to a unit, which
 * handles it and replies, or hands it back where it is not its matter. The observer rates the reply: who is not satisfied
 * is answered once more. It may leave a finding, a task of a list, or a note for the
 * next one.
 */
@Entity
public class Suggestion implements StagedCase {
    static final CaseKind KIND = new CaseKind("suggestion", "supervision", "suggestion", "/suggestions");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private @Nullable Long invitationId;
    private @Nullable Long personId;
    private String author;
    private String title;

    @Column(columnDefinition = "TEXT")
    private String words;

    private @Nullable String onceKey;
    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private SuggestionStage stage;

    private Instant stageSince;
    private @Nullable LocalDate actBy;
    private @Nullable Long unitId;
    private @Nullable Long mergedWith;

    @Column(columnDefinition = "TEXT")
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private @Nullable Outcome outcome;

    @Column(columnDefinition = "TEXT")
    private @Nullable String reply;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private @Nullable Rating rating;

    @Column(columnDefinition = "TEXT")
    private @Nullable String ratingWords;

    private boolean rehandled;
    private boolean extended;

    @Column(columnDefinition = "TEXT")
    private @Nullable String candidate;

    private @Nullable Long taskId;
    private String instanceId;

    @Version
    private int version;

    /** What the unit says came of it. */
    public enum Outcome {
        /** 已解决 */
        SOLVED,
        /** 已列入计划 */
        PLANNED,
        /** 解释说明: it stays as it is, and why. */
        EXPLAINED
    }

    /** What the observer says of the reply. */
    public enum Rating {
        /** 满意 */
        SATISFIED,
        /** 基本满意 */
        FAIRLY_SATISFIED,
        /** 不满意 */
        UNSATISFIED
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Suggestion() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    Suggestion(Author from, String title, String words, @Nullable String onceKey, Instant when, LocalDate screenBy) {
        this.regionId = from.regionId();
        this.invitationId = from.invitationId();
        this.personId = from.personId();
        this.author = from.name();
        this.title = title;
        this.words = words;
        this.onceKey = onceKey;
        this.submittedAt = when;
        this.stage = SuggestionStage.SUBMITTED;
        this.stageSince = when;
        this.actBy = screenBy;
        this.instanceId = "";
    }

    void begin(String instance) {
        instanceId = instance;
    }

    /** Moves on from one stage to its next. */
    void move(SuggestionStage from, SuggestionStage to, Instant when, @Nullable LocalDate by) {
        if (stage != from) {
            throw new NotNow(stage);
        }
        stage = to;
        stageSince = when;
        actBy = by;
    }

    /** The calendar has changed: the present term ends on another day. */
    void moveTerm(UnaryOperator<LocalDate> moved) {
        if (actBy != null) {
            actBy = moved.apply(actBy);
        }
    }

    /** Another unit has the longer term before it again. */
    void give(@Nullable Long unit) {
        unitId = unit;
        extended = false;
    }

    void settle(@Nullable String why, @Nullable Long into) {
        reason = why;
        mergedWith = into;
    }

    /** Takes the longer term; once only. */
    void extend(LocalDate until) {
        if (stage != SuggestionStage.HANDLING) {
            throw new NotNow(stage);
        }
        if (extended) {
            throw new Refusal("supervision.observer.extendedBefore");
        }
        extended = true;
        actBy = until;
    }

    void answer(Outcome what, String text) {
        outcome = what;
        reply = text;
        rating = null;
        ratingWords = null;
    }

    void rate(Rating how, @Nullable String text) {
        rating = how;
        ratingWords = text;
    }

    void handleAgain() {
        rehandled = true;
    }

    void propose(@Nullable String note) {
        candidate = note;
    }

    /** It became a task of a list; one only. */
    void enlist(long task) {
        if (!stage.accepted()) {
            throw new NotNow(stage);
        }
        if (taskId != null) {
            throw new Refusal("supervision.observer.enlistedBefore");
        }
        taskId = task;
    }

    /** The draft does without its task. */
    void leaveList() {
        taskId = null;
    }

    /** Whether the observer may be answered once more: not satisfied, and that for the first time. */
    boolean wantsMore() {
        return rating == Rating.UNSATISFIED && !rehandled;
    }

    /** Whether it solved something: the unit says so, and the observer does not say otherwise. */
    public boolean solved() {
        return stage == SuggestionStage.CLOSED && outcome == Outcome.SOLVED && rating != Rating.UNSATISFIED;
    }

    @Override
    public CaseKind kind() {
        return KIND;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public long regionId() {
        return regionId;
    }

    public @Nullable Long invitationId() {
        return invitationId;
    }

    public @Nullable Long personId() {
        return personId;
    }

    public String author() {
        return author;
    }

    public String title() {
        return title;
    }

    public String words() {
        return words;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    @Override
    public SuggestionStage stage() {
        return stage;
    }

    @Override
    public Instant stageSince() {
        return stageSince;
    }

    @Override
    public @Nullable LocalDate actBy() {
        return actBy;
    }

    /** The unit that handles it. */
    public @Nullable Long unitId() {
        return unitId;
    }

    /** The suggestion in which it lives on. */
    public @Nullable Long mergedWith() {
        return mergedWith;
    }

    /** Why it was rejected or merged. */
    public @Nullable String reason() {
        return reason;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    public @Nullable String reply() {
        return reply;
    }

    public @Nullable Rating rating() {
        return rating;
    }

    public @Nullable String ratingWords() {
        return ratingWords;
    }

    public boolean rehandled() {
        return rehandled;
    }

    public boolean extended() {
        return extended;
    }

    /** What it proposes for the next list; null where nothing. */
    public @Nullable String candidate() {
        return candidate;
    }

    /** The task of a list that it became; null where none. */
    public @Nullable Long taskId() {
        return taskId;
    }

    @Override
    public String instanceId() {
        return instanceId;
    }

    @Override
    public String element() {
        return stage.element();
    }

    @Override
    public int version() {
        return version;
    }

    /** The suggestion stands elsewhere by now. */
    public static class NotNow extends Refusal {
        NotNow(SuggestionStage stage) {
            super("supervision.observer.notNow." + stage);
        }
    }
}
