package org.guatu.evaluation.publication;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.evaluation.score.Tie;
import org.guatu.organization.UnitGroup;
import org.guatu.platform.Caller;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;

/**
 * What the committee decided on a tie. Never changed: another decision on the same units takes its place, and it falls when
 * the tie is another one, since somebody's score has changed.
 */
@Entity
public class TieDecision {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;

    @Column(name = "decided_year")
    private int year;

    @Enumerated(EnumType.STRING)
    @Column(name = "unit_group", columnDefinition = "VARCHAR(40)")
    private UnitGroup group;

    private BigDecimal total;
    private int places;

    @Column(columnDefinition = "TEXT")
    private String reason;

    @Embedded
    @EmbeddedColumnNaming("decided_%s")
    private SignedAct decided;

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @JoinColumn(name = "decision_id", nullable = false)
    private List<TiedUnit> units;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected TieDecision() {}

    /** @param tied the evaluations of all units of the tie, {@code chosen} those that take a place */
    @SuppressWarnings("NullAway.Init") // the id comes from the database
    TieDecision(int year, Tie tie, Set<Long> tied, Set<Long> chosen, String reason, Caller by, Instant at) {
        regionId = by.regionId();
        this.year = year;
        group = tie.group();
        total = tie.total();
        places = tie.places();
        this.reason = reason;
        decided = SignedAct.of(by, at);
        units = tied.stream()
                .sorted()
                .map(one -> new TiedUnit(regionId, one, chosen.contains(one)))
                .toList();
    }

    /** Whether it decides this tie: the same units with the same total, and no fewer places. */
    boolean decides(Tie tie, Set<Long> tied) {
        return group == tie.group()
                && total.compareTo(tie.total()) == 0
                && units.stream()
                        .map(TiedUnit::evaluationId)
                        .collect(Collectors.toSet())
                        .equals(tied)
                && chosen().size() <= tie.places();
    }

    public Set<Long> chosen() {
        return units.stream()
                .filter(TiedUnit::chosen)
                .map(TiedUnit::evaluationId)
                .collect(Collectors.toSet());
    }

    boolean tells(long evaluationId) {
        return units.stream().anyMatch(one -> one.evaluationId() == evaluationId);
    }

    public int alike() {
        return units.size();
    }

    public int places() {
        return places;
    }

    public String reason() {
        return reason;
    }

    public String decidedBy() {
        return decided.by();
    }

    public Instant decidedAt() {
        return decided.at();
    }
}
