package org.guatu.debriefing;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;

/**
 * The reports: all of the region for its office, leaders and committee; else one's own, those of the teams of one's units
 * and, for the head of a unit, those of its people.
 */
@ApplicationScoped
class DebriefingReports implements PanacheRepository<DebriefingReport> {
    static final String VISIBLE = "from DebriefingReport r where r.regionId = :region and (:wide = true"
            + " or r.personId = :person or (r.unitId in :units and (r.personId is null or :head = true)))";

    Optional<DebriefingReport> visible(long id, Caller by) {
        return find(VISIBLE + " and r.id = :id", scope(by).and("id", id)).firstResultOptional();
    }

    /** One statement and no text, however many report; unit by unit, its team first. */
    List<RegisterRow> register(long roundId, Caller by) {
        return find(
                        "select r.id, r.unitId, r.personId, r.name, r.stage, r.actBy, r.submittedOn, r.late, r.rating, r.place "
                                + VISIBLE
                                + " and r.roundId = :round order by r.unitId nulls last, r.personId nulls first",
                        scope(by).and("round", roundId))
                .project(RegisterRow.class)
                .list();
    }

    /** Whole, in no order. */
    List<DebriefingReport> whole(Collection<Long> ids, Caller by) {
        return ids.isEmpty()
                ? List.of()
                : list(VISIBLE + " and r.id in :ids", scope(by).and("ids", ids));
    }

    List<DebriefingReport> ofRound(long roundId) {
        return list("roundId", roundId);
    }

    /** Ids of the people whom a round asks. */
    Set<Long> reporters(long roundId) {
        return Set.copyOf(find(
                        "select r.personId from DebriefingReport r where r.roundId = ?1 and r.personId is not null"
                                + " and r.stage <> EXCUSED",
                        roundId)
                .project(Long.class)
                .list());
    }

    List<DebriefingReport> speakers(long roundId) {
        return list("roundId = ?1 and place is not null order by place", roundId);
    }

    /** What the caller, or the team of a unit of theirs, is still to hand in. */
    List<DebriefingReport> awaitedOf(Caller by) {
        return list(
                "from DebriefingReport r where r.regionId = :region and r.stage in :open and (r.personId = :person"
                        + " or (r.personId is null and r.unitId in :units)) order by r.id",
                Parameters.with("region", by.regionId())
                        .and("open", DebriefingReport.Stage.OPEN)
                        .and("person", by.personId())
                        .and("units", units(by)));
    }

    /** So many reports of a round are handed in and not decided, the first of them since then. */
    record ToRead(long roundId, String title, long reports, Instant since) {}

    List<ToRead> toRead(long regionId) {
        return find(
                        "select d.id, d.title, count(r), min(r.stageSince) from DebriefingReport r"
                                + " join DebriefingRound d on d.id = r.roundId"
                                + " where r.regionId = ?1 and r.stage = SUBMITTED group by d.id, d.title order by d.id",
                        regionId)
                .project(ToRead.class)
                .list();
    }

    static boolean readsAll(Caller by) {
        return by.hasAnyRole(Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER);
    }

    static Parameters scope(Caller by) {
        return Parameters.with("region", by.regionId())
                .and("wide", readsAll(by))
                .and("person", by.personId())
                .and("head", by.hasRole(Roles.UNIT_HEAD))
                .and("units", units(by));
    }

    static Set<Long> units(Caller by) {
        return by.units().isEmpty() ? Set.of(-1L) : by.units();
    }
}
