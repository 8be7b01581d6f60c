package org.guatu.evaluation.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import org.guatu.platform.Caller;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** What one evaluator came to, once in each round. Never changed. */
@Entity
public class UnitScoring {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long evaluationId;
    private int round;
    private BigDecimal total;

    @Column(columnDefinition = "TEXT")
    private String words;

    @Embedded
    @EmbeddedColumnNaming("scored_%s")
    private SignedAct scored;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected UnitScoring() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    UnitScoring(UnitEvaluation of, BigDecimal total, String words, Caller by, Instant at) {
        regionId = of.regionId();
        evaluationId = of.id();
        round = of.round();
        this.total = total;
        this.words = words;
        scored = SignedAct.of(by, at);
    }

    boolean ownHandOf(Caller caller) {
        return scored.ownHandOf(caller);
    }

    public long id() {
        return id;
    }

    public int round() {
        return round;
    }

    /** What the unit would get if only this evaluator's scores counted. */
    public BigDecimal total() {
        return total;
    }

    public String words() {
        return words;
    }

    public String scoredBy() {
        return scored.by();
    }

    public Instant scoredAt() {
        return scored.at();
    }
}
