package org.guatu.evaluation.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.guatu.casework.CaseKind;
import org.guatu.casework.StagedCase;
import org.guatu.evaluation.rules.Frozen;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.rules.RuleSet;
import org.guatu.evaluation.score.Placing;
import org.guatu.evaluation.score.ScoreSheet;
import org.guatu.evaluation.score.UnitInputs;
import org.guatu.organization.UnitGroup;
import org.guatu.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * 年度考核: how one unit's year is judged.
 *
 * <p>The rules are published, and the unit has fifteen working days to add what the record does not know. The office checks
 * the material, on the spot where it wants to. When the year is frozen, so are the inputs of the score. At least two
 * evaluators score; when they differ by more than a tenth they come to terms. The unit is told the preliminary result and
 * may appeal. The committee approves or sends it back to the evaluators. The office publishes all units of the year in one
 * act: the grades are placed within the groups, what was found goes to rectification, and later all of it is archived.
 */
@Entity
public class UnitEvaluation implements StagedCase {
    public static final CaseKind KIND = new CaseKind("evaluation", "evaluation", "evaluation", "/evaluations");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long unitId;

    @Column(name = "evaluated_year")
    private int year;

    @Enumerated(EnumType.STRING)
    @Column(name = "unit_group", columnDefinition = "VARCHAR(40)")
    private UnitGroup group;

    private long ruleSetId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private EvaluationStage stage;

    private Instant stageSince;
    private @Nullable LocalDate actBy;
    private boolean materialLate;
    private int round;

    @Column(columnDefinition = "MEDIUMTEXT")
    private @Nullable String inputs;

    private @Nullable BigDecimal preliminaryTotal;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private @Nullable Grade preliminaryGrade;

    private @Nullable BigDecimal total;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private @Nullable Grade grade;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private @Nullable Grade earnedGrade;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private Placing.@Nullable Effect quotaEffect;

    private @Nullable Integer place;
    private String instanceId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected UnitEvaluation() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    UnitEvaluation(long regionId, long unitId, UnitGroup group, RuleSet rules, Instant when) {
        this.regionId = regionId;
        this.unitId = unitId;
        this.group = group;
        year = rules.year();
        ruleSetId = rules.id();
        stage = EvaluationStage.RULES_PUBLISHED;
        stageSince = when;
        round = 1;
        instanceId = "";
    }

    void begin(String instance) {
        instanceId = instance;
    }

    /** Moves on, where it stands at one of the stages from which this is the next. */
    void move(Set<EvaluationStage> from, EvaluationStage to, Instant when, @Nullable LocalDate by) {
        if (!from.contains(stage)) {
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

    /** The unit let the cut-off pass. */
    void missMaterial() {
        materialLate = true;
    }

    void freeze(UnitInputs known) {
        if (inputs != null) {
            throw new IllegalStateException("inputs of evaluation " + id + " are frozen");
        }
        inputs = Frozen.write(known);
    }

    /** Everybody scores anew. */
    void scoreAnew() {
        round++;
    }

    void foresee(ScoreSheet sheet) {
        preliminaryTotal = sheet.total();
        preliminaryGrade = sheet.grade();
    }

    void conclude(Placing placed) {
        total = placed.unit().sheet().total();
        grade = placed.grade();
        earnedGrade = placed.earned();
        quotaEffect = placed.why();
        place = placed.rank();
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

    public long unitId() {
        return unitId;
    }

    public int year() {
        return year;
    }

    public UnitGroup group() {
        return group;
    }

    public long ruleSetId() {
        return ruleSetId;
    }

    @Override
    public EvaluationStage stage() {
        return stage;
    }

    public EvaluationState state() {
        return stage.state();
    }

    @Override
    public Instant stageSince() {
        return stageSince;
    }

    @Override
    public @Nullable LocalDate actBy() {
        return actBy;
    }

    /** Whether the unit added nothing by the cut-off. */
    public boolean materialLate() {
        return materialLate;
    }

    /** How often the evaluators began: more than once when they came to terms, or the committee sent it back. */
    public int round() {
        return round;
    }

    /** Everything that the score needs, as it was when the year was frozen; null before. */
    public @Nullable UnitInputs inputs() {
        return inputs == null ? null : Frozen.read(inputs, UnitInputs.class);
    }

    /** What the evaluators came to before any appeal; null before they have. */
    public @Nullable BigDecimal preliminaryTotal() {
        return preliminaryTotal;
    }

    public @Nullable Grade preliminaryGrade() {
        return preliminaryGrade;
    }

    /** The published score; null before. */
    public @Nullable BigDecimal total() {
        return total;
    }

    /** The published grade, after the quota; null before. */
    public @Nullable Grade grade() {
        return grade;
    }

    /** The grade before the quota; null before the publication. */
    public @Nullable Grade earnedGrade() {
        return earnedGrade;
    }

    /** What the quota did to the published grade; null before the publication. */
    public Placing.@Nullable Effect quotaEffect() {
        return quotaEffect;
    }

    /** The place in its group; null before the publication. */
    public @Nullable Integer place() {
        return place;
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
        NotNow(EvaluationStage stage) {
            super("evaluation.notNow." + stage);
        }
    }
}
