package org.guatu.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The years of all tasks. */
@ApplicationScoped
class TaskYears implements PanacheRepository<TaskYear> {
    private static final Set<Phase> OVER = Set.of(Phase.EVALUATED, Phase.ANNUALLY_ASSESSED, Phase.CANCELLED);

    /** The newest year of a task: the one that runs, or the last that ran. */
    Optional<TaskYear> newest(long taskId) {
        return find("taskId = ?1 and takenBackOn is null order by year desc", taskId)
                .firstResultOptional();
    }

    /** All years of a task but those taken back, newest first. */
    List<TaskYear> ofTask(long taskId) {
        return list("taskId = ?1 and takenBackOn is null order by year desc", taskId);
    }

    Optional<TaskYear> of(long taskId, int year) {
        return find("taskId = ?1 and year = ?2", taskId, year).firstResultOptional();
    }

    /** A list with tasks that wait for a decision since it ended, and should have it by a day. */
    record Undecided(long regionId, long listId, LocalDate since, LocalDate due, long tasks) {}

    /** Every list with undecided tasks, and by when the first of them should be decided. */
    List<Undecided> undecided() {
        return find("select regionId, listId, min(turnedOn), min(actBy), count(*) from TaskYear"
                        + " where phase = 'AWAITING_DECISION' and actBy is not null group by regionId, listId")
                .project(Undecided.class)
                .list();
    }

    /** Whether any of a region's tasks had this year. */
    boolean any(long regionId, int year) {
        return count("regionId = ?1 and year = ?2 and takenBackOn is null", regionId, year) > 0;
    }

    /** The years of a region's tasks that have not ended. */
    List<TaskYear> living(long regionId, int year) {
        return list("regionId = ?1 and year = ?2 and endedOn is null and takenBackOn is null", regionId, year).stream()
                .filter(TaskYear::lives)
                .toList();
    }

    /** The years until one that have turned and have not ended. */
    List<TaskYear> turnedUntil(int year) {
        return list("year <= ?1 and turnedOn is not null and endedOn is null and takenBackOn is null", year).stream()
                .filter(TaskYear::lives)
                .toList();
    }

    /** A page of those for which 1 January has passed and that have not turned. */
    List<TaskYear> unturned(int before, int rows) {
        return find(
                        "turnedOn is null and endedOn is null and takenBackOn is null and year < ?1"
                                + " and phase not in ?2 order by id",
                        before,
                        OVER)
                .page(0, rows)
                .list();
    }

    List<TaskYear> ofTasks(Collection<Long> taskIds) {
        return list("taskId in ?1", taskIds);
    }

    List<TaskYear> ofRegion(long regionId) {
        return list("select distinct y from TaskYear y left join fetch y.milestones where y.regionId = ?1", regionId);
    }

    List<TaskYear> withMilestones(Collection<Long> taskIds) {
        return list("select distinct y from TaskYear y left join fetch y.milestones where y.taskId in ?1", taskIds);
    }

    List<TaskYear> ofTasks(Collection<Long> taskIds, int year) {
        return list(
                "select distinct y from TaskYear y left join fetch y.milestones where y.taskId in ?1 and y.year = ?2",
                taskIds,
                year);
    }

    /** A page of those whose present term is not over on a day. */
    List<TaskYear> withTermFrom(LocalDate day, long afterId, int rows) {
        return find("id > ?1 and actBy >= ?2 order by id", afterId, day)
                .page(0, rows)
                .list();
    }
}
