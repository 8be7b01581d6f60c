package org.guatu.organization.unit;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guatu.organization.Unit;
import org.guatu.organization.UnitDirectory;
import org.guatu.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/** The units of one region as they were at one moment, indexed; never changed after it was made. */
public final class RegionUnits {
    private final Instant readAt;
    private final List<Unit> units;
    private final Map<Long, Unit> byId = new LinkedHashMap<>();
    private final Map<String, Unit> byCode = new HashMap<>();
    private final Map<Long, UnitRef> refs = new LinkedHashMap<>();
    private final UnitDirectory directory;

    RegionUnits(Instant readAt, List<Unit> units) {
        this.readAt = readAt;
        this.units = List.copyOf(units);
        for (Unit unit : units) {
            byId.put(unit.id(), unit);
            byCode.put(unit.code(), unit);
            refs.put(unit.id(), unit.ref());
        }
        this.directory = new UnitDirectory(units.stream().map(this::entry).toList());
    }

    private UnitDirectory.Entry entry(Unit unit) {
        Unit host = unit.hostId() == null ? null : byId.get(unit.hostId());
        return new UnitDirectory.Entry(
                unit.id(),
                unit.code(),
                unit.name(),
                unit.fullName(),
                unit.aliases(),
                unit.category(),
                host == null ? null : host.code(),
                unit.coordinationGroup(),
                unit.lawEnforcing(),
                unit.set(),
                unit.setRule());
    }

    Instant readAt() {
        return readAt;
    }

    public List<Unit> all() {
        return units;
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

    public UnitDirectory directory() {
        return directory;
    }
}
