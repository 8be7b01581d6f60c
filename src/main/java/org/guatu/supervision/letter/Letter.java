package org.guatu.supervision.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.guatu.casework.CaseKind;
import org.guatu.casework.ProcessCase;
import org.guatu.lifecycle.TaskYear;
import org.guatu.platform.Refusal;
import org.guatu.platform.SignedAct;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.ladder.Rung;
import org.guatu.supervision.ladder.Trigger;
import org.guatu.supervision.paper.LetterNumber;
import org.guatu.supervision.paper.LetterWords;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * One document of the ladder to one unit on one task. A person drafts it, as a rule from a proposal, and edits it. Whoever
 * its level asks for signs: then its text is frozen, hashed, and has its number. The office serves it; the unit
 * acknowledges it, or it counts as received after two working days. The reply is due on the day that the letter names, which
 * is counted from the day after the signature. Somebody of another unit
 * verifies the reply and the letter is closed, or sends it back once. A reply that does not come is marked, and a person
 * takes the next step: then the letter is escalated and names the next one. At any time it can be revoked with a reason;
 * record and number stay. While its task is suspended or an extension is asked for, its terms stand still.
 */
@Entity
public class Letter implements ProcessCase {
    static final CaseKind KIND = new CaseKind("letter", "supervision", "supervision", "/letters");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long taskId;
    private long taskYearId;
    private long unitId;

    @Column(name = "ladder_level")
    @Enumerated(EnumType.STRING)
    private Level level;

    @Column(name = "cause")
    @Enumerated(EnumType.STRING)
    private Trigger trigger;

    @Column(columnDefinition = "TEXT")
    private @Nullable String reason;

    private @Nullable LocalDate coversUntil;
    private @Nullable Long previousId;
    private @Nullable Long nextId;

    @Enumerated(EnumType.STRING)
    private LetterState state;

    private String signer;
    private int replyDays;

    @Embedded
    private LetterWords words;

    @Column(columnDefinition = "TEXT")
    private @Nullable String factsTaken;

    private boolean taskBehind;

    @Embedded
    @EmbeddedColumnNaming("drafted_%s")
    private SignedAct drafted;

    @Embedded
    @EmbeddedColumnNaming("number_%s")
    private @Nullable LetterNumber number;

    @Embedded
    @EmbeddedColumnNaming("signed_%s")
    private @Nullable SignedAct signed;

    @Column(columnDefinition = "MEDIUMTEXT")
    private @Nullable String snapshot;

    @Column(name = "snapshot_sha256")
    private @Nullable String sha256;

    @Embedded
    @EmbeddedColumnNaming("served_%s")
    private @Nullable SignedAct served;

    private @Nullable LocalDate receiptBy;

    @Embedded
    @EmbeddedColumnNaming("received_%s")
    private @Nullable SignedAct received;

    private @Nullable LocalDate replyBy;
    private @Nullable LocalDate unansweredOn;
    private int returns;
    private @Nullable LocalDate pausedOn;
    private @Nullable String pauseReason;

    @Embedded
    @EmbeddedColumnNaming("ended_%s")
    private @Nullable SignedAct ended;

    @Column(columnDefinition = "TEXT")
    private @Nullable String endReason;

    private String instanceId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Letter() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    Letter(TaskYear year, long unitId, Rung rung, Trigger trigger, LetterWords words, SignedAct drafted) {
        regionId = year.regionId();
        taskId = year.taskId();
        taskYearId = year.id();
        this.unitId = unitId;
        level = rung.level();
        signer = rung.signer();
        replyDays = rung.replyDays();
        this.trigger = trigger;
        this.words = words;
        this.drafted = drafted;
        state = LetterState.DRAFTED;
        instanceId = "";
    }

    /** What it is about, beside its words. */
    void about(@Nullable LocalDate periodsUntil, @Nullable String spokenReason, @Nullable Long previous) {
        coversUntil = periodsUntil;
        reason = spokenReason;
        previousId = previous;
    }

    void runAs(String processInstance) {
        instanceId = processInstance;
    }

    void edit(LetterWords now) {
        require(LetterState.DRAFTED);
        words = now;
    }

    /** The unit that it was drafted to is no more: it goes to the one that took over. */
    void readdress(long successor, LetterWords now) {
        edit(now);
        unitId = successor;
    }

    /** The facts as they are found now; what they were found before is in {@link #factsTaken}. */
    void takeFacts(List<String> sentences, boolean behind) {
        factsTaken = String.join("\n", sentences);
        taskBehind = behind;
    }

    /** From here on nothing of the text changes. */
    void sign(LetterNumber given, LocalDate replyUntil, String frozen, String hash, SignedAct by) {
        require(LetterState.DRAFTED);
        state = LetterState.APPROVED;
        number = given;
        replyBy = replyUntil;
        snapshot = frozen;
        sha256 = hash;
        signed = by;
    }

    void serve(LocalDate acknowledgeUntil, SignedAct by) {
        require(LetterState.APPROVED);
        state = LetterState.SERVED;
        receiptBy = acknowledgeUntil;
        served = by;
    }

    /** The reply stays due on the day that the letter names, whenever it is received. */
    void receive(SignedAct by) {
        require(LetterState.SERVED);
        if (received != null) {
            throw new Refusal("supervision.letter.receivedBefore");
        }
        received = by;
    }

    void markUnanswered(LocalDate on) {
        require(LetterState.SERVED);
        unansweredOn = on;
    }

    void reply() {
        require(LetterState.SERVED);
        state = LetterState.REPLIED;
    }

    void verify() {
        require(LetterState.REPLIED);
        state = LetterState.VERIFIED;
    }

    void giveBack(LocalDate mendUntil) {
        require(LetterState.REPLIED);
        state = LetterState.SERVED;
        unansweredOn = null;
        replyBy = mendUntil;
        returns++;
    }

    void pause(LocalDate on, String why) {
        require(LetterState.SERVED);
        pausedOn = on;
        pauseReason = why;
    }

    /** Another cause holds its terms. */
    void restFor(String why) {
        pauseReason = why;
    }

    /** The calendar has changed. The reply date stands in a signed document and does not move. */
    void moveReceipt(UnaryOperator<LocalDate> moved) {
        receiptBy = receiptBy == null ? null : moved.apply(receiptBy);
    }

    /** The terms go on with the working days that were left. */
    void resume(@Nullable LocalDate acknowledgeUntil, @Nullable LocalDate replyUntil) {
        pausedOn = null;
        pauseReason = null;
        receiptBy = acknowledgeUntil;
        replyBy = replyUntil;
    }

    /** Says why it ends; the process then ends it. */
    void stop(@Nullable String why, SignedAct by) {
        ended = by;
        endReason = why;
    }

    void end(LetterState as, SignedAct by) {
        if (!state.open()) {
            throw new OutOfState(state);
        }
        state = as;
        ended = ended == null ? by : ended;
        pausedOn = null;
    }

    void followedBy(Letter next) {
        nextId = next.id;
    }

    void require(LetterState wanted) {
        if (state != wanted) {
            throw new OutOfState(state);
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

    /** The unit whose work it is about. */
    public long unitId() {
        return unitId;
    }

    public Level level() {
        return level;
    }

    public Trigger trigger() {
        return trigger;
    }

    /** Why a person chose this level; null where the rules did. */
    public @Nullable String reason() {
        return reason;
    }

    public @Nullable LocalDate coversUntil() {
        return coversUntil;
    }

    /** The letter that this one follows on, or null. */
    public @Nullable Long previousId() {
        return previousId;
    }

    /** The letter that took its place, or null. */
    public @Nullable Long nextId() {
        return nextId;
    }

    public LetterState state() {
        return state;
    }

    /** Role of whoever signs it. */
    public String signer() {
        return signer;
    }

    /** Working days to reply, from the day after the signature on. */
    public int replyDays() {
        return replyDays;
    }

    public LetterWords words() {
        return words;
    }

    /** The sentences that the facts were found to be when they were taken last; empty where that was not yet kept. */
    public List<String> factsTaken() {
        return factsTaken == null ? List.of() : factsTaken.lines().toList();
    }

    /** Whether the rules held the task to be behind when the facts were taken last. */
    public boolean taskBehind() {
        return taskBehind;
    }

    public SignedAct drafted() {
        return drafted;
    }

    public @Nullable LetterNumber number() {
        return number;
    }

    public @Nullable SignedAct signed() {
        return signed;
    }

    /** The text as it was signed. */
    public @Nullable String snapshot() {
        return snapshot;
    }

    /** Hex SHA-256 of the text as it was signed. */
    public @Nullable String sha256() {
        return sha256;
    }

    public @Nullable SignedAct served() {
        return served;
    }

    public @Nullable LocalDate receiptBy() {
        return receiptBy;
    }

    public @Nullable SignedAct received() {
        return received;
    }

    /** Whether nobody acknowledged it and it counts as received. */
    public boolean receivedByDefault() {
        return received != null && received.by().equals(org.guatu.platform.Caller.SYSTEM.name());
    }

    public @Nullable LocalDate replyBy() {
        return replyBy;
    }

    /** The day from which on its reply is overdue, or null. */
    public @Nullable LocalDate unansweredOn() {
        return unansweredOn;
    }

    public boolean returnedBefore() {
        return returns > 0;
    }

    public @Nullable LocalDate pausedOn() {
        return pausedOn;
    }

    /** Message key of why its terms stand still, or null. */
    public @Nullable String pauseReason() {
        return pauseReason;
    }

    public @Nullable SignedAct ended() {
        return ended;
    }

    public @Nullable String endReason() {
        return endReason;
    }

    @Override
    public String instanceId() {
        return instanceId;
    }

    @Override
    public String element() {
        return switch (state) {
            case DRAFTED -> "approveLetter";
            case APPROVED -> "serveLetter";
            case SERVED ->
                pausedOn != null
                        ? (received != null ? "awaitResumeReply" : "awaitResumeReceipt")
                        : (received != null ? "replyLetter" : "acknowledgeLetter");
            case REPLIED -> "verifyReply";
            default -> "";
        };
    }

    @Override
    public int version() {
        return version;
    }

    /** Whether the unit may know of it: once it is sent, and never of a referral about it. */
    public boolean shownToUnit() {
        return served != null && level != Level.REFERRAL;
    }

    /** The act does not fit where the letter stands now. */
    public static class OutOfState extends Refusal {
        OutOfState(LetterState state) {
            super("supervision.letter.outOfState." + state);
        }
    }
}
