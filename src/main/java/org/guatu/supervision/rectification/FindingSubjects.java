package org.guatu.supervision.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.platform.trail.SubjectNames;

/** Findings in the trail: by their titles. */
@ApplicationScoped
@Transactional
public class FindingSubjects implements SubjectNames {
    private final Findings findings;

    FindingSubjects(Findings findings) {
        this.findings = findings;
    }

    @Override
    public String subjectType() {
        return "finding";
    }

    @Override
    public Map<Long, String> names(long regionId, Set<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : findings
                        .find(
                                "select f.id, f.found.title from Finding f where f.regionId = ?1 and f.id in ?2",
                                regionId,
                                ids)
                        .project(Object[].class)
                        .stream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> String.valueOf(row[1])));
    }
}
