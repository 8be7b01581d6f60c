package org.guatu.supervision.observer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.platform.trail.SubjectNames;

/** Suggestions in the trail: by their titles. */
@ApplicationScoped
@Transactional
public class SuggestionSubjects implements SubjectNames {
    private final Suggestions suggestions;

    SuggestionSubjects(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @Override
    public String subjectType() {
        return "suggestion";
    }

    @Override
    public Map<Long, String> names(long regionId, Set<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : suggestions
                        .find(
                                "select s.id, s.title from Suggestion s where s.regionId = ?1 and s.id in ?2",
                                regionId,
                                ids)
                        .project(Object[].class)
                        .stream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> String.valueOf(row[1])));
    }
}
