package org.guatu.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** One act in the story of a case: what was done and said, by whom and when. Written once. */
@Entity
class CaseStep {
    static final String KIND = "case_step";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private String caseKind;
    private long caseId;
    private String act;

    @Column(columnDefinition = "TEXT")
    private String words;

    @Embedded
    @EmbeddedColumnNaming("taken_%s")
    private SignedAct taken;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CaseStep() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    CaseStep(Case of, Enum<?> act, String words, SignedAct taken) {
        this.regionId = of.regionId();
        this.caseKind = of.kind().name();
        this.caseId = of.id();
        this.act = act.name();
        this.words = words;
        this.taken = taken;
    }

    long id() {
        return id;
    }

    String act() {
        return act;
    }

    String words() {
        return words;
    }

    SignedAct taken() {
        return taken;
    }
}
