package org.guatu.evaluation.list;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Set;
import org.guatu.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * 攻坚计划的一项: what is done about an open item, by whom and until when. It is proposed, handed in by the lead unit,
 * approved by the office, and followed until its task is closed out or its owner's proof is accepted.
 */
@Entity
public class PlanItem {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long evaluationId;
    private long itemId;
    private long taskId;
    private long leadUnitId;
    private long ownerUnitId;
    private String person;

    @Column(columnDefinition = "TEXT")
    private String measure;

    private LocalDate finishOn;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private State state;

    @Column(columnDefinition = "TEXT")
    private @Nullable String officeWords;

    private @Nullable LocalDate closedOn;

    @Version
    private int version;

    /** Where an item of the plan stands. */
    public enum State {
        /** 系统建议 */
        PROPOSED,
        /** 已报送 */
        SUBMITTED,
        /** 退回修改 */
        RETURNED,
        /** 攻坚中 */
        APPROVED,
        /** 已报完成，待核实 */
        PROVEN,
        /** 已销项 */
        CLOSED
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PlanItem() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    PlanItem(ListEvaluation of, ListItem item, String measure, LocalDate finishOn) {
        regionId = of.regionId();
        evaluationId = of.id();
        itemId = item.id();
        taskId = item.taskId();
        leadUnitId = item.leadUnitId();
        ownerUnitId = item.leadUnitId();
        person = "";
        this.measure = measure;
        this.finishOn = finishOn;
        state = State.PROPOSED;
    }

    void edit(String what, long owner, String who, LocalDate day) {
        require(Set.of(State.PROPOSED, State.RETURNED));
        measure = what;
        ownerUnitId = owner;
        person = who;
        finishOn = day;
        state = State.SUBMITTED;
    }

    /** The term is over: it stands as it is. */
    void stand() {
        require(Set.of(State.PROPOSED, State.RETURNED));
        state = State.SUBMITTED;
    }

    void decide(boolean approved, String words) {
        require(Set.of(State.SUBMITTED));
        state = approved ? State.APPROVED : State.RETURNED;
        officeWords = words;
    }

    /** The committee sent the plan back: the office looks at it again. */
    void reviewAgain() {
        require(Set.of(State.APPROVED));
        state = State.SUBMITTED;
    }

    void prove() {
        require(Set.of(State.APPROVED));
        state = State.PROVEN;
    }

    void judgeProof(boolean accepted, String words, LocalDate day) {
        require(Set.of(State.PROVEN));
        officeWords = words;
        state = accepted ? State.CLOSED : State.APPROVED;
        closedOn = accepted ? day : null;
    }

    /** Its task is closed out, or goes on elsewhere. */
    void close(LocalDate day) {
        state = State.CLOSED;
        closedOn = day;
    }

    private void require(Set<State> at) {
        if (!at.contains(state)) {
            throw new NotNow(state);
        }
    }

    public long id() {
        return id;
    }

    public long regionId() {
        return regionId;
    }

    public long evaluationId() {
        return evaluationId;
    }

    public long itemId() {
        return itemId;
    }

    public long taskId() {
        return taskId;
    }

    public long leadUnitId() {
        return leadUnitId;
    }

    public long ownerUnitId() {
        return ownerUnitId;
    }

    /** Who answers for it; empty where nobody is named. */
    public String person() {
        return person;
    }

    public String measure() {
        return measure;
    }

    public LocalDate finishOn() {
        return finishOn;
    }

    public State state() {
        return state;
    }

    /** What the office said last when it decided; null before. */
    public @Nullable String officeWords() {
        return officeWords;
    }

    /** Whether the lead unit has it in hand. */
    public boolean withUnit() {
        return state == State.PROPOSED || state == State.RETURNED;
    }

    public boolean open() {
        return state != State.CLOSED;
    }

    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    public int version() {
        return version;
    }

    /** The item stands elsewhere by now. */
    public static class NotNow extends Refusal {
        NotNow(State state) {
            super("evaluation.list.planNotNow." + state);
        }
    }
}
