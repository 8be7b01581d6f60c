package org.guatu.supervision.rectification;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;

/** The findings: all of the region for those who read it as a whole, else those handed to the caller's units. */
@ApplicationScoped
class Findings implements PanacheRepository<Finding> {
    private static final String VISIBLE = "from Finding f where f.regionId = :region and (:wide = true or"
            + " (f.leadUnitId in :units and f.stage not in :hidden))";

    Optional<Finding> visible(long id, Caller by) {
        return find(VISIBLE + " and f.id = :id", scope(by).and("id", id)).firstResultOptional();
    }

    /** Newest first. */
    List<Finding> visible(Caller by) {
        return list(VISIBLE + " order by f.id desc", scope(by));
    }

    List<Finding> ofTask(long taskId, Caller by) {
        return list(
                VISIBLE + " and f.found.taskId = :task order by f.id desc",
                scope(by).and("task", taskId));
    }

    List<Finding> recurrencesOf(long findingId, Caller by) {
        return list(
                VISIBLE + " and f.found.recurrenceOf = :earlier order by f.id",
                scope(by).and("earlier", findingId));
    }

    List<Finding> ofSource(Found.Source source, long sourceId, Caller by) {
        return list(
                VISIBLE + " and f.found.source = :source and f.found.sourceId = :sourceId order by f.id",
                scope(by).and("source", source).and("sourceId", sourceId));
    }

    private static Parameters scope(Caller by) {
        return Parameters.with("region", by.regionId())
                .and("wide", Roles.readsWholeRegion(by))
                .and("units", by.units().isEmpty() ? Set.of(-1L) : by.units())
                .and("hidden", Set.of(FindingStage.FOUND, FindingStage.DISMISSED));
    }

    /** A page of those whose present term is not over on a day. */
    List<Finding> withTermFrom(LocalDate day, long afterId, int rows) {
        return find("id > ?1 and actBy >= ?2 order by id", afterId, day)
                .page(0, rows)
                .list();
    }
}
