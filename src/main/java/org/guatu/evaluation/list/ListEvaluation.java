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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.guatu.casework.CaseKind;
import org.guatu.casework.StagedCase;
import org.guatu.evaluation.account.ListAccount;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * 中期评估或终期评估: how a list that spans years is accounted for.
 *
 * <p>The office opens it on a day, and what is known then is frozen item by item. The lead units have fifteen working days
 * to agree with the class of each item or to dispute it with a reason and evidence; silence agrees. The office rules on the
 * disputes. For what is open a plan to finish it is proposed, edited by the lead units and approved by the office; the
 * committee approves the whole, the office publishes it. Each item of the plan is followed until its task is closed out,
 * or it is closed by a proof.
 */
@Entity
public class ListEvaluation implements StagedCase {
    public static final CaseKind KIND =
            new CaseKind("listEvaluation", "evaluation", "list-evaluation", "/list-evaluations");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long listId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private Kind kind;

    private LocalDate frozenOn;
    private double timePassed;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private ListStage stage;

    private Instant stageSince;
    private @Nullable LocalDate actBy;
    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate lookedOn;

    @Embedded
    @EmbeddedColumnNaming("opened_%s")
    private SignedAct opened;

    private String instanceId;

    @Version
    private int version;

    /** At which time of its list it is made. */
    public enum Kind {
        MID_TERM,
        FINAL
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ListEvaluation() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    ListEvaluation(Kind kind, ListAccount account, Caller by, Instant when) {
        regionId = by.regionId();
        listId = account.listId();
        this.kind = kind;
        frozenOn = account.asOf();
        timePassed = account.timePassed();
        stage = ListStage.OPENED;
        stageSince = when;
        opened = SignedAct.of(by, when);
        instanceId = "";
    }

    void begin(String instance) {
        instanceId = instance;
    }

    /** Moves on, where it stands at one of the stages from which this is the next. */
    void move(Set<ListStage> from, ListStage to, Instant when, @Nullable LocalDate by) {
        require(from);
        stage = to;
        stageSince = when;
        actBy = by;
    }

    /** Refuses an act that belongs to another stage. */
    void require(Set<ListStage> at) {
        if (!at.contains(stage)) {
            throw new NotNow(stage);
        }
    }

    void moveTerm(UnaryOperator<LocalDate> moved) {
        if (actBy != null) {
            actBy = moved.apply(actBy);
        }
    }

    void publish(LocalDate day) {
        publishedOn = day;
        lookedOn = day.minusDays(1);
    }

    /** Its plan was looked at, as far as what happened by then. */
    void look(LocalDate day) {
        lookedOn = day;
    }

    /** By what day its plan was looked at. */
    LocalDate lookedOn() {
        return Objects.requireNonNull(lookedOn, "the plan of a published evaluation is followed");
    }

    /** Whether a day has come since the last look. */
    boolean newSinceLook(LocalDate day, LocalDate today) {
        return !day.isAfter(today) && (lookedOn == null || day.isAfter(lookedOn));
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

    public long listId() {
        return listId;
    }

    public Kind term() {
        return kind;
    }

    /** The day whose end the baseline shows. */
    public LocalDate frozenOn() {
        return frozenOn;
    }

    /** Percent of the list's span that was over then. */
    public double timePassed() {
        return timePassed;
    }

    @Override
    public ListStage stage() {
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

    /** The day on which it was published; null before. */
    public @Nullable LocalDate publishedOn() {
        return publishedOn;
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

    /** The evaluation stands elsewhere by now. */
    public static class NotNow extends Refusal {
        NotNow(ListStage stage) {
            super("evaluation.list.notNow." + stage);
        }
    }
}
