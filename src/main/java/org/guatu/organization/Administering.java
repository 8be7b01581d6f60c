package org.guatu.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guatu.organization.unit.UnitsChanged;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.Refusal;
import org.guatu.platform.Stale;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Keeps regions and units. Everything happens within the caller's region and leaves a trail. */
@ApplicationScoped
@Transactional
public class Administering {
    private final Regions regions;
    private final Units units;
    private final Organization organization;
    private final Trail trail;
    private final Event<UnitsChanged> unitsChanged;

    Administering(
            Regions regions, Units units, Organization organization, Trail trail, Event<UnitsChanged> unitsChanged) {
        this.regions = regions;
        this.units = units;
        this.organization = organization;
        this.trail = trail;
        this.unitsChanged = unitsChanged;
    }

    /** Adds a region, below the parent where one is given. Only the system does this, when an office is set up. */
    public Region addRegion(String code, String name, @Nullable Long parentId) {
        Region parent = parentId == null ? null : regions.findById(parentId);
        Region region = new Region(code, name, parentId);
        regions.persist(region);
        region.placeUnder(parent);
        trail.record(
                Caller.systemIn(region.id()),
                Change.of("organization.act.addRegion", "region", region.id()).to(name));
        return region;
    }

    /** Adds a unit to the caller's region. */
    public Unit addUnit(Caller by, DescribeUnit asked) {
        UnitCard card = asked.asNew();
        card.check();
        if (units.of(by.regionId()).stream().anyMatch(unit -> unit.code().equalsIgnoreCase(card.code()))) {
            throw new Invalid("code", "organization.unitCodeTaken", card.code());
        }
        Unit unit = new Unit(by.regionId(), card, host(by, card));
        units.persistAndFlush(unit);
        record(by, Change.of("organization.act.addUnit", "unit", unit.id()).to(told(card)));
        return unit;
    }

    /**
     * Describes a unit anew; its code stays.
     *
     * @param version the version that was edited, or null where the caller named none
     */
    public Unit editUnit(Caller by, String code, DescribeUnit asked, @Nullable Integer version) {
        Unit unit = held(by, code);
        Stale.unless(version, unit.version());
        Long housedBy = unit.hostId();
        UnitCard card = asked.over(
                unit, housedBy == null ? null : organization.ref(housedBy).code());
        card.check();
        String before = told(unit);
        unit.describe(card, host(by, card));
        units.flush();
        record(
                by,
                Change.of("organization.act.editUnit", "unit", unit.id())
                        .from(before)
                        .to(told(card)));
        return unit;
    }

    /** A unit of the caller's region that stands, to be changed. */
    public Unit held(Caller by, String code) {
        Unit unit = units.byCode(by.regionId(), code).orElseThrow(() -> new NotFound("platform.notFound"));
        if (!unit.standing()) {
            throw new Refusal("organization.unitClosed", unit.name());
        }
        return unit;
    }

    /** A document gives the unit another name; the former ones become aliases. */
    public void rename(Caller by, Unit unit, String name, String fullName, String document) {
        String before = told(unit);
        unit.rename(name, fullName);
        new Invalid.Check()
                .require(name.length() <= 100, "name", "organization.unitName", 100)
                .require(fullName.length() <= 200, "fullName", "organization.tooLong", 200)
                .require(
                        String.join(";", unit.aliases()).length() <= UnitCard.ALIASES,
                        "name",
                        "organization.tooLong",
                        UnitCard.ALIASES)
                .require(
                        organization.units(by.regionId()).stream()
                                .noneMatch(other ->
                                        other.id() != unit.id() && other.name().equals(name)),
                        "name",
                        "organization.reform.nameTaken",
                        name)
                .require(!before.equals(told(unit)), "name", "organization.reform.sameName")
                .orRefuse();
        units.flush();
        record(
                by,
                Change.of("organization.act.renameUnit", "unit", unit.id())
                        .from(before)
                        .to(told(unit))
                        .because(document));
    }

    /** A unit is no more; what it housed is housed by its successor, and so is what it took over itself. */
    public void close(Caller by, Unit unit, Unit successor, LocalDate day, String document) {
        Long host = successor.hostId();
        units.of(by.regionId()).forEach(other -> {
            if (Objects.equals(other.successorId(), unit.id())) {
                other.succeededBy(successor.id());
            }
            if (Objects.equals(other.hostId(), unit.id())) {
                other.moveTo(other.id() == successor.id() ? null : host == null ? successor.id() : host);
            }
        });
        unit.close(day, successor.id());
        units.flush();
        record(
                by,
                Change.of("organization.act.closeUnit", "unit", unit.id())
                        .from(told(unit))
                        .to(told(successor))
                        .because(document));
    }

    /**
     * Remembers another name that documents use for a unit; a name it already answers to is no change.
     *
     * @throws AliasTaken where the name already means another unit
     */
    public void addAlias(Caller by, long unitId, String alias) {
        Unit unit = units.findByIdOptional(unitId)
                .filter(one -> one.regionId() == by.regionId())
                .orElseThrow(() -> new NotFound("platform.notFound"));
        String name = alias.strip();
        new Invalid.Check()
                .require(!name.isEmpty() && name.indexOf(';') < 0, "name", "organization.aliasUnusable", name)
                .require(
                        String.join(";", unit.aliases()).length() + 1 + name.length() <= UnitCard.ALIASES,
                        "name",
                        "organization.tooLong",
                        UnitCard.ALIASES)
                .orRefuse();
        UnitDirectory.Entry known =
                organization.directory(by.regionId()).resolve(name).orElse(null);
        if (known != null && known.id() != unitId) {
            throw new AliasTaken(name, known.name());
        }
        if (known == null) {
            String before = told(unit);
            unit.alsoCalled(name);
            units.flush();
            record(
                    by,
                    Change.of("organization.act.addAlias", "unit", unitId)
                            .from(before)
                            .to(told(unit)));
        }
    }

    /** A name that already means another unit cannot mean this one too. */
    public static class AliasTaken extends Refusal {
        AliasTaken(String alias, String unit) {
            super("organization.aliasTaken", alias, unit);
        }
    }

    /** Adds the units of a table to the caller's region, hosts wherever they stand in it; answers how many. */
    public int addUnits(Caller by, List<UnitCard> cards) {
        Map<String, Long> added = new HashMap<>();
        Invalid.Check check = new Invalid.Check();
        for (UnitCard card : hostsFirst(cards)) {
            card.check();
            check.require(
                    added.keySet().stream().noneMatch(card.code()::equalsIgnoreCase),
                    "code",
                    "organization.unitCodeTaken",
                    card.code());
            String hostCode = card.hostCode();
            Long host = hostCode == null ? null : added.get(hostCode);
            check.require(
                    hostCode == null || host != null, "host", "organization.unknownUnit", String.valueOf(hostCode));
            check.orRefuse();
            Unit unit = new Unit(by.regionId(), card, host);
            units.persist(unit);
            added.put(card.code(), unit.id());
        }
        record(
                by,
                Change.of("organization.act.addUnits", "region", by.regionId()).to(cards.size()));
        return cards.size();
    }

    private static List<UnitCard> hostsFirst(List<UnitCard> cards) {
        return cards.stream()
                .sorted(Comparator.comparing(card -> card.hostCode() != null))
                .toList();
    }

    private void record(Caller by, Change change) {
        trail.record(by, change);
        unitsChanged.fire(new UnitsChanged(by.regionId()));
    }

    private @Nullable Long host(Caller by, UnitCard card) {
        String code = card.hostCode();
        if (code == null) {
            return null;
        }
        Unit host = units.byCode(by.regionId(), code)
                .orElseThrow(() -> new Invalid("host", "organization.unknownUnit", code));
        if (!host.standing()) {
            throw new Invalid("host", "organization.unitClosed", host.name());
        }
        if (host.hostId() != null || host.set()) {
            throw new Invalid("host", "organization.hostIsHosted", host.name());
        }
        return host.id();
    }

    private static String told(UnitCard card) {
        return "%s %s, %s, %s".formatted(card.code(), card.name(), card.fullName(), String.join(";", card.aliases()));
    }

    private static String told(Unit unit) {
        return "%s %s, %s, %s".formatted(unit.code(), unit.name(), unit.fullName(), String.join(";", unit.aliases()));
    }
}
