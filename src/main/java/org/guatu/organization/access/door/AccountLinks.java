package org.guatu.organization.access.door;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Which identities elsewhere open which accounts. */
@ApplicationScoped
class AccountLinks implements PanacheRepository<AccountLink> {
    List<AccountLink> of(long regionId, long accountId) {
        return list("regionId = ?1 and accountId = ?2 order by door", regionId, accountId);
    }

    Optional<AccountLink> of(long regionId, long accountId, Door door) {
        return find("regionId = ?1 and accountId = ?2 and door = ?3", regionId, accountId, door)
                .firstResultOptional();
    }

    Optional<AccountLink> bySubject(Door door, String subjectHash) {
        return find("door = ?1 and subjectHash = ?2", door, subjectHash).firstResultOptional();
    }

    Optional<AccountLink> byName(Door door, String name) {
        return find("door = ?1 and name = ?2", door, name).firstResultOptional();
    }

    /** Whether this identity is meant from now on: of two who come at once under one name, the first is. */
    boolean take(AccountLink link, String subjectHash) {
        return update("subjectHash = ?1 where id = ?2 and subjectHash is null", subjectHash, link.id()) == 1;
    }
}
