package org.guatu.briefing.analysis;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** The sections of all analyses. */
@ApplicationScoped
class AnalysisSections implements PanacheRepository<AnalysisSection> {
    /** In their order. */
    List<AnalysisSection> of(Analysis one) {
        return list("analysisId = ?1", one.id()).stream()
                .sorted(Comparator.comparing(AnalysisSection::kind))
                .toList();
    }
}
