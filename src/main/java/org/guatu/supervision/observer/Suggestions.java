package org.guatu.supervision.observer;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.supervision.observer.invitation.Author;

/**
 * The suggestions: all of the region for those who read it as a whole, those handed to them for units, their own for
 * observers. A link's holder sees what came by that link.
 */
@ApplicationScoped
class Suggestions implements PanacheRepository<Suggestion> {
    private static final String VISIBLE = "from Suggestion s where s.regionId = :region and (:wide = true or"
            + " s.unitId in :units or s.personId = :person)";

    Optional<Suggestion> visible(long id, Caller by) {
        return find(VISIBLE + " and s.id = :id", scope(by).and("id", id)).firstResultOptional();
    }

    /** Newest first. */
    List<Suggestion> visible(Caller by) {
        return list(VISIBLE + " order by s.id desc", scope(by));
    }

    /** An observer's own, newest first. */
    List<Suggestion> of(Author author) {
        return author.invitationId() == null
                ? list("personId = ?1 order by id desc", author.personId())
                : list("invitationId = ?1 order by id desc", author.invitationId());
    }

    Optional<Suggestion> sentBefore(Author author, String onceKey) {
        return author.invitationId() == null
                ? find("personId = ?1 and onceKey = ?2", author.personId(), onceKey)
                        .firstResultOptional()
                : find("invitationId = ?1 and onceKey = ?2", author.invitationId(), onceKey)
                        .firstResultOptional();
    }

    private static Parameters scope(Caller by) {
        return Parameters.with("region", by.regionId())
                .and("wide", Roles.readsWholeRegion(by))
                .and("units", by.units().isEmpty() ? Set.of(-1L) : by.units())
                .and("person", by.personId());
    }

    /** A page of those whose present term is not over on a day. */
    List<Suggestion> withTermFrom(LocalDate day, long afterId, int rows) {
        return find("id > ?1 and actBy >= ?2 order by id", afterId, day)
                .page(0, rows)
                .list();
    }
}
