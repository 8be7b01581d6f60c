package org.guatu.debriefing;

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
import java.util.Set;
import org.guatu.casework.Case;
import org.guatu.casework.CaseKind;
import org.guatu.debriefing.facts.GatheringReporterFacts.Reporter;
import org.guatu.debriefing.facts.ReporterFacts;
import org.guatu.debriefing.template.Rating;
import org.guatu.debriefing.template.WrittenReport;
import org.guatu.evaluation.rules.Frozen;
import org.guatu.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * 述法报告 of an office-holder, or of the team of a unit. It is awaited until a day and taken after it too, late; the
 * office accepts it, or returns it once. Who need not report is excused.
 */
@Entity
public class DebriefingReport implements Case {
    static final CaseKind KIND = new CaseKind("debriefing", "debriefing", "", "/debriefings/reports");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long roundId;
    private @Nullable Long unitId;
    private @Nullable Long personId;
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private Stage stage;

    private Instant stageSince;
    private LocalDate actBy;
    private @Nullable LocalDate submittedOn;
    private boolean late;
    private boolean returned;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private @Nullable Rating rating;

    private @Nullable Integer place;

    @Column(columnDefinition = "MEDIUMTEXT")
    private @Nullable String written;

    @Column(columnDefinition = "MEDIUMTEXT")
    private @Nullable String facts;

    @Version
    private int version;

    /** Where it stands. */
    public enum Stage {
        /** 待述法 */
        AWAITED,
        /** 已报待审 */
        SUBMITTED,
        /** 退回补正 */
        RETURNED,
        /** 已采纳 */
        ACCEPTED,
        /** 免述 */
        EXCUSED;

        static final Set<Stage> OPEN = Set.of(AWAITED, RETURNED);

        public boolean waitsForReport() {
            return OPEN.contains(this);
        }
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected DebriefingReport() {}

    /** @param name as its holder is called now */
    @SuppressWarnings("NullAway.Init") // the id comes from the database
    DebriefingReport(
            DebriefingRound round,
            LocalDate actBy,
            @Nullable Long unitId,
            @Nullable Long personId,
            String name,
            Instant when) {
        regionId = round.regionId();
        roundId = round.id();
        this.unitId = unitId;
        this.personId = personId;
        this.name = name;
        this.actBy = actBy;
        stage = Stage.AWAITED;
        stageSince = when;
    }

    void submit(WrittenReport text, ReporterFacts known, LocalDate today, Instant when) {
        move(Stage.OPEN, Stage.SUBMITTED, when);
        if (submittedOn == null) {
            submittedOn = today;
            late = today.isAfter(actBy);
        }
        written = Frozen.write(text);
        facts = Frozen.write(known);
    }

    void accept(Instant when) {
        move(Set.of(Stage.SUBMITTED), Stage.ACCEPTED, when);
    }

    void giveBack(LocalDate again, Instant when) {
        if (returned) {
            throw new Refusal("debriefing.returnedBefore");
        }
        move(Set.of(Stage.SUBMITTED), Stage.RETURNED, when);
        returned = true;
        actBy = again;
    }

    void excuse(Instant when) {
        move(Stage.OPEN, Stage.EXCUSED, when);
        place = null;
    }

    /** Who is asked again after being excused. */
    void ask(LocalDate by, Instant when) {
        move(Set.of(Stage.EXCUSED), Stage.AWAITED, when);
        actBy = by;
    }

    void rate(Rating given) {
        rating = given;
    }

    /** When it is their turn to speak; null where they do not. */
    void speakAt(@Nullable Integer turn) {
        place = turn;
    }

    private void move(Set<Stage> from, Stage to, Instant when) {
        if (!from.contains(stage)) {
            throw new Refusal("debriefing.notNow." + stage);
        }
        stage = to;
        stageSince = when;
    }

    Reporter reporter(int year) {
        return new Reporter(regionId, year, unitId, personId, name);
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

    public long roundId() {
        return roundId;
    }

    /** The unit that it is about; null of a leader without one. */
    public @Nullable Long unitId() {
        return unitId;
    }

    /** Who reports; null where it is the team of the unit. */
    public @Nullable Long personId() {
        return personId;
    }

    /** Of the person, or of the unit, as it was when they were asked. */
    public String name() {
        return name;
    }

    public Stage stage() {
        return stage;
    }

    public Instant stageSince() {
        return stageSince;
    }

    /** The day by which it is awaited. */
    public LocalDate actBy() {
        return actBy;
    }

    /** The day on which it was first handed in; null before. */
    public @Nullable LocalDate submittedOn() {
        return submittedOn;
    }

    public boolean late() {
        return late;
    }

    public boolean returned() {
        return returned;
    }

    /** What was said of it last; null before. */
    public @Nullable Rating rating() {
        return rating;
    }

    public @Nullable Integer place() {
        return place;
    }

    public @Nullable WrittenReport written() {
        return written == null ? null : Frozen.read(written, WrittenReport.class);
    }

    /** As they were frozen when it was handed in last; null while they grow. */
    public @Nullable ReporterFacts facts() {
        return facts == null || stage.waitsForReport() ? null : Frozen.read(facts, ReporterFacts.class);
    }

    @Override
    public int version() {
        return version;
    }
}
