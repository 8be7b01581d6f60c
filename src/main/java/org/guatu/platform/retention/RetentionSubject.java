package org.guatu.platform.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.platform.trail.SubjectNames;

/** What the trail's lines about forgetting are about needs no name: the act says it. */
@ApplicationScoped
class RetentionSubject implements SubjectNames {
    @Override
    public String subjectType() {
        return "retention";
    }

    @Override
    public Map<Long, String> names(long regionId, Set<Long> ids) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), id -> ""));
    }
}
