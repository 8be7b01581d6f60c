package org.guatu.platform.trail;

import java.util.Map;
import java.util.Set;

/** What the things that audit lines are about are called; every module answers for its own. */
public interface SubjectNames {
    /** The kind of thing, as {@link AuditLine#subjectType()} says it. */
    String subjectType();

    /** Names by id; what is gone is missing. */
    Map<Long, String> names(long regionId, Set<Long> ids);

    /** Ids of the things that are called so, by a part of their names. */
    default Set<Long> called(long regionId, String words) {
        return Set.of();
    }
}
