package org.guatu.insight.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guatu.casework.CaseDuty;
import org.guatu.casework.DutySource;
import org.guatu.insight.Act;
import org.guatu.insight.Act.Holder;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.organization.UnitRef;
import org.guatu.organization.absence.OpenDuty;
import org.guatu.organization.absence.OpenWork;
import org.guatu.platform.Caller;

/**
 * What supervision asks of somebody: everything that waits for any unit's people, and for those who hold a role of the
 * region. What waits for one person by name is theirs alone and not asked about here.
 */
@ApplicationScoped
@Transactional
public class SupervisionWork implements OpenWork {
    private final Instance<DutySource> supervision;
    private final Organization organization;

    SupervisionWork(Instance<DutySource> supervision, Organization organization) {
        this.supervision = supervision;
        this.organization = organization;
    }

    @Override
    public List<OpenDuty> of(long regionId) {
        Set<Long> units = organization.refs(regionId).keySet();
        Set<String> ofRegion = new HashSet<>(Roles.ALL);
        ofRegion.removeAll(Roles.OF_A_UNIT);
        Caller everyUnit = new Caller(0, "", regionId, units, Roles.OF_A_UNIT, "");
        Caller everyRole = new Caller(0, "", regionId, Set.of(), ofRegion, "");
        return Stream.of(everyUnit, everyRole)
                .flatMap(by -> supervision.stream().flatMap(source -> source.waitingFor(by).stream()))
                .distinct()
                .map(duty -> claim(duty, regionId))
                .toList();
    }

    private OpenDuty claim(CaseDuty duty, long regionId) {
        Act act = Act.valueOf(duty.act());
        UnitRef ref = duty.unit();
        Long unit = ref == null
                ? null
                : organization.byCode(regionId, ref.code()).map(Unit::id).orElse(null);
        Set<String> roles = duty.roles().isEmpty() ? act.roles() : duty.roles();
        boolean ofUnit = act.holder() == Holder.LEAD && !Collections.disjoint(roles, Roles.OF_A_UNIT);
        return new OpenDuty(
                "insight.duty." + act,
                ofUnit ? unit : null,
                roles,
                duty.judges() && unit != null ? List.of(unit) : List.of(),
                duty.since(),
                false);
    }
}
