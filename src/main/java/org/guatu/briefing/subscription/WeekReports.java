package org.guatu.briefing.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;

/** What subscriptions brought: a reader sees their own, the office that of the office too. */
@ApplicationScoped
class WeekReports implements PanacheRepository<WeekReport> {
    Optional<WeekReport> visible(long id, Caller by) {
        return find(
                        "select w from WeekReport w join Subscription s on s.id = w.subscriptionId"
                                + " where w.id = :id and w.regionId = :region"
                                + " and (s.personId = :person or s.personId is null and :office = true)",
                        Parameters.with("id", id)
                                .and("region", by.regionId())
                                .and("person", by.personId())
                                .and("office", by.hasRole(Roles.RULE_OF_LAW_OFFICE)))
                .firstResultOptional();
    }
}
