package org.guatu.lifecycle.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.organization.Unit;
import org.guatu.organization.UnitDirectory;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** Reads units and collective names by code or by one of their names; what fits nothing is noted as a problem of its field. */
public final class UnitCodes {
    private static final long NONE = -1;

    private final Map<String, Unit> units;
    private final UnitDirectory directory;

    public UnitCodes(List<Unit> units, UnitDirectory directory) {
        this.units = units.stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        this.directory = directory;
    }

    public long single(String code, String field, Invalid.Check check) {
        return one(code, false, field, check);
    }

    public Set<Long> singles(@Nullable List<String> codes, String field, Set<Long> now, Invalid.Check check) {
        return all(codes, false, field, now, check);
    }

    public Set<Long> sets(@Nullable List<String> codes, String field, Set<Long> now, Invalid.Check check) {
        return all(codes, true, field, now, check);
    }

    private Set<Long> all(
            @Nullable List<String> codes, boolean sets, String field, Set<Long> now, Invalid.Check check) {
        return codes == null
                ? now
                : codes.stream()
                        .filter(code -> code != null && !code.isBlank())
                        .map(code -> one(code, sets, field, check))
                        .collect(Collectors.toSet());
    }

    private long one(String code, boolean set, String field, Invalid.Check check) {
        String known =
                directory.resolve(code.strip()).map(UnitDirectory.Entry::code).orElse(code.strip());
        Unit unit = units.get(known.toUpperCase(Locale.ROOT));
        check.require(unit != null && unit.set() == set, field, "lifecycle.unitUnknown", code);
        return unit == null ? NONE : unit.id();
    }
}
