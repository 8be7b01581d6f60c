package org.guatu.briefing.analysis;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/** The analyses of all regions: to the office its own, to leaders those that were issued. */
@ApplicationScoped
class Analyses implements PanacheRepository<Analysis> {
    private static final String VISIBLE =
            "from Analysis a where a.regionId = :region and (:office = true or :leader = true and a.state <> DRAFT)";

    private static final String NEWEST_FIRST = " order by a.month desc, a.edition desc";

    Optional<Analysis> visible(long id, Caller by) {
        return find(VISIBLE + " and a.id = :id", scope(by).and("id", id)).firstResultOptional();
    }

    List<Analysis> visible(Caller by) {
        return list(VISIBLE + NEWEST_FIRST, scope(by));
    }

    private static Parameters scope(Caller by) {
        return Parameters.with("region", by.regionId())
                .and("office", by.hasRole(Roles.RULE_OF_LAW_OFFICE))
                .and("leader", by.hasAnyRole(Roles.COMMITTEE, Roles.DISTRICT_LEADER));
    }

    /** The last edition of a month; empty where the month has none. */
    Optional<Analysis> last(long regionId, YearMonth month) {
        return find("regionId = ?1 and month = ?2 order by edition desc", regionId, month.toString())
                .firstResultOptional();
    }

    /** The edition that puts another one right, draft or issued; null where there is none. */
    @Nullable
    Analysis correcting(long id) {
        return find("correctsId", id).firstResult();
    }

    /** Regions that had tasks issued by the end of a month and have no analysis of it. */
    List<Long> regionsWithout(YearMonth month) {
        return getEntityManager()
                .createQuery(
                        """
                        select r.id from Region r
                         where exists (select 1 from TaskYear y where y.regionId = r.id and y.startsOn <= :end)
                           and not exists (select 1 from Analysis a where a.regionId = r.id and a.month = :month)
                         order by r.id""",
                        Long.class)
                .setParameter("end", month.atEndOfMonth())
                .setParameter("month", month.toString())
                .getResultList();
    }
}
