package org.guatu.evaluation.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/** The evaluations: all of the region for those who read it as a whole, else those of the caller's units. */
@ApplicationScoped
class UnitEvaluations implements PanacheRepository<UnitEvaluation> {
    private static final String VISIBLE =
            "from UnitEvaluation e where e.regionId = :region and (:wide = true or e.unitId in :units)";

    Optional<UnitEvaluation> visible(long id, Caller by) {
        return find(VISIBLE + " and e.id = :id", scope(by).and("id", id)).firstResultOptional();
    }

    /** Newest year first, then as they were opened; of one year where one is named. */
    List<UnitEvaluation> visible(@Nullable Integer year, Caller by) {
        return year == null
                ? list(VISIBLE + " order by e.year desc, e.id", scope(by))
                : list(VISIBLE + " and e.year = :year order by e.id", scope(by).and("year", year));
    }

    /** Those at one of these stages, newest year first. */
    List<UnitEvaluation> visibleAt(Set<EvaluationStage> stages, Caller by) {
        return list(
                VISIBLE + " and e.stage in :stages order by e.year desc, e.id",
                scope(by).and("stages", stages));
    }

    private static Parameters scope(Caller by) {
        return Parameters.with("region", by.regionId())
                .and("wide", Roles.readsWholeRegion(by))
                .and("units", by.units().isEmpty() ? Set.of(-1L) : by.units());
    }

    List<UnitEvaluation> ofYear(long regionId, int year) {
        return list("regionId = ?1 and year = ?2 order by id", regionId, year);
    }

    /** A page of those whose present term is not over on a day. */
    List<UnitEvaluation> withTermFrom(LocalDate day, long afterId, int rows) {
        return find("id > ?1 and actBy >= ?2 order by id", afterId, day)
                .page(0, rows)
                .list();
    }
}
