package org.guatu.debriefing;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.guatu.platform.Caller;

/** The rounds of all regions: those that the caller reads of, which is all of the region or where they report. */
@ApplicationScoped
class DebriefingRounds implements PanacheRepository<DebriefingRound> {
    private static final String VISIBLE =
            "from DebriefingRound d where d.regionId = :region and (:wide = true or exists ("
                    + DebriefingReports.VISIBLE + " and r.roundId = d.id))";

    Optional<DebriefingRound> visible(long id, Caller by) {
        return find(VISIBLE + " and d.id = :id", DebriefingReports.scope(by).and("id", id))
                .firstResultOptional();
    }

    /** The newest year first. */
    List<DebriefingRound> visible(Caller by) {
        return list(VISIBLE + " order by d.year desc", DebriefingReports.scope(by));
    }

    boolean opened(long regionId, int year) {
        return count("regionId = ?1 and year = ?2", regionId, year) > 0;
    }
}
