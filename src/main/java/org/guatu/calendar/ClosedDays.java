package org.guatu.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The days that regions closed for themselves. */
@ApplicationScoped
class ClosedDays implements PanacheRepository<ClosedDay> {
    List<ClosedDay> all() {
        return list("order by regionId, day");
    }

    List<ClosedDay> ofRegion(long regionId) {
        return list("regionId = ?1 order by day", regionId);
    }

    Optional<ClosedDay> of(long regionId, LocalDate day) {
        return find("regionId = ?1 and day = ?2", regionId, day).firstResultOptional();
    }
}
