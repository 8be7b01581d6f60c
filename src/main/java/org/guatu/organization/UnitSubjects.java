package org.guatu.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.platform.trail.SubjectNames;

/** Units in the trail: by name. */
@ApplicationScoped
@Transactional
public class UnitSubjects implements SubjectNames {
    private final Organization organization;

    UnitSubjects(Organization organization) {
        this.organization = organization;
    }

    @Override
    public String subjectType() {
        return "unit";
    }

    @Override
    public Map<Long, String> names(long regionId, Set<Long> ids) {
        return organization.refs(regionId).entrySet().stream()
                .filter(one -> ids.contains(one.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> told(regionId, one.getKey(), one.getValue().name())));
    }

    /** A unit that was renamed is called by all of its names: a line may be older than the last. */
    private String told(long regionId, long unit, String name) {
        List<String> former = organization.formerNames(regionId, unit);
        return former.isEmpty() ? name : name + "（原 " + String.join("、", former) + "）";
    }
}
