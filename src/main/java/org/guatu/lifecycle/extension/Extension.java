package org.guatu.lifecycle.extension;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.guatu.casework.CaseKind;
import org.guatu.casework.ProcessCase;
import org.guatu.lifecycle.TaskYear;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * 延期申请: a lead unit asks that its task be due later. It is drafted and signed by the unit's head in time; the office
 * grants a day or refuses, and leaves the decision on a key task to the committee. What is granted becomes the task's
 * deadline from the day of the decision on.
 */
@Entity
public class Extension implements ProcessCase {
    public static final CaseKind KIND = new CaseKind("extension", "lifecycle", Extending.PROCESS, "/extensions");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long taskId;
    private long taskYearId;
    private long unitId;
    private @Nullable Long openTaskId;

    @Enumerated(EnumType.STRING)
    private ExtensionState state;

    private LocalDate dueBefore;
    private LocalDate askUntil;
    private LocalDate proposed;

    @Column(columnDefinition = "TEXT")
    private String reason;

    @Column(columnDefinition = "TEXT")
    private String done;

    @Embedded
    @EmbeddedColumnNaming("drafted_%s")
    private SignedAct drafted;

    private int returns;

    @Column(columnDefinition = "TEXT")
    private @Nullable String returnReason;

    @Embedded
    @EmbeddedColumnNaming("signed_%s")
    private @Nullable SignedAct signed;

    private LocalDate actBy;

    @Column(columnDefinition = "TEXT")
    private @Nullable String opinion;

    private @Nullable LocalDate recommended;

    @Embedded
    @EmbeddedColumnNaming("recommended_%s")
    private @Nullable SignedAct referred;

    private @Nullable LocalDate granted;

    @Column(columnDefinition = "TEXT")
    private @Nullable String decisionReason;

    @Embedded
    @EmbeddedColumnNaming("ended_%s")
    private @Nullable SignedAct ended;

    private String instanceId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Extension() {}

    @SuppressWarnings("NullAway.Init") // what is asked is written below
    Extension(
            TaskYear year, long unitId, LocalDate due, LocalDate askUntil, AskExtension asked, Caller by, Instant at) {
        regionId = year.regionId();
        taskId = year.taskId();
        taskYearId = year.id();
        this.unitId = unitId;
        openTaskId = taskId;
        dueBefore = due;
        this.askUntil = askUntil;
        actBy = askUntil;
        instanceId = "";
        state = ExtensionState.DRAFTED;
        write(asked, by, at);
    }

    private void write(AskExtension asked, Caller by, Instant at) {
        proposed = Objects.requireNonNull(asked.proposed());
        reason = String.valueOf(asked.reason()).strip();
        done = String.valueOf(asked.done()).strip();
        drafted = SignedAct.of(by, at);
    }

    void runAs(String processInstance) {
        instanceId = processInstance;
    }

    /** Days were counted anew; nobody loses a day on which they could still ask. */
    void moveTerms(LocalDate actUntil, LocalDate lastDay) {
        askUntil = lastDay.isAfter(askUntil) ? lastDay : askUntil;
        actBy = state.unsigned() && actUntil.isAfter(askUntil) ? askUntil : actUntil;
    }

    /** It waits for the head's signature, who is reminded on that day. */
    void awaitSignature(LocalDate remindOn) {
        state = ExtensionState.DRAFTED;
        actBy = remindOn;
    }

    void revise(AskExtension asked, Caller by, Instant at) {
        requireUnsigned();
        write(asked, by, at);
    }

    void giveBack(String why) {
        require(ExtensionState.DRAFTED);
        state = ExtensionState.GIVEN_BACK;
        returns++;
        returnReason = why;
        actBy = askUntil;
    }

    void sign(Caller by, Instant at, LocalDate decideBy) {
        requireUnsigned();
        state = ExtensionState.SIGNED;
        signed = SignedAct.of(by, at);
        actBy = decideBy;
    }

    void recommend(LocalDate day, String words, Caller by, Instant at, LocalDate decideBy) {
        require(ExtensionState.SIGNED);
        state = ExtensionState.REFERRED;
        recommended = day;
        opinion = words;
        referred = SignedAct.of(by, at);
        actBy = decideBy;
    }

    void approve(LocalDate day, @Nullable String why, Caller by, Instant at) {
        requirePending();
        granted = day;
        end(ExtensionState.APPROVED, why, by, at);
    }

    void refuse(String why, Caller by, Instant at) {
        requirePending();
        end(ExtensionState.REFUSED, why, by, at);
    }

    void withdraw(@Nullable String why, Caller by, Instant at) {
        requireOpen();
        end(ExtensionState.WITHDRAWN, why, by, at);
    }

    void lapse(String why, Caller by, Instant at) {
        requireOpen();
        end(ExtensionState.LAPSED, why, by, at);
    }

    private void end(ExtensionState as, @Nullable String why, Caller by, Instant at) {
        state = as;
        openTaskId = null;
        decisionReason = why == null || why.isBlank() ? null : why.strip();
        ended = SignedAct.of(by, at);
    }

    private void requireOpen() {
        if (!state.open()) {
            throw new Settled(state);
        }
    }

    private void requirePending() {
        requireOpen();
        if (!state.pending()) {
            throw new NotNow(state);
        }
    }

    private void requireUnsigned() {
        requireOpen();
        if (!state.unsigned()) {
            throw new NotNow(state);
        }
    }

    private void require(ExtensionState wanted) {
        requireOpen();
        if (state != wanted) {
            throw new NotNow(state);
        }
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

    public long taskId() {
        return taskId;
    }

    public long taskYearId() {
        return taskYearId;
    }

    /** The lead unit that asks. */
    public long unitId() {
        return unitId;
    }

    public ExtensionState state() {
        return state;
    }

    /** When the task was due while it was asked. */
    public LocalDate dueBefore() {
        return dueBefore;
    }

    /** The last day on which it could be signed. */
    public LocalDate askUntil() {
        return askUntil;
    }

    public LocalDate proposed() {
        return proposed;
    }

    public String reason() {
        return reason;
    }

    public String done() {
        return done;
    }

    public SignedAct drafted() {
        return drafted;
    }

    public String draftedBy() {
        return drafted.by();
    }

    public Instant draftedAt() {
        return drafted.at();
    }

    /** How often the head gave it back. */
    public int returns() {
        return returns;
    }

    public @Nullable String returnReason() {
        return returnReason;
    }

    public @Nullable String signedBy() {
        return signed == null ? null : signed.by();
    }

    public @Nullable Instant signedAt() {
        return signed == null ? null : signed.at();
    }

    /** By when whoever holds it has to act; where it ended, by when the last one had to. */
    public LocalDate actBy() {
        return actBy;
    }

    /** What the office says to the committee. */
    public @Nullable String opinion() {
        return opinion;
    }

    /** The day that the office recommends to the committee. */
    public @Nullable LocalDate recommended() {
        return recommended;
    }

    public @Nullable String recommendedBy() {
        return referred == null ? null : referred.by();
    }

    public @Nullable Instant recommendedAt() {
        return referred == null ? null : referred.at();
    }

    /** The day that was granted, which is not always the one that was asked. */
    public @Nullable LocalDate granted() {
        return granted;
    }

    /** Why it was decided so, taken back, or fell. */
    public @Nullable String decisionReason() {
        return decisionReason;
    }

    public @Nullable String endedBy() {
        return ended == null ? null : ended.by();
    }

    public @Nullable Instant endedAt() {
        return ended == null ? null : ended.at();
    }

    @Override
    public String instanceId() {
        return instanceId;
    }

    @Override
    public String element() {
        return state.element();
    }

    @Override
    public int version() {
        return version;
    }

    /** Somebody else was faster. */
    public static class Settled extends Refusal {
        Settled(ExtensionState state) {
            super("lifecycle.extension.settled." + state);
        }
    }

    /** The act does not fit where the request stands. */
    public static class NotNow extends Refusal {
        NotNow(ExtensionState state) {
            super("lifecycle.extension.notNow." + state);
        }
    }
}
