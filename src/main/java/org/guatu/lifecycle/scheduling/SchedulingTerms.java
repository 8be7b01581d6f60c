package org.guatu.lifecycle.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.kind.KeepingKinds;
import org.guatu.catalogue.kind.ListKind;
import org.guatu.lifecycle.backward.GatePattern;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Languages;
import org.guatu.platform.Stale;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** What an office's schedule is made by: gates of kinds, acceptance days of lists, limits of units. */
@ApplicationScoped
@Transactional
public class SchedulingTerms {
    /** A kind is known by its code; the trail counts subjects by number and names the code in its words. */
    private static final long NO_NUMBER = 0;

    private final KindGatesOfRegions gates;
    private final AcceptanceDays acceptances;
    private final LoadLimits limits;
    private final Catalogue catalogue;
    private final KeepingKinds kinds;
    private final Organization organization;
    private final Trail trail;

    SchedulingTerms(
            KindGatesOfRegions gates,
            AcceptanceDays acceptances,
            LoadLimits limits,
            Catalogue catalogue,
            KeepingKinds kinds,
            Organization organization,
            Trail trail) {
        this.gates = gates;
        this.acceptances = acceptances;
        this.limits = limits;
        this.catalogue = catalogue;
        this.kinds = kinds;
        this.organization = organization;
        this.trail = trail;
    }

    /**
     * The gates of one kind.
     *
     * @param version null where they are the usual ones
     */
    public record KindTerms(GatePattern pattern, @Nullable Integer version) {}

    /**
     * All of a region's.
     *
     * @param gates by the code of the kind; kinds that are missing have the usual ones
     * @param acceptances by the id of the list
     * @param limits by the id of the unit
     */
    public record Of(Map<String, KindTerms> gates, Map<Long, LocalDate> acceptances, Map<Long, Integer> limits) {
        public KindTerms gatesOf(String kind) {
            return gates.getOrDefault(kind, new KindTerms(GatePattern.usual(kind), null));
        }
    }

    /** Those of a region. */
    public Of ofRegion(long regionId) {
        return new Of(
                gates.ofRegion(regionId).stream()
                        .collect(Collectors.toMap(KindGates::kind, one -> new KindTerms(one.pattern(), one.version()))),
                acceptances.ofRegion(regionId).stream()
                        .flatMap(
                                one -> Optional.ofNullable(one.day()).map(day -> Map.entry(one.listId(), day)).stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                limits.ofRegion(regionId).stream()
                        .flatMap(one ->
                                Optional.ofNullable(one.tasks()).map(tasks -> Map.entry(one.unitId(), tasks)).stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * Tasks of a kind go through these gates from now on; milestones that are settled stay.
     *
     * @param version the version that was seen, or null
     */
    public KindTerms describe(DescribeGates asked, @Nullable Integer version, Caller by) {
        ListKind known = kinds.all(by.regionId()).stream()
                .filter(one -> one.code().equals(asked.kind()))
                .findFirst()
                .orElseThrow(() -> new Invalid("kind", "lifecycle.gates.kind"));
        String kind = known.code();
        GatePattern pattern = asked.pattern();
        Optional<KindGates> present = gates.ofRegion(by.regionId()).stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst();
        Stale.unless(version, present.map(KindGates::version).orElse(0));
        GatePattern before = present.map(KindGates::pattern).orElseGet(() -> GatePattern.usual(kind));
        KindGates described = present.orElseGet(() -> new KindGates(by.regionId(), kind, pattern));
        described.describe(pattern);
        gates.persistAndFlush(described);
        trail.record(
                by,
                Change.of("lifecycle.act.gatesDescribed", "kind", NO_NUMBER)
                        .from(told(known, before))
                        .to(told(known, pattern)));
        return new KindTerms(pattern, described.version());
    }

    /** The tasks of an issued list are to be finished by a day, those with an earlier deadline by that. */
    public void accept(SetAcceptance asked, Caller by) {
        if (asked.list() == null) {
            throw new Invalid("list", "lifecycle.acceptance.list");
        }
        TaskList list = catalogue.list(asked.list(), by);
        new Invalid.Check()
                .require(list.issued(), "list", "lifecycle.acceptance.draft")
                .require(
                        asked.day() == null
                                || asked.day().getYear() >= list.year()
                                        && asked.day().getYear() <= list.until() + 1,
                        "day",
                        "lifecycle.acceptance.day",
                        String.valueOf(list.year()),
                        String.valueOf(list.until() + 1))
                .orRefuse();
        AcceptanceDay day = acceptances.ofRegion(by.regionId()).stream()
                .filter(one -> one.listId() == list.id())
                .findFirst()
                .orElseGet(() -> new AcceptanceDay(by.regionId(), list.id()));
        LocalDate before = day.day();
        day.set(asked.day());
        acceptances.persistAndFlush(day);
        trail.record(
                by,
                Change.of("lifecycle.act.acceptanceSet", "list", list.id())
                        .from(before)
                        .to(asked.day()));
    }

    /** A unit carries so many tasks at once; what it has in hand goes on. */
    public void limit(LimitLoad asked, Caller by) {
        Unit unit = organization
                .standing(by.regionId(), asked.unit() == null ? "" : asked.unit())
                .filter(one -> !one.set())
                .orElseThrow(() -> new Invalid("unit", "lifecycle.limit.unit"));
        new Invalid.Check()
                .require(asked.inRange(), "tasks", "lifecycle.limit.tasks", LimitLoad.MOST)
                .orRefuse();
        LoadLimit limit = limits.ofRegion(by.regionId()).stream()
                .filter(one -> one.unitId() == unit.id())
                .findFirst()
                .orElseGet(() -> new LoadLimit(by.regionId(), unit.id()));
        Integer before = limit.tasks();
        limit.set(asked.tasks());
        limits.persistAndFlush(limit);
        trail.record(
                by,
                Change.of("lifecycle.act.loadLimited", "unit", unit.id())
                        .from(before)
                        .to(asked.tasks()));
    }

    private static String told(ListKind kind, GatePattern pattern) {
        return kind.called(Languages.CHINESE) + " " + pattern.days() + ": "
                + pattern.gates().stream()
                        .map(gate -> gate.title() + " " + gate.weight())
                        .collect(Collectors.joining("; "));
    }
}
