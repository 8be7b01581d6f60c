package org.guatu.notification.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is on its way. */
@ApplicationScoped
class OutgoingMessages implements PanacheRepository<OutgoingMessage> {
    /** Locks the next message to be tried; what another node tries is passed over and not waited for. */
    Optional<OutgoingMessage> lockNext(Instant now, Set<String> resting) {
        List<?> ids = getEntityManager()
                .createNativeQuery(
                        """
                        select id from outgoing_message where state = 'WAITING' and next_try_at <= :now
                        and (claimed_until is null or claimed_until < :now) and line not in (:resting)
                        order by next_try_at, id limit 1 for update skip locked""")
                .setParameter("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .setParameter("resting", resting.isEmpty() ? Set.of("-") : resting)
                .getResultList();
        return ids.isEmpty() ? Optional.empty() : findByIdOptional(((Number) ids.get(0)).longValue());
    }

    /** Whether this node may pack now; another one that packs is not waited for. */
    boolean takePackingTable() {
        return !getEntityManager()
                .createNativeQuery("select id from bundling_turn where id = 1 for update skip locked")
                .getResultList()
                .isEmpty();
    }

    List<OutgoingMessage> of(long regionId, OutgoingMessage.@Nullable State state, long beforeId, int limit) {
        Parameters asked = Parameters.with("region", regionId).and("before", beforeId);
        String where = "regionId = :region and id < :before";
        return (state == null
                        ? find(where + " order by id desc", asked)
                        : find(where + " and state = :state order by id desc", asked.and("state", state)))
                .page(0, limit)
                .list();
    }

    Optional<OutgoingMessage> find(long regionId, long id) {
        return find("regionId = ?1 and id = ?2", regionId, id).firstResultOptional();
    }

    Map<OutgoingMessage.State, Long> counts(long regionId) {
        Map<OutgoingMessage.State, Long> counts = new EnumMap<>(OutgoingMessage.State.class);
        getEntityManager()
                .createQuery(
                        "select p.state, count(*) from OutgoingMessage p where p.regionId = ?1 group by p.state",
                        Object[].class)
                .setParameter(1, regionId)
                .getResultList()
                .forEach(row -> counts.put((OutgoingMessage.State) row[0], (Long) row[1]));
        return counts;
    }
}
