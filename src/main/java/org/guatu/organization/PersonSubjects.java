package org.guatu.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.platform.trail.SubjectNames;

/** People in the trail: by name. */
@ApplicationScoped
@Transactional
public class PersonSubjects implements SubjectNames {
    private final Organization organization;

    PersonSubjects(Organization organization) {
        this.organization = organization;
    }

    @Override
    public String subjectType() {
        return "person";
    }

    @Override
    public Map<Long, String> names(long regionId, Set<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : organization.people(ids).entrySet().stream()
                        .filter(one -> one.getValue().regionId() == regionId)
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, one -> one.getValue().name()));
    }
}
