package org.guatu.lifecycle.scheduling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.stream.Collectors;
import org.guatu.lifecycle.backward.GatePattern;

/** The gates through which a region's tasks of a kind of list go, where the office said other than the usual ones. */
@Entity
class KindGates {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private String kind;
    private int days;

    @Column(columnDefinition = "TEXT")
    private String gates;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected KindGates() {}

    @SuppressWarnings("NullAway.Init") // the rest is described below
    KindGates(long regionId, String kind, GatePattern pattern) {
        this.regionId = regionId;
        this.kind = kind;
        describe(pattern);
    }

    void describe(GatePattern pattern) {
        days = pattern.days();
        gates = pattern.gates().stream()
                .map(gate -> gate.weight() + " " + gate.title())
                .collect(Collectors.joining("\n"));
    }

    GatePattern pattern() {
        List<GatePattern.Gate> read = gates.lines()
                .map(line -> line.split(" ", 2))
                .map(words -> new GatePattern.Gate(words[1], Integer.parseInt(words[0])))
                .toList();
        return new GatePattern(days, read);
    }

    long regionId() {
        return regionId;
    }

    String kind() {
        return kind;
    }

    int version() {
        return version;
    }
}
