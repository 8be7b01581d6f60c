package org.guatu.organization.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Critical posts that were proposed. */
@ApplicationScoped
class PostProposals implements PanacheRepository<PostProposal> {
    /** Held until the transaction ends: two who decide at once queue here. */
    Optional<PostProposal> held(long regionId, long id) {
        getEntityManager()
                .createNativeQuery("select id from post_proposal where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        return find("regionId = ?1 and id = ?2", regionId, id).firstResultOptional();
    }

    List<PostProposal> waitingFor(Collection<Long> people) {
        return people.isEmpty()
                ? List.of()
                : list("personId in ?1 and state = ?2 order by id", people, PostProposal.State.WAITING);
    }

    /** The newest first, older than one. */
    List<PostProposal> ofRegion(long regionId, long beforeId, int limit) {
        return find("regionId = ?1 and id < ?2 order by id desc", regionId, beforeId)
                .page(0, limit)
                .list();
    }

    List<PostProposal> waiting(long regionId) {
        return list("regionId = ?1 and state = ?2 order by id", regionId, PostProposal.State.WAITING);
    }
}
