package org.guatu.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The people of all regions; every question names its region. */
@ApplicationScoped
class People implements PanacheRepository<Person> {
    Optional<Person> find(long regionId, long id) {
        return find("regionId = ?1 and id = ?2", regionId, id).firstResultOptional();
    }

    List<Person> withIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }
}
