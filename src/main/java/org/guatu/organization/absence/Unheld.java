package org.guatu.organization.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * Duties for which nobody is there.
 *
 * @param unit the unit that has nobody for them; null where it is the region that has nobody
 * @param judged the unit that is to be judged, which narrows who may; null where none is
 * @param alsoJudged units that are judged with it, since they help
 * @param roles the roles of which one would do, in the order of rank
 * @param kinds what is to be done, and how often
 * @param open how many wait now
 * @param coming how many more are known to come
 * @param since the day since which the oldest waits; null where none waits yet
 */
public record Unheld(
        @Nullable UnitRef unit,
        @Nullable UnitRef judged,
        List<UnitRef> alsoJudged,
        List<String> roles,
        List<Kind> kinds,
        long open,
        long coming,
        @Nullable LocalDate since) {

    /** One kind of duty by its message key, and how many there are, open or to come. */
    public record Kind(String key, long count) {}

    /** Names of all units that are judged. */
    public String judgedNames() {
        return judges().map(UnitRef::name).collect(Collectors.joining("、"));
    }

    private Stream<UnitRef> judges() {
        return Stream.concat(Stream.ofNullable(judged), alsoJudged.stream());
    }

    /** What tells one such gap from another, however much waits in it. */
    String place() {
        return (unit == null ? "" : unit.code()) + "|"
                + judges().map(UnitRef::code).toList() + "|" + roles;
    }
}
