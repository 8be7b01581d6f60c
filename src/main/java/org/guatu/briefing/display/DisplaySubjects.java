package org.guatu.briefing.display;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.platform.trail.SubjectNames;

/** Links of screens in the trail: by where the screens hang. */
@ApplicationScoped
@Transactional
public class DisplaySubjects implements SubjectNames {
    private final DisplayLinks links;

    DisplaySubjects(DisplayLinks links) {
        this.links = links;
    }

    @Override
    public String subjectType() {
        return "display";
    }

    @Override
    public Map<Long, String> names(long regionId, Set<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : links.list("regionId = ?1 and id in ?2", regionId, ids).stream()
                        .collect(Collectors.toMap(DisplayLink::id, DisplayLink::name));
    }
}
