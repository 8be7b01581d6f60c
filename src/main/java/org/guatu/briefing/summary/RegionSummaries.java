package org.guatu.briefing.summary;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.organization.Region;

/** The summaries, by region and day. */
@ApplicationScoped
class RegionSummaries implements PanacheRepository<RegionSummary> {
    /** The one of this place, made where it is missing, and held until the transaction ends. */
    RegionSummary held(long regionId, LocalDate day, boolean whole) {
        return locked(regionId, day, whole).stream().findFirst().orElseGet(() -> {
            make(regionId, day, whole);
            return locked(regionId, day, whole).get(0);
        });
    }

    /** As the last one that held it left it: MariaDB knows no {@code for update of}, which Hibernate would write. */
    @SuppressWarnings("unchecked")
    private List<RegionSummary> locked(long regionId, LocalDate day, boolean whole) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from region_summary where region_id = ?1 and day = ?2 and whole = ?3 for update",
                        RegionSummary.class)
                .setParameter(1, regionId)
                .setParameter(2, day)
                .setParameter(3, whole)
                .getResultList();
    }

    /** Of two that make it, one does; nothing is counted in it yet. */
    private void make(long regionId, LocalDate day, boolean whole) {
        getEntityManager()
                .createNativeQuery(
                        "insert into region_summary (region_id, day, whole, tasks, red, yellow, green, grey, closed,"
                                + " overdue, fixed_term, completed, on_schedule, settled)"
                                + " values (?1, ?2, ?3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false)"
                                + " on duplicate key update region_id = region_id")
                .setParameter(1, regionId)
                .setParameter(2, day)
                .setParameter(3, whole)
                .executeUpdate();
    }

    /** What regions count as wholes, by id; nothing of one that has no tasks and none below. */
    Map<Long, RegionCounts> wholes(List<Region> regions, LocalDate day) {
        return list(
                        "day = ?1 and whole = true and regionId in ?2",
                        day,
                        regions.stream().map(Region::id).toList())
                .stream()
                .collect(Collectors.toMap(RegionSummary::regionId, RegionSummary::counts));
    }

    /**
     * The regions of a subtree that were not counted for a day, or before the day was over.
     *
     * @param over whether the day is over by now
     */
    List<Long> uncounted(String path, LocalDate day, boolean over) {
        return getEntityManager()
                .createQuery(
                        "select r.id from Region r where r.path like :path and not exists (select 1 from RegionSummary s"
                                + " where s.regionId = r.id and s.day = :day and s.whole = false and s.stamps is not null"
                                + " and s.settled = :over) order by r.id",
                        Long.class)
                .setParameter("path", path + "%")
                .setParameter("day", day)
                .setParameter("over", over)
                .getResultList();
    }

    /** Nobody knows any more under which stamps regions were counted. */
    void doubt() {
        update("stamps = null where whole = false");
    }

    /** What regions count alone on a day. */
    List<RegionSummary> alone(LocalDate day) {
        return list("day = ?1 and whole = false and settled = false and stamps is not null", day);
    }

    /** Deletes what a subtree counted on a day. */
    void forget(String path, LocalDate day) {
        delete("day = ?1 and regionId in (select r.id from Region r where r.path like ?2)", day, path + "%");
    }
}
