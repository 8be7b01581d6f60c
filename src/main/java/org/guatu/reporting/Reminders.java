package org.guatu.reporting;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** Of what the system has reminded. */
@ApplicationScoped
class Reminders implements PanacheRepository<Reminder> {
    /** The stages that are done with for one hand-in of a period's report. */
    Set<String> stages(long taskYearId, String period, long handIn) {
        return list("taskYearId = ?1 and period = ?2 and handIn = ?3", taskYearId, period, handIn).stream()
                .map(Reminder::stage)
                .collect(Collectors.toSet());
    }
}
