package org.guatu.briefing.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The subscriptions of all regions. */
@ApplicationScoped
class Subscriptions implements PanacheRepository<Subscription> {
    /** @param personId null for the office as a whole */
    Optional<Subscription> of(long regionId, @Nullable Long personId) {
        return personId == null
                ? find("regionId = ?1 and personId is null", regionId).firstResultOptional()
                : find("regionId = ?1 and personId = ?2", regionId, personId).firstResultOptional();
    }

    /** Those that were wanted when the week of this Monday was to be sent, and had nothing for it. */
    List<Long> withoutWeek(LocalDate monday, Instant sentAt) {
        return find(
                        "select s.id from Subscription s where s.wanted = true and s.since <= ?2 and not exists ("
                                + "select 1 from WeekReport w where w.subscriptionId = s.id and w.monday = ?1)"
                                + " order by s.id",
                        monday,
                        sentAt)
                .project(Long.class)
                .list();
    }
}
