package org.guatu.catalogue.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guatu.catalogue.reading.column.ReadingProblem;
import org.guatu.organization.UnitDirectory.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Who does what, as a cell of unit names says it. No unit stands in it twice.
 *
 * @param lead the unit in charge; the first one where a cell names several
 * @param coLeads units that lead beside it
 * @param sets collective names that take part; their members are settled when the list is issued
 * @param inherits the cell says 同上 and nothing else
 */
public record UnitCell(
        @Nullable Entry lead,
        List<Entry> coLeads,
        List<Entry> cooperating,
        List<Entry> sets,
        boolean inherits,
        List<ReadingProblem> problems) {
    static final UnitCell EMPTY = of(List.of(), List.of(), List.of(), List.of());
    static final UnitCell SAME_AS_ABOVE = new UnitCell(null, List.of(), List.of(), List.of(), true, List.of());

    public UnitCell {
        coLeads = List.copyOf(coLeads);
        cooperating = List.copyOf(cooperating);
        sets = List.copyOf(sets);
        problems = List.copyOf(problems);
    }

    static UnitCell of(List<Entry> leading, List<Entry> cooperating, List<Entry> sets, List<ReadingProblem> problems) {
        List<Entry> leaders = distinct(leading);
        List<Entry> others = new ArrayList<>(distinct(cooperating));
        others.removeAll(leaders);
        return new UnitCell(
                leaders.isEmpty() ? null : leaders.get(0),
                leaders.isEmpty() ? List.of() : leaders.subList(1, leaders.size()),
                others,
                distinct(sets),
                false,
                problems);
    }

    /** Both cells together; the lead of this one stays the lead, who leads in either does not only cooperate. */
    UnitCell and(UnitCell other) {
        return of(
                joined(leading(), other.leading()),
                joined(cooperating, other.cooperating),
                joined(sets, other.sets),
                joined(problems, other.problems));
    }

    /** The lead and those that lead beside it. */
    List<Entry> leading() {
        return lead == null ? List.of() : joined(List.of(lead), coLeads);
    }

    /** Whether a person has something to settle, now (an unknown name) or after the issue (members of a set). */
    public boolean needsReview() {
        return !problems.isEmpty();
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static List<Entry> distinct(List<Entry> units) {
        Set<Entry> once = new LinkedHashSet<>(units);
        return List.copyOf(once);
    }
}
