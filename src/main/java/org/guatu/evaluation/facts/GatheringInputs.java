package org.guatu.evaluation.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.evaluation.score.UnitInputs;
import org.guatu.lifecycle.Terms;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;

/** Gathers from what already happened what the score of a unit's year needs, as it is known today. */
@ApplicationScoped
@Transactional
public class GatheringInputs {
    private final Organization organization;
    private final GatheringRecord gathering;
    private final Terms terms;

    GatheringInputs(Organization organization, GatheringRecord gathering, Terms terms) {
        this.organization = organization;
        this.gathering = gathering;
        this.terms = terms;
    }

    /** Of every unit of a region, by its id: so many queries however many units and tasks there are. */
    public Map<Long, UnitInputs> of(long regionId, int year) {
        YearRecord record = gathering.ofRegion(regionId, year);
        return organization.units(regionId).stream()
                .filter(unit -> !unit.set())
                .collect(Collectors.toMap(Unit::id, unit -> share(record, unit).inputs()));
    }

    /** Of one unit of the caller's region: the same, from what concerns the unit alone. */
    public UnitInputs of(long unitId, int year, Caller by) {
        Unit unit = organization.unit(unitId);
        if (unit.regionId() != by.regionId()) {
            throw new NotFound("platform.notFound");
        }
        return record(unit, year).inputs();
    }

    /** What concerns one unit. */
    UnitRecord record(Unit unit, int year) {
        return share(gathering.of(unit, year), unit);
    }

    private UnitRecord share(YearRecord record, Unit unit) {
        return new UnitRecord(record, unit, new UnitReports.PartTerms(record.calendar(), terms));
    }
}
