package org.guatu.desk.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.lifecycle.scheduling.SchedulingTerms;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.web.Reader;
import org.jspecify.annotations.Nullable;

/** What the schedule is made by, as its page shows it. */
@ApplicationScoped
public class ScheduleTerms {
    private final SchedulingTerms terms;
    private final Catalogue catalogue;
    private final Organization organization;
    private final Reader reader;

    ScheduleTerms(SchedulingTerms terms, Catalogue catalogue, Organization organization, Reader reader) {
        this.terms = terms;
        this.catalogue = catalogue;
        this.organization = organization;
        this.reader = reader;
    }

    /**
     * The page.
     *
     * @param kind code of the kind whose gates are shown
     * @param kinds names by code
     * @param lists the issued ones
     * @param tasks of which one may wait for another
     */
    public record Shown(
            String kind,
            Map<String, String> kinds,
            SchedulingTerms.KindTerms gates,
            List<Unit> units,
            List<Limit> limits,
            List<ListDay> lists,
            List<Task> tasks) {}

    /** A unit with what it carries at once. */
    public record Limit(UnitRef unit, int tasks) {}

    /** A list with the day of its acceptance, or none. */
    public record ListDay(long id, String title, @Nullable LocalDate day) {}

    Shown of(@Nullable String asked, Caller by) {
        Map<String, String> kinds = catalogue.kindNames(by.regionId(), reader.locale());
        String kind = asked != null && kinds.containsKey(asked)
                ? asked
                : Objects.requireNonNull(kinds.keySet().iterator().next());
        SchedulingTerms.Of said = terms.ofRegion(by.regionId());
        return new Shown(
                kind,
                kinds,
                said.gatesOf(kind),
                organization.units(by.regionId()).stream()
                        .filter(unit -> !unit.set())
                        .toList(),
                said.limits().entrySet().stream()
                        .map(one -> new Limit(organization.ref(one.getKey()), one.getValue()))
                        .sorted((one, other) ->
                                one.unit().code().compareTo(other.unit().code()))
                        .toList(),
                catalogue.lists(by).stream()
                        .filter(TaskList::issued)
                        .map(list -> new ListDay(
                                list.id(), list.title(), said.acceptances().get(list.id())))
                        .toList(),
                catalogue.tasks(by));
    }
}
