package org.guatu.supervision.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.platform.trail.SubjectNames;

/** Letters in the trail: by their titles. */
@ApplicationScoped
@Transactional
public class LetterSubjects implements SubjectNames {
    private final Letters letters;

    LetterSubjects(Letters letters) {
        this.letters = letters;
    }

    @Override
    public String subjectType() {
        return "letter";
    }

    @Override
    public Map<Long, String> names(long regionId, Set<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : letters
                        .find(
                                "select l.id, l.words.title from Letter l where l.regionId = ?1 and l.id in ?2",
                                regionId,
                                ids)
                        .project(Object[].class)
                        .stream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> String.valueOf(row[1])));
    }
}
