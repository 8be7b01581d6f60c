package org.guatu.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.guatu.lifecycle.TaskYear;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.guatu.platform.SignedAct;
import org.guatu.platform.stamp.Stamped;
import org.guatu.platform.stamp.StampingChanges;
import org.guatu.reporting.standing.Obligation;
import org.guatu.reporting.standing.Period;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/**
 * One unit's account of its task for one period. Written once, then accepted or returned; what was returned is written
 * anew as a further report of the same period, so that nothing that was once handed in is lost.
 */
@Entity
@EntityListeners(StampingChanges.class)
public class Report implements Stamped {
    /** Under this name proofs are attached to it. */
    public static final String KIND = "report";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long taskId;
    private long taskYearId;
    private long unitId;
    private String period;
    private LocalDate periodEnd;
    private LocalDate due;
    private int percent;

    @Column(columnDefinition = "TEXT")
    private String done;

    @Column(columnDefinition = "TEXT")
    private String problems;

    @Column(name = "next_step", columnDefinition = "TEXT")
    private String next;

    @Column(columnDefinition = "TEXT")
    private @Nullable String reason;

    @Column(columnDefinition = "TEXT")
    private String figures;

    @Embedded
    @EmbeddedColumnNaming("submitted_%s")
    private SignedAct submitted;

    private LocalDate submittedOn;
    private LocalDate reviewBy;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private @Nullable Grade grade;

    @Embedded
    @EmbeddedColumnNaming("decided_%s")
    private @Nullable SignedAct decided;

    @Column(columnDefinition = "TEXT")
    private @Nullable String decisionReason;

    private @Nullable LocalDate resubmitBy;

    @Embedded
    @EmbeddedColumnNaming("withdrawn_%s")
    private @Nullable SignedAct withdrawn;

    @Column(columnDefinition = "TEXT")
    private @Nullable String withdrawalReason;

    @Formula("(select count(*) from evidence_use u where u.owner = 'report' and u.owner_id = id)")
    private int proofs;

    @Version
    private int version;

    /** Where a report stands. */
    public enum Status {
        SUBMITTED,
        ACCEPTED,
        RETURNED,
        /** Taken back: by the unit while it was undecided, by the office afterwards. It counts as not handed in. */
        WITHDRAWN
    }

    /** How good a report is: complete evidence, figures, effect, worth repeating elsewhere. */
    public enum Grade {
        A,
        B,
        C,
        D
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Report() {}

    Report(TaskYear year, long unitId, Asked asked, SubmitReport from, Caller by, Instant when, LocalDate on) {
        regionId = year.regionId();
        taskId = year.taskId();
        taskYearId = year.id();
        this.unitId = unitId;
        period = asked.period();
        periodEnd = asked.end();
        due = asked.due();
        percent = Objects.requireNonNull(from.whole(), "checked before");
        done = from.done();
        problems = from.problems();
        next = from.next();
        reason = from.reason();
        figures = Figure.write(from.figures());
        submitted = SignedAct.of(by, when);
        submittedOn = on;
        reviewBy = on;
        status = Status.SUBMITTED;
    }

    /**
     * For what it is handed in.
     *
     * @param period its name; {@link Period#INTERIM} for one between the periods
     * @param end from which day on its progress counts
     */
    record Asked(String period, LocalDate end, LocalDate due) {
        static Asked of(Obligation one) {
            return new Asked(one.period().name(), one.period().end(), one.due());
        }

        static Asked interim(LocalDate today) {
            return new Asked(Period.INTERIM, today, today);
        }
    }

    void reviewUntil(LocalDate day) {
        reviewBy = day;
    }

    /** Notes who decided and how; the process then lets it count, or asks the unit again. */
    void decide(Caller reviewer, Instant when, @Nullable Grade given, @Nullable String why) {
        if (status != Status.SUBMITTED || decided != null) {
            throw new AlreadyDecided();
        }
        decided = SignedAct.of(reviewer, when);
        grade = given;
        decisionReason = why;
    }

    /** From here on it counts in every chart. */
    void accept() {
        status = Status.ACCEPTED;
    }

    void giveBack(LocalDate resubmitUntil) {
        status = Status.RETURNED;
        resubmitBy = resubmitUntil;
    }

    /** It counts as not handed in from now on. */
    void withdraw(Caller by, Instant when, @Nullable String why) {
        status = Status.WITHDRAWN;
        withdrawn = SignedAct.of(by, when);
        withdrawalReason = why;
        resubmitBy = null;
    }

    /** The task stood still meanwhile: whoever has it in hand has it longer. */
    void putOff(UnaryOperator<LocalDate> later) {
        if (status == Status.SUBMITTED) {
            reviewBy = later.apply(reviewBy);
        } else if (status == Status.RETURNED && resubmitBy != null) {
            resubmitBy = later.apply(resubmitBy);
        }
    }

    /** By when whoever has it in hand must act; null where nobody has. */
    @Nullable
    LocalDate term() {
        return switch (status) {
            case SUBMITTED -> reviewBy;
            case RETURNED -> resubmitBy;
            case ACCEPTED, WITHDRAWN -> null;
        };
    }

    @Override
    public long stampedId() {
        return taskId;
    }

    public long id() {
        return id;
    }

    @Override
    public long regionId() {
        return regionId;
    }

    public long taskId() {
        return taskId;
    }

    public long taskYearId() {
        return taskYearId;
    }

    public long unitId() {
        return unitId;
    }

    /** Name of its {@link Period}. */
    public String period() {
        return period;
    }

    public LocalDate periodEnd() {
        return periodEnd;
    }

    /** When the period's report was due. */
    public LocalDate due() {
        return due;
    }

    /** Working state of the whole task, 0 to 100. */
    public int percent() {
        return percent;
    }

    public String done() {
        return done;
    }

    public String problems() {
        return problems;
    }

    public String next() {
        return next;
    }

    /** Why progress fell; null where it did not. */
    public @Nullable String reason() {
        return reason;
    }

    /** How many proofs came with it; 0 in the moment in which it is handed in. */
    public int proofs() {
        return proofs;
    }

    public List<Figure> figures() {
        return Figure.read(figures);
    }

    public String submittedBy() {
        return submitted.by();
    }

    /** The person who handed it in; null for what was handed in before that was kept. */
    public @Nullable Long submitterId() {
        return submitted.personId();
    }

    public Instant submittedAt() {
        return submitted.at();
    }

    public LocalDate submittedOn() {
        return submittedOn;
    }

    /** By when the reviewer has to decide. */
    public LocalDate reviewBy() {
        return reviewBy;
    }

    public Status status() {
        return status;
    }

    public @Nullable Grade grade() {
        return grade;
    }

    public @Nullable String decidedBy() {
        return decided == null ? null : decided.by();
    }

    public @Nullable Instant decidedAt() {
        return decided == null ? null : decided.at();
    }

    public @Nullable String decisionReason() {
        return decisionReason;
    }

    /** By when the unit has to hand it in again; null unless it was returned. */
    public @Nullable LocalDate resubmitBy() {
        return resubmitBy;
    }

    public @Nullable Instant withdrawnAt() {
        return withdrawn == null ? null : withdrawn.at();
    }

    public @Nullable String withdrawnBy() {
        return withdrawn == null ? null : withdrawn.by();
    }

    /** Why it was taken back; null unless it was, or the unit gave none. */
    public @Nullable String withdrawalReason() {
        return withdrawalReason;
    }

    /** Whether somebody has it in hand: the reviewer, or the unit to which it was returned. */
    public boolean inHand() {
        return status == Status.SUBMITTED || status == Status.RETURNED;
    }

    public boolean interim() {
        return period.equals(Period.INTERIM);
    }

    public boolean late() {
        return submittedOn.isAfter(due);
    }

    public int version() {
        return version;
    }

    /** Two reviewers decided at once, or the page was old: the first decision stands. */
    public static class AlreadyDecided extends Refusal {
        AlreadyDecided() {
            super("reporting.alreadyDecided");
        }
    }
}
