package org.guatu.reporting;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** The one of each period that counts, waits or was returned last. */
    Collection<Report> newestOfEachPeriod(long taskYearId) {
        return of(taskYearId).stream()
                .collect(Collectors.toMap(Report::period, one -> one, (newer, older) -> newer))
                .values();
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

    /** The accepted report of the newest period of each of the years: at most one a year. */
    List<Report> lastAccepted(Collection<Long> taskYearIds) {
        return taskYearIds.isEmpty()
                ? List.of()
                : list(
                        """
                        from Report r where r.taskYearId in ?1 and r.status = ?2 and r.periodEnd = (
                            select max(x.periodEnd) from Report x where x.taskYearId = r.taskYearId and x.status = ?2)""",
                        taskYearIds,
                        Report.Status.ACCEPTED);
    }

    List<Report> underReview(long regionId) {
        return list("regionId = ?1 and status = ?2 order by reviewBy, id", regionId, Report.Status.SUBMITTED);
    }
}
