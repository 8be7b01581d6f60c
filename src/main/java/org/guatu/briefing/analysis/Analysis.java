package org.guatu.briefing.analysis;

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
import java.time.YearMonth;
import org.guatu.casework.Case;
import org.guatu.casework.CaseKind;
import org.guatu.platform.Refusal;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * 月度分析 of a region and month. It is composed as a draft, composed anew and written on as often as the office likes, and
 * issued under a name. From then on it stays as it is: what is wrong in it is put right by another edition, and once
 * that is issued the earlier one is superseded.
 */
@Entity
public class Analysis implements Case {
    static final CaseKind KIND = new CaseKind("analysis", "briefing", "", "/analyses");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;

    @Column(name = "analysed_month")
    private String month;

    private int edition;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private State state;

    private LocalDate asOf;
    private Instant changedAt;
    private @Nullable Long correctsId;

    @Column(columnDefinition = "TEXT")
    private @Nullable String reason;

    @Embedded
    @EmbeddedColumnNaming("issued_%s")
    private @Nullable SignedAct issued;

    @Version
    private int version;

    /** Where it stands. */
    public enum State {
        /** 拟稿 */
        DRAFT,
        /** 已印发 */
        ISSUED,
        /** 已更正: a later edition stands in its place. */
        SUPERSEDED
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Analysis() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    Analysis(long regionId, AnalysedMonth of, Instant when) {
        this.regionId = regionId;
        month = of.month().toString();
        edition = 1;
        state = State.DRAFT;
        asOf = of.asOf();
        changedAt = when;
    }

    /** The draft that is to take its place. */
    Analysis correction(LocalDate day, String because, Instant when) {
        require(State.ISSUED);
        Analysis next = new Analysis(regionId, new AnalysedMonth(month(), day), when);
        next.edition = edition + 1;
        next.correctsId = id;
        next.reason = because;
        return next;
    }

    /** Something in it was written or counted anew: whoever saw it before has not seen what they would sign. */
    void change(LocalDate day, Instant when) {
        require(State.DRAFT);
        asOf = day;
        changedAt = when;
    }

    void issue(SignedAct signature) {
        require(State.DRAFT);
        state = State.ISSUED;
        issued = signature;
    }

    void supersede() {
        require(State.ISSUED);
        state = State.SUPERSEDED;
    }

    void require(State wanted) {
        if (state != wanted) {
            throw new Refusal("briefing.analysis.notNow." + state);
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

    public YearMonth month() {
        return YearMonth.parse(month);
    }

    /** Counted from 1; further ones are corrections. */
    public int edition() {
        return edition;
    }

    public State state() {
        return state;
    }

    /** The day that its figures judge. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The edition that it puts right; null of the first. */
    public @Nullable Long correctsId() {
        return correctsId;
    }

    /** Why the edition before had to be put right; null of the first. */
    public @Nullable String reason() {
        return reason;
    }

    /** Who issued it, and when; null before. */
    public @Nullable SignedAct issued() {
        return issued;
    }

    @Override
    public int version() {
        return version;
    }
}
