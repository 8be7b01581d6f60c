package org.guatu.insight.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guatu.insight.Act;
import org.guatu.insight.Act.Holder;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.organization.UnitRef;
import org.guatu.organization.absence.OpenDuty;
import org.guatu.organization.absence.OpenWork;
import org.guatu.platform.Caller;
import org.guatu.supervision.DutySource;
import org.guatu.supervision.SupervisionDuty;

/**
 * What supervision asks of somebody: everything that waits for any unit's people, and for those who hold a role of the
 * region. What waits for one person by name is theirs alone and not asked about here.
 */
@ApplicationScoped
@Transactional
public class SupervisionWork implements OpenWork {
    /** What nobody does where it concerns their own unit. */
    private static final Set<SupervisionDuty.Kind> JUDGING = Set.of(
            SupervisionDuty.Kind.VERIFY_LETTER,
            SupervisionDuty.Kind.APPROVE_PLAN,
            SupervisionDuty.Kind.VERIFY_FINDING,
            SupervisionDuty.Kind.CLOSE_FINDING,
            SupervisionDuty.Kind.LOOK_BACK);

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
                .map(errand -> claim(errand, regionId))
                .toList();
    }

    private OpenDuty claim(SupervisionDuty errand, long regionId) {
        Act act = Act.valueOf(errand.kind().name());
        UnitRef ref = errand.unit();
        Long unit = ref == null
                ? null
                : organization.byCode(regionId, ref.code()).map(Unit::id).orElse(null);
        boolean ofUnit = act.holder() == Holder.LEAD;
        return new OpenDuty(
                "insight.duty." + act,
                ofUnit ? unit : null,
                act.roles(),
                JUDGING.contains(errand.kind()) ? unit : null,
                errand.since(),
                false);
    }
}
