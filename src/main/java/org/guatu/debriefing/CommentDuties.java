package org.guatu.debriefing;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;

/** What comments ask for: all of the region for those who read its reports, else what one answers or reads as the head. */
@ApplicationScoped
class CommentDuties implements PanacheRepository<CommentDuty> {
    private static final String VISIBLE = DebriefingReports.VISIBLE.replace("DebriefingReport", "CommentDuty");

    Optional<CommentDuty> visible(long id, Caller by) {
        return find(VISIBLE + " and r.id = :id", DebriefingReports.scope(by).and("id", id))
                .firstResultOptional();
    }

    /** What is open first, then by its day. */
    List<CommentDuty> visible(Caller by) {
        return list(
                VISIBLE + " order by case when r.stage = CLOSED then 1 else 0 end, r.due, r.id",
                DebriefingReports.scope(by));
    }

    List<CommentDuty> on(long reportId) {
        return list("reportId = ?1 order by id", reportId);
    }

    /** What the caller, or a unit of theirs, is to answer. */
    /** What the caller has to do, and for the office what was answered and waits for it. */
    List<CommentDuty> waitingFor(Caller by) {
        return list(
                "from CommentDuty r where r.regionId = :region and (r.stage = OPEN and (r.personId = :person"
                        + " or (r.personId is null and r.unitId in :units))"
                        + " or :office = true and r.stage = ANSWERED) order by r.due, r.id",
                Parameters.with("region", by.regionId())
                        .and("office", by.hasRole(Roles.RULE_OF_LAW_OFFICE))
                        .and("person", by.personId())
                        .and("units", DebriefingReports.units(by)));
    }
}
