package org.guatu.evaluation.list;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.guatu.evaluation.account.AccountItem;
import org.guatu.evaluation.account.TaskClass;
import org.guatu.platform.Refusal;
import org.guatu.platform.SignedAct;
import org.guatu.reporting.standing.Light;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * 对账项: a task as it stood when its list's evaluation was opened, which never changes, with what its lead unit answered
 * and the office ruled. Each of the two is said once.
 */
@Entity
public class ListItem {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long evaluationId;
    private long taskId;
    private long leadUnitId;
    private String area;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private TaskClass taskClass;

    private double actual;
    private double planned;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private Light light;

    @Column(columnDefinition = "TEXT")
    private String deadline;

    private @Nullable LocalDate due;
    private boolean closable;
    private BigDecimal weight;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private Answer answer;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private @Nullable TaskClass claimed;

    @Column(columnDefinition = "TEXT")
    private @Nullable String reason;

    @Embedded
    @EmbeddedColumnNaming("answered_%s")
    private @Nullable SignedAct answered;

    private @Nullable Boolean upheld;

    @Column(columnDefinition = "TEXT")
    private @Nullable String ruling;

    @Embedded
    @EmbeddedColumnNaming("ruled_%s")
    private @Nullable SignedAct ruled;

    @Version
    private int version;

    /** What the lead unit says to the class of its item. */
    public enum Answer {
        /** 待对账 */
        OPEN,
        /** 无异议 */
        AGREED,
        /** 逾期视为无异议 */
        SILENT,
        /** 有异议 */
        DISPUTED
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ListItem() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    ListItem(ListEvaluation of, AccountItem item, long leadUnit) {
        regionId = of.regionId();
        evaluationId = of.id();
        taskId = item.taskId();
        leadUnitId = leadUnit;
        area = item.area();
        taskClass = item.taskClass();
        actual = item.standing().actual();
        planned = item.standing().planned();
        light = item.standing().light();
        deadline = item.deadline();
        due = item.due();
        closable = item.closable();
        weight = item.weight();
        answer = Answer.OPEN;
    }

    void agree(SignedAct by) {
        answer(Answer.AGREED);
        answered = by;
    }

    void keepSilent() {
        answer(Answer.SILENT);
    }

    void dispute(TaskClass other, String why, SignedAct by) {
        answer(Answer.DISPUTED);
        claimed = other;
        reason = why;
        answered = by;
    }

    private void answer(Answer said) {
        if (answer != Answer.OPEN) {
            throw new SaidBefore();
        }
        answer = said;
    }

    /** The office follows the unit, or keeps what the record says. */
    void rule(boolean follow, String why, SignedAct by) {
        if (!waitsForRuling()) {
            throw new SaidBefore();
        }
        upheld = !follow;
        ruling = why;
        ruled = by;
    }

    public long id() {
        return id;
    }

    public long evaluationId() {
        return evaluationId;
    }

    public long taskId() {
        return taskId;
    }

    public long leadUnitId() {
        return leadUnitId;
    }

    public String area() {
        return area;
    }

    /** The class when it was frozen. */
    public TaskClass frozen() {
        return taskClass;
    }

    /** The class that counts: the frozen one, or that which the office corrected it to. */
    public TaskClass counting() {
        return Boolean.FALSE.equals(upheld) && claimed != null ? claimed : taskClass;
    }

    public double actual() {
        return actual;
    }

    public double planned() {
        return planned;
    }

    public Light light() {
        return light;
    }

    public String deadline() {
        return deadline;
    }

    public @Nullable LocalDate due() {
        return due;
    }

    public BigDecimal weight() {
        return weight;
    }

    public Answer answer() {
        return answer;
    }

    /** The class that the unit says it should be; null where it does not dispute. */
    public @Nullable TaskClass claimed() {
        return claimed;
    }

    public @Nullable String reason() {
        return reason;
    }

    /** Whether the office kept the frozen class; null while it has not ruled. */
    public @Nullable Boolean upheld() {
        return upheld;
    }

    public @Nullable String ruling() {
        return ruling;
    }

    public boolean waitsForRuling() {
        return answer == Answer.DISPUTED && upheld == null;
    }

    /** Whether a plan has to say how it is finished: not where it goes on for good and is on schedule. */
    public boolean needsPlan() {
        return counting().open() && (closable || counting() != TaskClass.ON_SCHEDULE);
    }

    /** An answer or a ruling is given once. */
    public static class SaidBefore extends Refusal {
        SaidBefore() {
            super("evaluation.list.saidBefore");
        }
    }
}
