package org.guatu.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;

/** The proofs, each visible to its unit, to units it was shared with, and to those who read the whole region. */
@ApplicationScoped
class EvidenceFiles implements PanacheRepository<EvidenceFile> {
    Optional<EvidenceFile> visible(long id, Caller by) {
        return visible(List.of(id), by).stream().findFirst();
    }

    List<EvidenceFile> visible(Collection<Long> ids, Caller by) {
        Set<Long> units = by.units().isEmpty() ? Set.of(-1L) : by.units();
        return ids.isEmpty()
                ? List.of()
                : list(
                        "from EvidenceFile f where f.id in ?1 and f.regionId = ?2 and (?3 = true or f.unitId in ?4"
                                + " or exists (select 1 from EvidenceShare s where s.evidenceId = f.id and s.unitId in ?4))"
                                + " order by f.id",
                        ids,
                        by.regionId(),
                        Roles.readsWholeRegion(by),
                        units);
    }
}
