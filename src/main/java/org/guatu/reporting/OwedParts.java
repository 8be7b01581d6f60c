package org.guatu.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Part;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.CooperatingParts;
import org.guatu.lifecycle.TaskYear;
import org.guatu.organization.Organization;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.YearFacts;
import org.guatu.reporting.standing.Obligation;

/** The parts of cooperating units that are not in: of every period that was asked and is due, and at least one a year. */
@ApplicationScoped
@Transactional
public class OwedParts implements CooperatingParts {
    private final Contributing contributing;
    private final Catalogue catalogue;
    private final GatheringFacts gathering;
    private final Organization organization;
    private final OfficeTime time;

    OwedParts(
            Contributing contributing,
            Catalogue catalogue,
            GatheringFacts gathering,
            Organization organization,
            OfficeTime time) {
        this.contributing = contributing;
        this.catalogue = catalogue;
        this.gathering = gathering;
        this.organization = organization;
        this.time = time;
    }

    @Override
    public List<Owed> owed(Task task, TaskYear year) {
        List<Part> cooperating = catalogue.parts(List.of(task.id())).getOrDefault(task.id(), List.of()).stream()
                .filter(part -> part.role() == Part.Role.COOPERATING)
                .toList();
        if (cooperating.isEmpty()) {
            return List.of();
        }
        Map<Long, Set<String>> given = contributing.of(year.id()).stream()
                .collect(Collectors.groupingBy(
                        one -> organization.actingFor(one.unitId()),
                        Collectors.mapping(Contribution::period, Collectors.toSet())));
        YearFacts facts = gathering.of(task, year);
        return cooperating.stream()
                .map(Part::unitId)
                .flatMap(unit -> owed(unit, facts, given.getOrDefault(unit, Set.of())))
                .toList();
    }

    /** The periods whose day is over; while none is, the first that is coming, from whoever handed in nothing. */
    private Stream<Owed> owed(long unit, YearFacts facts, Set<String> given) {
        LocalDate today = time.today();
        List<Obligation> asked =
                facts.obligations().stream().filter(facts::owed).toList();
        List<Obligation> over =
                asked.stream().filter(one -> one.due().isBefore(today)).toList();
        Stream<Obligation> wanted = !over.isEmpty()
                ? over.stream()
                : given.isEmpty() ? asked.stream().limit(1) : Stream.of();
        List<String> missing = wanted.map(one -> one.period().name())
                .filter(period -> !given.contains(period))
                .toList();
        return missing.isEmpty() ? Stream.of() : Stream.of(new Owed(unit, missing));
    }
}
