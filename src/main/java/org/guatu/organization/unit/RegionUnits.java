package org.guatu.organization.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.organization.Unit;
import org.guatu.organization.UnitDirectory;
import org.guatu.organization.UnitRef;
import org.guatu.organization.reform.UnitReform;
import org.jspecify.annotations.Nullable;

/** The units of one region as they were at one moment, indexed; never changed after it was made. */
public final class RegionUnits {
    private final Instant readAt;
    private final List<Unit> units;
    private final List<Unit> standing;
    private final Map<Long, Unit> byId = new LinkedHashMap<>();
    private final Map<String, Unit> byCode = new HashMap<>();
    private final Map<Long, UnitRef> refs = new LinkedHashMap<>();
    private final Map<Long, List<UnitReform>> renamed;
    private final UnitDirectory directory;

    /** @param renames the reforms that gave units other names, the oldest first */
    RegionUnits(Instant readAt, List<Unit> units, List<UnitReform> renames) {
        this.readAt = readAt;
        this.units = List.copyOf(units);
        this.standing = units.stream().filter(Unit::standing).toList();
        for (Unit unit : units) {
            byId.put(unit.id(), unit);
            byCode.put(unit.code(), unit);
            refs.put(unit.id(), unit.ref());
        }
        this.renamed = renames.stream().collect(Collectors.groupingBy(UnitReform::unitId));
        this.directory = new UnitDirectory(standing.stream().map(this::entry).toList());
    }

    private UnitDirectory.Entry entry(Unit unit) {
        Unit host = unit.hostId() == null ? null : byId.get(unit.hostId());
        return new UnitDirectory.Entry(
                unit.id(),
                unit.code(),
                unit.name(),
                unit.fullName(),
                aliases(unit),
                unit.category(),
                host == null ? null : host.code(),
                unit.coordinationGroup(),
                unit.lawEnforcing(),
                unit.set(),
                unit.setRule());
    }

    /** What documents call it, and what they called the units that it took over. */
    private List<String> aliases(Unit unit) {
        return Stream.concat(
                        unit.aliases().stream(),
                        units.stream()
                                .filter(other -> Objects.equals(other.successorId(), unit.id()))
                                .flatMap(RegionUnits::names))
                .distinct()
                .toList();
    }

    private static Stream<String> names(Unit unit) {
        return Stream.concat(Stream.of(unit.name(), unit.fullName()), unit.aliases().stream());
    }

    Instant readAt() {
        return readAt;
    }

    public List<Unit> all() {
        return units;
    }

    public List<Unit> standing() {
        return standing;
    }

    @Nullable
    Unit byId(long id) {
        return byId.get(id);
    }

    public Optional<Unit> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Map<Long, UnitRef> refs() {
        return java.util.Collections.unmodifiableMap(refs);
    }

    public List<String> formerNames(long unitId) {
        return renamed.getOrDefault(unitId, List.of()).stream()
                .map(UnitReform::formerName)
                .toList();
    }

    /** As they were called at the end of a day. */
    public Map<Long, UnitRef> refsOn(LocalDate day) {
        if (renamed.isEmpty()) {
            return refs();
        }
        Map<Long, UnitRef> then = new LinkedHashMap<>(refs);
        renamed.forEach((unit, renames) -> renames.stream()
                .filter(rename -> rename.on().isAfter(day))
                .findFirst()
                .ifPresent(
                        next -> then.computeIfPresent(unit, (id, now) -> new UnitRef(now.code(), next.formerName()))));
        return then;
    }

    public UnitDirectory directory() {
        return directory;
    }
}
