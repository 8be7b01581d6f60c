package org.guatu.platform.trail;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.platform.SortOrder;

/** The written lines; rows are only ever added. */
@ApplicationScoped
class AuditLines implements PanacheRepository<AuditLine> {
    /** By what the trail is sorted. */
    private static final Map<String, String> COLUMNS = Map.of(
            "when", "id",
            "who", "personName",
            "act", "act",
            "what", "concat(subjectType, ' ', cast(subjectId + 1000000000000 as string))",
            "change", "coalesce(afterValue, reason)");

    List<AuditLine> about(String subjectType, long subjectId, long beforeId, int limit) {
        return find(
                        "subjectType = ?1 and subjectId = ?2 and id < ?3 order by id desc",
                        subjectType,
                        subjectId,
                        beforeId)
                .page(0, limit)
                .list();
    }

    /** Lines that are looked for, the newest first where no other order is asked for, from a row on. */
    List<AuditLine> find(long regionId, TrailSearch asked, SortOrder order, int from, int rows) {
        Parameters values = Parameters.with("region", regionId);
        String where = where(asked, values);
        return find(where + order.orderBy(COLUMNS, "id desc"), values)
                .range(from, from + rows - 1)
                .list();
    }

    /** As above, newest first, those before one: however many there are, each step costs the same. */
    List<AuditLine> before(long id, long regionId, TrailSearch asked, int rows) {
        Parameters values = Parameters.with("region", regionId).and("before", id);
        return find(where(asked, values) + " and id < :before order by id desc", values)
                .page(0, rows)
                .list();
    }

    long count(long regionId, TrailSearch asked) {
        Parameters values = Parameters.with("region", regionId);
        return count(where(asked, values), values);
    }

    private static String where(TrailSearch asked, Parameters values) {
        StringBuilder where = new StringBuilder("regionId = :region");
        if (asked.person() != null) {
            where.append(" and locate(:person, personName) > 0");
            values.and("person", asked.person());
        }
        if (asked.matter() != null) {
            where.append(
                            " and (act in :acts or subjectType in :told and (locate(:matter, coalesce(beforeValue, '')) > 0")
                    .append(" or locate(:matter, coalesce(afterValue, '')) > 0")
                    .append(" or locate(:matter, coalesce(reason, '')) > 0))");
            values.and("matter", asked.matter())
                    .and("told", asked.told().isEmpty() ? Set.of("") : asked.told())
                    .and("acts", asked.acts().isEmpty() ? Set.of("") : asked.acts());
        }
        if (asked.tasks() != null) {
            where.append(" and subjectType = 'task' and subjectId in :tasks");
            values.and("tasks", asked.tasks().isEmpty() ? Set.of(-1L) : asked.tasks());
        }
        if (asked.from() != null) {
            where.append(" and happenedAt >= :from");
            values.and("from", asked.from());
        }
        if (asked.until() != null) {
            where.append(" and happenedAt < :until");
            values.and("until", asked.until());
        }
        return where.toString();
    }

    /** Every act that was ever recorded in a region, by its message key. */
    List<String> acts(long regionId) {
        return find("select distinct l.act from AuditLine l where l.regionId = ?1", regionId)
                .project(String.class)
                .list();
    }
}
