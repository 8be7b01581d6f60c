package org.guatu.desk.evaluation;

import java.util.List;
import java.util.Set;
import org.guatu.casework.CaseDuty;
import org.jspecify.annotations.Nullable;

/** The units that wait for an evaluator, one after the other. */
public record ScoringQueue(List<CaseDuty> waiting) {
    private static final Set<String> ACTS = Set.of("SCORE_UNIT", "DISCUSS_SCORES");

    static ScoringQueue of(List<CaseDuty> duties) {
        return new ScoringQueue(
                duties.stream().filter(duty -> ACTS.contains(duty.act())).toList());
    }

    /** The one after this; null where none waits. */
    @Nullable
    String next(long id) {
        return beside(id, 1);
    }

    /** The one before this; null where none waits. */
    @Nullable
    String previous(long id) {
        return beside(id, -1);
    }

    /** What follows once this one is scored: the next, else the first that is left. */
    String after(long id) {
        String next = next(id);
        return next != null
                ? next
                : waiting.stream()
                        .map(CaseDuty::href)
                        .filter(href -> !href.equals(href(id)))
                        .findFirst()
                        .orElse("/evaluations/" + id);
    }

    private @Nullable String beside(long id, int by) {
        List<String> all = waiting.stream().map(CaseDuty::href).toList();
        int here = all.indexOf(href(id));
        int there = here + by;
        return here < 0 || there < 0 || there >= all.size() ? null : all.get(there);
    }

    private static String href(long id) {
        return "/evaluations/" + id + "#act";
    }
}
