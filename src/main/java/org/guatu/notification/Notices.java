package org.guatu.notification;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.guatu.platform.Caller;

/** Notices, each person's own: of their units, and of the roles they hold in their region. */
@ApplicationScoped
class Notices implements PanacheRepository<Notice> {
    private static final String MINE =
            "n.regionId = :region and (n.unitId in :units or (n.unitId is null and n.role in :roles))";
    private static final String UNREAD =
            " and not exists (select 1 from NoticeRead r where r.noticeId = n.id and r.personId = :person)";

    List<Notice> of(Caller by, long beforeId, int limit) {
        return find(
                        "from Notice n where " + MINE + " and n.id < :before order by n.id desc",
                        mine(by).and("before", beforeId))
                .page(0, limit)
                .list();
    }

    Set<Long> unread(Caller by, List<Long> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(find(
                        "select n.id from Notice n where n.id in :ids and " + MINE + UNREAD,
                        mine(by).and("ids", ids).and("person", by.personId()))
                .project(Long.class)
                .list());
    }

    List<Long> unread(Caller by) {
        return find("select n.id from Notice n where " + MINE + UNREAD, mine(by).and("person", by.personId()))
                .project(Long.class)
                .list();
    }

    long countUnread(Caller by) {
        return find("from Notice n where " + MINE + UNREAD, mine(by).and("person", by.personId()))
                .count();
    }

    private static Parameters mine(Caller by) {
        return Parameters.with("region", by.regionId())
                .and("units", by.units().isEmpty() ? Set.of(-1L) : by.units())
                .and("roles", by.roles().isEmpty() ? Set.of("-") : by.roles());
    }
}
