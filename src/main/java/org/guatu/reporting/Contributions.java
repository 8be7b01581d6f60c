package org.guatu.reporting;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The parts that cooperating units handed in. */
@ApplicationScoped
class Contributions implements PanacheRepository<Contribution> {
    List<Contributing.HandedInPart> handedIn(Collection<Long> taskYearIds) {
        return taskYearIds.isEmpty()
                ? List.of()
                : find(
                                "select taskYearId, unitId, period, submitted.at from Contribution where taskYearId in ?1",
                                taskYearIds)
                        .project(Contributing.HandedInPart.class)
                        .list();
    }

    /** Who has handed in a part of a period. */
    Set<Long> of(long taskYearId, String period) {
        return list("taskYearId = ?1 and period = ?2", taskYearId, period).stream()
                .map(Contribution::unitId)
                .collect(Collectors.toSet());
    }
}
