package org.guatu.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Part;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.TaskYear;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.OfficeDays;
import org.guatu.reporting.Contributing;
import org.guatu.reporting.HandedIn;
import org.guatu.reporting.Obligation;
import org.guatu.reporting.ReportFact;
import org.guatu.reporting.Reporting;
import org.guatu.supervision.Supervising;
import org.jspecify.annotations.Nullable;

/** 基层负担: what the lists ask of each unit in a quarter. Units stand in the order of the lists, never ranked. */
@ApplicationScoped
@Transactional
public class Burdens {
    private final TaskFacts facts;
    private final Catalogue catalogue;
    private final Lifecycle lifecycle;
    private final Reporting reporting;
    private final Contributing contributing;
    private final Supervising supervising;
    private final Organization organization;
    private final Clock clock;

    Burdens(
            TaskFacts facts,
            Catalogue catalogue,
            Lifecycle lifecycle,
            Reporting reporting,
            Contributing contributing,
            Supervising supervising,
            Organization organization,
            Clock clock) {
        this.facts = facts;
        this.catalogue = catalogue;
        this.lifecycle = lifecycle;
        this.reporting = reporting;
        this.contributing = contributing;
        this.supervising = supervising;
        this.organization = organization;
        this.clock = clock;
    }

    /** One unit's share while it is being counted. */
    private static final class Share {
        private int reports;
        private int reportsHandedIn;
        private int contributions;
        private int contributionsHandedIn;
    }

    private record Asked(long taskYearId, long unitId, String period) {}

    /** The quarter asked for; what is left out is that of today. */
    public Quarter quarter(@Nullable Integer year, @Nullable Integer number) {
        return Quarter.asked(year, number, LocalDate.now(clock));
    }

    /** The burden of every unit, or of the caller's own where they do not read the whole region. */
    public List<Burden> of(Quarter quarter, Caller by) {
        Map<Long, Share> shares = shares(quarter, by);
        Map<Long, List<HandedIn>> handedIn = reporting.handedIn(by.regionId(), quarter.from(), quarter.to()).stream()
                .collect(Collectors.groupingBy(HandedIn::unitId));
        Map<Long, Long> urgings = supervising.countByUnit(
                by.regionId(),
                OfficeDays.startOf(quarter.from()),
                OfficeDays.startOf(quarter.to().plusDays(1)));
        boolean all = Roles.readsWholeRegion(by);
        return organization.units(by.regionId()).stream()
                .filter(unit -> !unit.set() && (all || by.belongsTo(unit.id())))
                .map(unit -> burden(
                        unit,
                        shares.getOrDefault(unit.id(), new Share()),
                        handedIn.getOrDefault(unit.id(), List.of()),
                        urgings.getOrDefault(unit.id(), 0L)))
                .filter(burden -> !all || !burden.light())
                .toList();
    }

    private static Burden burden(Unit unit, Share share, List<HandedIn> handedIn, long urgings) {
        int again = (int) handedIn.stream().filter(HandedIn::returned).count();
        return new Burden(
                unit.ref(),
                share.reports,
                share.reportsHandedIn,
                share.contributions,
                share.contributionsHandedIn,
                Burden.fields(share.reports, again, share.contributions),
                handedIn.stream().mapToInt(HandedIn::evidence).sum(),
                again,
                (int) urgings,
                null);
    }

    /** A period's report is due after it, so the year before counts too. */
    private Map<Long, Share> shares(Quarter quarter, Caller by) {
        Map<Long, Task> tasks = catalogue.tasks(by).stream().collect(Collectors.toMap(Task::id, task -> task));
        List<TaskYear> years = lifecycle.allOfRegion(by.regionId()).stream()
                .filter(year -> tasks.containsKey(year.taskId()))
                .filter(year -> year.year() == quarter.year() || year.year() == quarter.year() - 1)
                .toList();
        List<Long> ids = years.stream().map(TaskYear::id).toList();
        Map<Long, List<ReportFact>> reports = reporting.facts(ids);
        Map<Long, List<Part>> parts = catalogue.parts(tasks.keySet());
        Set<Long> partners =
                parts.values().stream().flatMap(List::stream).map(Part::unitId).collect(Collectors.toSet());
        Set<Asked> contributed = contributing.of(ids, partners).stream()
                .map(one -> new Asked(one.taskYearId(), one.unitId(), one.period()))
                .collect(Collectors.toCollection(HashSet::new));
        Map<Long, Share> shares = new HashMap<>();
        for (TaskYear year : years) {
            Task task = java.util.Objects.requireNonNull(tasks.get(year.taskId()));
            YearFacts lived = facts.of(task, year, reports.getOrDefault(year.id(), List.of()));
            lived.obligations().stream()
                    .filter(asked -> asked(lived, asked, quarter))
                    .forEach(asked -> {
                        count(share(shares, task.leadUnitId()), lived, asked);
                        parts.getOrDefault(task.id(), List.of()).stream()
                                .filter(part -> part.role() != Part.Role.SET && part.unitId() != task.leadUnitId())
                                .map(part -> new Asked(
                                        year.id(), part.unitId(), asked.period().name()))
                                .forEach(one -> count(share(shares, one.unitId()), contributed.contains(one)));
                    });
        }
        return shares;
    }

    private boolean asked(YearFacts lived, Obligation obligation, Quarter quarter) {
        return quarter.holds(obligation.due())
                && !LocalDate.now(clock).isBefore(obligation.opens())
                && lived.asked(obligation);
    }

    private static Share share(Map<Long, Share> shares, long unit) {
        return shares.computeIfAbsent(unit, id -> new Share());
    }

    private static void count(Share share, YearFacts lived, Obligation asked) {
        share.reports++;
        share.reportsHandedIn += lived.newest(asked).isPresent() ? 1 : 0;
    }

    private static void count(Share share, boolean handedIn) {
        share.contributions++;
        share.contributionsHandedIn += handedIn ? 1 : 0;
    }
}
