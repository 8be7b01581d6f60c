package org.guatu.reporting;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.lifecycle.Phase;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.guatu.reporting.standing.Period;
import org.guatu.reporting.standing.ReportFact;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/** All reports; newest first where there are several of one period. */
@ApplicationScoped
class Reports implements PanacheRepository<Report> {
    private final NewestReports newest;

    Reports(NewestReports newest) {
        this.newest = newest;
    }

    List<Report> of(long taskYearId) {
        return asTheyAre(find("taskYearId = ?1 order by periodEnd desc, id desc", taskYearId))
                .list();
    }

    /** A report of the caller's region; 404 where there is none. */
    Report inRegion(long id, Caller by) {
        return findByIdOptional(id)
                .filter(report -> report.regionId() == by.regionId())
                .orElseThrow(() -> new NotFound("platform.notFound"));
    }

    /** As {@link #inRegion}, with its year and its task, which every decision asks for next: the session knows them then. */
    Report toDecide(long id, Caller by) {
        return getEntityManager()
                .createQuery(
                        """
                        select r, y, t from Report r
                        join TaskYear y on y.id = r.taskYearId join Task t on t.id = r.taskId
                        where r.id = :id and r.regionId = :region""",
                        Object[].class)
                .setParameter("id", id)
                .setParameter("region", by.regionId())
                .getResultStream()
                .map(row -> (Report) row[0])
                .findFirst()
                .orElseThrow(() -> new NotFound("platform.notFound"));
    }

    /** Asked once a transaction, however many steps of a process ask: only a report that is handed in makes it another. */
    Optional<Report> newest(long taskYearId, String period) {
        return newest.of(taskYearId, period, () -> asTheyAre(
                        find("taskYearId = ?1 and period = ?2 order by id desc", taskYearId, period))
                .firstResultOptional());
    }

    @Override
    public void persist(Report report) {
        PanacheRepository.super.persist(report);
        newest.is(report);
    }

    /**
     * Without writing first what this transaction changed: by what these are found no report ever changes, a new one has
     * its row at once, and of one that was changed the session gives its own. So a decision is written once, at its end.
     */
    private static PanacheQuery<Report> asTheyAre(PanacheQuery<Report> query) {
        return query.withHint(HibernateHints.HINT_FLUSH_MODE, FlushModeType.COMMIT);
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

    /** The grade of a report. */
    record GradeOf(long id, Report.Grade grade) {}

    List<GradeOf> grades(Collection<Long> taskYearIds) {
        return taskYearIds.isEmpty()
                ? List.of()
                : find("select id, grade from Report where taskYearId in ?1 and grade is not null", taskYearIds)
                        .project(GradeOf.class)
                        .list();
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

    /** When a report on each of the tasks was handed in last; what was taken back does not count. */
    Map<Long, Instant> lastHandedIn(Collection<Long> taskIds) {
        return taskIds.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(
                                "select r.taskId, max(r.submitted.at) from Report r"
                                        + " where r.taskId in ?1 and r.status <> ?2 group by r.taskId",
                                Object[].class)
                        .setParameter(1, taskIds)
                        .setParameter(2, Report.Status.WITHDRAWN)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Instant) row[1]));
    }

    List<Report> underReview(long regionId) {
        return list("regionId = ?1 and status = ?2 order by reviewBy, id", regionId, Report.Status.SUBMITTED);
    }

    /** A page of those that somebody has in hand: under review, or returned and not handed in again. */
    List<Report> inHand(long afterId, int rows) {
        return find(
                        """
                        from Report r where r.id > ?1 and (r.status = ?2 or r.status = ?3 and not exists (
                            select 1 from Report n where n.taskYearId = r.taskYearId and n.period = r.period and n.id > r.id))
                        order by r.id""",
                        afterId,
                        Report.Status.SUBMITTED,
                        Report.Status.RETURNED)
                .page(0, rows)
                .list();
    }

    /**
     * How many tasks at work report in a period's cadence and have not handed in for it, by region; in one alone where it
     * is given.
     */
    Map<Long, Long> missing(Period period, @Nullable Long regionId) {
        return getEntityManager()
                .createQuery(
                        """
                        select y.regionId, count(y.id) from TaskYear y join Task t on t.id = y.taskId
                        left join Report r on r.taskYearId = y.id and r.period = :period
                        where y.year = :year and (:region is null or y.regionId = :region)
                        and t.wording.cadence = :cadence and y.startsOn <= :end and y.phase in :working
                        and r.id is null
                        group by y.regionId""",
                        Object[].class)
                .setParameter("region", regionId)
                .setParameter("year", period.year())
                .setParameter("cadence", period.cadence())
                .setParameter("end", period.end())
                .setParameter(
                        "working",
                        Stream.of(Phase.values()).filter(Phase::atWork).toList())
                .setParameter("period", period.name())
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }
}
