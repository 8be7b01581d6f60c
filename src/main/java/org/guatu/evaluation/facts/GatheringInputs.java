package org.guatu.evaluation.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.evaluation.score.UnitInputs;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;

/** Gathers from what already happened what the score of a unit's year needs, as it is known today. */
@ApplicationScoped
@Transactional
public class GatheringInputs {
    private final Organization organization;

    GatheringInputs(Organization organization) {
        this.organization = organization;
    }

    /** Of every unit of a region, by its id: so many queries however many units and tasks there are. */
    public Map<Long, UnitInputs> of(long regionId, int year) {
        return organization.units(regionId).stream()
                .filter(unit -> !unit.set())
                .collect(Collectors.toMap(Unit::id, Function.<Unit>identity().andThen(unit -> of(unit, year))));
    }

    /** Of one unit: of what the caller may not see only what was sent to the unit. */
    public UnitInputs of(long unitId, int year, Caller by) {
        return of(organization.unit(unitId), year);
    }

    private static UnitInputs of(Unit unit, int year) {
        return new UnitInputs(
                unit.code(), year, unit.group(), false, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
