package org.guatu.reporting;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All reports; newest first where there are several of one period. */
@ApplicationScoped
class Reports implements PanacheRepository<Report> {
    List<Report> of(long taskYearId) {
        return list("taskYearId = ?1 order by periodEnd desc, id desc", taskYearId);
    }

    Optional<Report> newest(long taskYearId, String period) {
        return find("taskYearId = ?1 and period = ?2 order by id desc", taskYearId, period)
                .firstResultOptional();
    }

    List<Report> ofRegion(long regionId, int year) {
        return list(
                "from Report r where r.regionId = ?1 and r.taskYearId in (select y.id from TaskYear y where y.year = ?2) order by r.id",
                regionId,
                year);
    }

    List<HandedIn> handedIn(long regionId, LocalDate from, LocalDate to) {
        return getEntityManager()
                .createQuery(HandedIn.QUERY, HandedIn.class)
                .setParameter("region", regionId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    List<ReportFact> facts(Collection<Long> taskYearIds) {
        return taskYearIds.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(ReportFact.QUERY, ReportFact.class)
                        .setParameter("years", taskYearIds)
                        .getResultList();
    }

    List<Report> underReview(long regionId) {
        return list("regionId = ?1 and status = ?2 order by reviewBy, id", regionId, Report.Status.SUBMITTED);
    }
}
