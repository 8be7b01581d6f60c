package org.guatu.supervision.instruction;

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
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.casework.Case;
import org.guatu.casework.CaseKind;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.guatu.platform.SignedAct;
import org.guatu.platform.trail.Change;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/**
 * 批示: what a leader writes on a task or a report. It waits for an answer of the lead unit or the office; the leader
 * takes the answer, or asks again.
 */
@Entity
public class Instruction implements Case {
    static final CaseKind KIND = new CaseKind("instruction", "supervision", "", "/instructions");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long taskId;
    private @Nullable Long reportId;

    @Column(columnDefinition = "TEXT")
    private String words;

    private @Nullable LocalDate due;
    private @Nullable Long unitId;
    private String authorRole;

    @Embedded
    @EmbeddedColumnNaming("given_%s")
    private SignedAct given;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private Stage stage;

    private Instant stageSince;

    /** A reminder is no change that whoever writes an answer just now would have to know of. */
    @OptimisticLock(excluded = true)
    private String reminded;

    @Version
    private int version;

    /** Where it stands. */
    public enum Stage {
        /** 待答复 */
        GIVEN,
        /** 已答复，待阅示 */
        ANSWERED,
        /** 要求补充 */
        ASKED_AGAIN,
        /** 已办结 */
        ACKNOWLEDGED;

        static final Set<Stage> AWAITED = Set.of(GIVEN, ASKED_AGAIN);

        boolean waitsForAnswer() {
            return AWAITED.contains(this);
        }
    }

    /** To whom an instruction goes. */
    public enum To {
        /** 牵头单位 */
        LEAD,
        /** 依法治区办 */
        OFFICE
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Instruction() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    Instruction(
            long taskId,
            @Nullable Long reportId,
            String words,
            @Nullable LocalDate due,
            @Nullable Long unitId,
            String role,
            Caller by,
            Instant when) {
        this.regionId = by.regionId();
        this.taskId = taskId;
        this.reportId = reportId;
        this.words = words;
        this.due = due;
        this.unitId = unitId;
        this.authorRole = role;
        this.given = SignedAct.of(by, when);
        this.stage = Stage.GIVEN;
        this.stageSince = when;
        this.reminded = "";
    }

    /** The names of the reminders that were given since the answer is awaited. */
    Set<String> reminded() {
        return reminded.isEmpty() ? Set.of() : Set.of(reminded.split(","));
    }

    void remind(Set<String> names) {
        reminded = names.stream().sorted().collect(Collectors.joining(","));
    }

    void answer(Instant when) {
        if (!stage.waitsForAnswer()) {
            throw new NotNow(stage);
        }
        stage = Stage.ANSWERED;
        stageSince = when;
    }

    void decide(boolean acknowledged, @Nullable LocalDate newDue, Instant when) {
        if (stage != Stage.ANSWERED) {
            throw new NotNow(stage);
        }
        stage = acknowledged ? Stage.ACKNOWLEDGED : Stage.ASKED_AGAIN;
        stageSince = when;
        reminded = "";
        if (newDue != null) {
            due = newDue;
        }
    }

    @Override
    public CaseKind kind() {
        return KIND;
    }

    /** The trail tells it with its task. */
    @Override
    public Change told(Enum<?> act) {
        return Change.of("supervision.act.instruction." + act, "task", taskId);
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

    /** The report on which it was written; null where it is on the task. */
    public @Nullable Long reportId() {
        return reportId;
    }

    public String words() {
        return words;
    }

    /** The day by which an answer is wanted; null where the leader named none. */
    public @Nullable LocalDate due() {
        return due;
    }

    /** The unit that answers; null where the office does. */
    public @Nullable Long unitId() {
        return unitId;
    }

    public String author() {
        return given.by();
    }

    /** The role in which the leader wrote it. */
    public String authorRole() {
        return authorRole;
    }

    /** By whom it was written, and when. */
    public SignedAct given() {
        return given;
    }

    public Instant givenAt() {
        return given.at();
    }

    public Stage stage() {
        return stage;
    }

    public Instant stageSince() {
        return stageSince;
    }

    @Override
    public int version() {
        return version;
    }

    /** It stands elsewhere by now. */
    public static class NotNow extends Refusal {
        NotNow(Stage stage) {
            super("supervision.instruction.notNow." + stage);
        }
    }
}
