package org.guatu.organization.access;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guatu.organization.Roles;

/** Accounts by name, and by region for those who administer them. */
@ApplicationScoped
class Accounts implements PanacheRepository<Account> {
    Optional<Account> byUsername(String username) {
        return find("username", username).firstResultOptional();
    }

    /** Those of the names that are in use. */
    Set<String> taken(Set<String> usernames) {
        return usernames.isEmpty()
                ? Set.of()
                : Set.copyOf(find("select a.username from Account a where a.username in ?1", usernames)
                        .project(String.class)
                        .list());
    }

    /** Its person came in; nobody who edits the account meanwhile has to look again. */
    void cameIn(long id, Instant when) {
        update("lastSignInAt = ?1 where id = ?2", when, id);
    }

    /**
     * The account of a name that nobody has opened, in an office that nobody has come into; that of the security
     * administrator as long as no security administrator has, since nobody else could give another password.
     */
    Optional<Account> unopened(String username) {
        return find(
                        "username = ?1 and mustChangePassword and not exists"
                                + " (select 1 from Account o where o.lastSignInAt is not null and (?1 <> 'security'"
                                + " or exists (select 1 from Post p where p.personId = o.personId and p.role = ?2)))",
                        username,
                        Roles.SECURITY_ADMIN)
                .firstResultOptional();
    }

    Optional<Account> find(long regionId, long id) {
        return find("regionId = ?1 and id = ?2", regionId, id).firstResultOptional();
    }

    Optional<Account> ofPerson(long regionId, long personId) {
        return find("regionId = ?1 and personId = ?2", regionId, personId).firstResultOptional();
    }

    List<Account> of(long regionId, long afterId, int limit) {
        return find("regionId = ?1 and id > ?2 order by id", regionId, afterId)
                .page(0, limit)
                .list();
    }
}
