package org.guatu.supervision.rectification;

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
import java.util.function.UnaryOperator;
import org.guatu.casework.CaseKind;
import org.guatu.casework.StagedCase;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * 整改事项: one thing that was found wrong, and how it is put right.
 *
 * <p>Somebody finds it; the office hands it to a unit, or to nobody. The unit plans how it will put it right; the plan is
 * approved or comes back. The unit puts it right and says so with proof; somebody of another unit looks and verifies it
 * or sends it back; the office closes it out (销号). After a while somebody looks again (回头看): what holds is finished,
 * what does not is reopened, and the unit plans anew.
 */
@Entity
public class Finding implements StagedCase {
    static final CaseKind KIND = new CaseKind("finding", "supervision", "rectification", "/rectification");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;

    @Embedded
    private Found found;

    private long leadUnitId;
    private LocalDate due;

    @Embedded
    @EmbeddedColumnNaming("opened_%s")
    private SignedAct opened;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private FindingStage stage;

    private Instant stageSince;
    private @Nullable LocalDate actBy;

    @Column(columnDefinition = "TEXT")
    private @Nullable String measures;

    private @Nullable String personRole;
    private @Nullable LocalDate planDue;
    private @Nullable LocalDate selfVerifiedOn;
    private @Nullable LocalDate closedOn;
    private @Nullable LocalDate lookBackOn;
    private int returns;
    private int reopenings;
    private String instanceId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Finding() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    Finding(Found found, long leadUnitId, LocalDate due, Caller by, Instant when) {
        this.regionId = by.regionId();
        this.found = found;
        this.leadUnitId = leadUnitId;
        this.due = due;
        this.opened = SignedAct.of(by, when);
        this.stage = FindingStage.FOUND;
        this.stageSince = when;
        this.instanceId = "";
    }

    void begin(String instance) {
        instanceId = instance;
    }

    /** Moves on, where it stands at one of the stages from which this is the next. */
    void move(Set<FindingStage> from, FindingStage to, Instant when, @Nullable LocalDate by) {
        if (!from.contains(stage)) {
            throw new NotNow(stage);
        }
        stage = to;
        stageSince = when;
        actBy = by;
    }

    /** The calendar has changed: the present term ends on another day. The day that somebody named for it stays. */
    void moveTerm(UnaryOperator<LocalDate> moved) {
        if (actBy != null && (stage != FindingStage.RECTIFYING || !actBy.equals(due))) {
            actBy = moved.apply(actBy);
        }
    }

    void hand(long unitId, LocalDate day) {
        leadUnitId = unitId;
        due = day;
    }

    void plan(String how, String who, LocalDate by) {
        measures = how;
        personRole = who;
        planDue = by;
    }

    void countReturn() {
        returns++;
        selfVerifiedOn = null;
    }

    void sayDone(LocalDate day) {
        selfVerifiedOn = day;
    }

    void closeOut(LocalDate day, LocalDate lookAgainOn) {
        closedOn = day;
        lookBackOn = lookAgainOn;
    }

    void comeBack(LocalDate newDue) {
        reopenings++;
        closedOn = null;
        lookBackOn = null;
        selfVerifiedOn = null;
        due = newDue;
    }

    /** Whether its last day passed before the unit could say that it is put right. */
    public boolean overdueOn(LocalDate day) {
        LocalDate done = selfVerifiedOn;
        return stage.shownToUnit() && (done == null ? !stage.closed() && day.isAfter(due) : done.isAfter(due));
    }

    /** Whether whoever has to act now is late. */
    public boolean stepLateOn(LocalDate day) {
        return actBy != null && stage.duty() != null && day.isAfter(actBy);
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

    public Found found() {
        return found;
    }

    /** The unit that has to put it right. */
    public long leadUnitId() {
        return leadUnitId;
    }

    /** The last day for putting it right. */
    public LocalDate due() {
        return due;
    }

    public String openedBy() {
        return opened.by();
    }

    public Instant openedAt() {
        return opened.at();
    }

    @Override
    public FindingStage stage() {
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

    /** How the unit will put it right. */
    public @Nullable String measures() {
        return measures;
    }

    /** The post of the person in charge; a post and no name, so that the list can go round. */
    public @Nullable String personRole() {
        return personRole;
    }

    public @Nullable LocalDate planDue() {
        return planDue;
    }

    /** The day on which the unit said that it is put right; empty again when that was sent back. */
    public @Nullable LocalDate selfVerifiedOn() {
        return selfVerifiedOn;
    }

    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    public @Nullable LocalDate lookBackOn() {
        return lookBackOn;
    }

    /** How often a plan or a self-verification came back. */
    public int returns() {
        return returns;
    }

    public int reopenings() {
        return reopenings;
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

    /** The finding stands elsewhere by now. */
    public static class NotNow extends Refusal {
        NotNow(FindingStage stage) {
            super("supervision.rectification.notNow." + stage);
        }
    }
}
