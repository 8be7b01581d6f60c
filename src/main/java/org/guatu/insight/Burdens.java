package org.guatu.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Part;
import org.guatu.catalogue.Task;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.Count;
import org.guatu.platform.time.OfficeDays;
import org.guatu.reporting.Contributing;
import org.guatu.reporting.HandedIn;
import org.guatu.reporting.Reporting;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.reporting.facts.YearFacts;
import org.guatu.reporting.standing.Obligation;
import org.guatu.supervision.Supervising;
import org.guatu.supervision.letter.LetterBook;
import org.jspecify.annotations.Nullable;

/** 基层负担: what the lists ask of each unit in a quarter. Units stand in the order of the lists, never ranked. */
@ApplicationScoped
@Transactional
public class Burdens {
    private final GatheringFacts facts;
    private final Catalogue catalogue;
    private final Reporting reporting;
    private final Contributing contributing;
    private final Supervising supervising;
    private final LetterBook letters;
    private final Organization organization;
    private final Clock clock;

    Burdens(
            GatheringFacts facts,
            Catalogue catalogue,
            Reporting reporting,
            Contributing contributing,
            Supervising supervising,
            LetterBook letters,
            Organization organization,
            Clock clock) {
        this.facts = facts;
        this.catalogue = catalogue;
        this.reporting = reporting;
        this.contributing = contributing;
        this.supervising = supervising;
        this.letters = letters;
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

    private record Contributed(long taskYearId, long unitId, String period) {}

    /** The quarter asked for; what is left out is that of today. */
    public Quarter quarter(@Nullable Integer year, @Nullable Integer number) {
        return Quarter.asked(year, number, LocalDate.now(clock));
    }

    /** The burden of every unit, or of the caller's own where they do not read the whole region. */
    public List<Burden> of(Quarter quarter, Caller by) {
        Map<Long, Share> shares = shares(quarter, by);
        Map<Long, List<HandedIn>> handedIn = reporting.handedIn(by.regionId(), quarter.from(), quarter.to()).stream()
                .collect(Collectors.groupingBy(HandedIn::unitId));
        Instant from = OfficeDays.startOf(quarter.from());
        Instant until = OfficeDays.startOf(quarter.to().plusDays(1));
        Map<Long, Long> urgings = supervising.countByUnit(by.regionId(), from, until);
        Map<Long, Long> sent = letters.countByUnit(by.regionId(), from, until);
        boolean all = Roles.readsWholeRegion(by);
        return organization.unitsEver(by.regionId()).stream()
                .filter(unit -> !unit.set() && (all || by.belongsTo(unit.id())))
                .map(unit -> burden(
                        unit,
                        shares.getOrDefault(unit.id(), new Share()),
                        handedIn.getOrDefault(unit.id(), List.of()),
                        urgings.getOrDefault(unit.id(), 0L),
                        sent.getOrDefault(unit.id(), 0L)))
                .filter(burden -> !all || !burden.light())
                .toList();
    }

    private static Burden burden(Unit unit, Share share, List<HandedIn> handedIn, long urgings, long letters) {
        int again = Count.of(handedIn, HandedIn::returned);
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
                (int) letters);
    }

    /** A period's report is due after it, so the year before counts too. */
    private Map<Long, Share> shares(Quarter quarter, Caller by) {
        RegionFacts known = facts.allYears(by);
        List<TaskInYear> years = known.issued().stream()
                .flatMap(task -> known.years(task).stream())
                .filter(one ->
                        one.facts().year() == quarter.year() || one.facts().year() == quarter.year() - 1)
                .toList();
        Map<Long, List<Part>> parts =
                catalogue.parts(known.issued().stream().map(Task::id).toList());
        Set<Contributed> contributed = contributed(years, parts.values());
        Map<Long, Share> shares = new HashMap<>();
        for (TaskInYear one : years) {
            long lead = one.task().leadUnitId();
            List<Obligation> asked = one.facts().obligations().stream()
                    .filter(obligation -> asked(one.facts(), obligation, quarter))
                    .toList();
            asked.forEach(obligation -> count(share(shares, lead), one.facts(), obligation));
            parts.getOrDefault(one.task().id(), List.of()).stream()
                    .filter(part -> part.role() != Part.Role.SET && part.unitId() != lead)
                    .forEach(part -> asked.forEach(obligation -> count(
                            share(shares, part.unitId()),
                            contributed.contains(new Contributed(
                                    one.year().id(),
                                    part.unitId(),
                                    obligation.period().name())))));
        }
        return shares;
    }

    private Set<Contributed> contributed(List<TaskInYear> years, Collection<List<Part>> parts) {
        Set<Long> partners =
                parts.stream().flatMap(List::stream).map(Part::unitId).collect(Collectors.toSet());
        List<Long> yearIds = years.stream().map(one -> one.year().id()).toList();
        return contributing.of(yearIds, partners).stream()
                .map(one -> new Contributed(one.taskYearId(), one.unitId(), one.period()))
                .collect(Collectors.toSet());
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
