package org.guatu.notification.preference;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What people chose. */
@ApplicationScoped
class Preferences implements PanacheRepository<Preference> {
    Map<Long, DeliverySettings> of(Collection<Long> people) {
        return people.isEmpty()
                ? Map.of()
                : list("personId in ?1", people).stream()
                        .collect(Collectors.toMap(Preference::personId, Preference::settings));
    }
}
