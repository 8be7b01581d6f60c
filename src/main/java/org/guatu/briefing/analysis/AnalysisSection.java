package org.guatu.briefing.analysis;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.guatu.evaluation.rules.Frozen;
import org.jspecify.annotations.Nullable;

/** A section of an analysis: what was composed, with its figures, and what the office wrote in its place. */
@Entity
public class AnalysisSection {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long analysisId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private SectionKind kind;

    @Column(columnDefinition = "MEDIUMTEXT")
    private String composed;

    @Column(columnDefinition = "TEXT")
    private @Nullable String written;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected AnalysisSection() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    AnalysisSection(Analysis of, Composed said, @Nullable String written) {
        regionId = of.regionId();
        analysisId = of.id();
        kind = said.kind();
        composed = Frozen.write(said);
        this.written = written;
    }

    /** Figures, table and composed text are taken anew; what a person wrote stays. */
    void composeAnew(Composed said) {
        composed = Frozen.write(said);
    }

    void write(@Nullable String words) {
        written = words;
    }

    public SectionKind kind() {
        return kind;
    }

    Composed composed() {
        return Frozen.read(composed, Composed.class);
    }

    /** What the office wrote in place of the composed text; null where it wrote nothing. */
    @Nullable
    String written() {
        return written;
    }

    int version() {
        return version;
    }
}
