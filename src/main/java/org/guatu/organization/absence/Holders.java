package org.guatu.organization.absence;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.organization.Organization;
import org.guatu.organization.Recusal;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/** The check that no duty is without a living holder: an active person whose account is open and whose post may do it. */
@ApplicationScoped
@Transactional
public class Holders {
    private final List<OpenWork> work;
    private final Staff staff;
    private final Organization organization;
    private final Recusal recusal;
    private final Clock clock;

    Holders(@All List<OpenWork> work, Staff staff, Organization organization, Recusal recusal, Clock clock) {
        this.work = work;
        this.staff = staff;
        this.organization = organization;
        this.recusal = recusal;
        this.clock = clock;
    }

    /** Every duty of the region, open or known to come, that nobody can do today; those that wait longest first. */
    public List<Unheld> unheld(long regionId) {
        List<Caller> people = staff.on(LocalDate.now(clock), regionId);
        Map<OpenDuty, Boolean> known = new HashMap<>();
        Map<OpenDuty, List<OpenDuty>> gaps = claims(regionId).stream()
                .filter(duty -> !known.computeIfAbsent(duty.asked(), one -> held(one, people)))
                .collect(Collectors.groupingBy(OpenDuty::asked, LinkedHashMap::new, Collectors.toList()));
        Map<Long, UnitRef> units = organization.refs(regionId);
        return gaps.entrySet().stream()
                .map(gap -> unheld(gap.getKey(), gap.getValue(), units))
                .sorted(Comparator.comparing(Unheld::since, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .toList();
    }

    /** Somebody of a region with what they may do today, as the sign-in sees them; empty where they do not come in. */
    public Optional<Caller> present(long regionId, long personId) {
        return staff.on(LocalDate.now(clock), regionId).stream()
                .filter(one -> one.personId() == personId)
                .findFirst();
    }

    /** What would wait for the person today, by message key of its kind: what they may do, alone or with others. */
    public Map<String, Long> waitingFor(long regionId, long personId) {
        return present(regionId, personId)
                .map(one -> count(claims(regionId).stream()
                        .filter(duty -> !duty.coming() && duty.fits(one, recusal))
                        .toList()))
                .orElse(Map.of());
    }

    /** How many drafts lie begun in the units, by message key. */
    public Map<String, Long> begun(Set<Long> units) {
        Map<String, Long> all = new LinkedHashMap<>();
        work.forEach(one -> all.putAll(one.begun(units)));
        return all;
    }

    /** Those of the units that have nobody today who may report for them. */
    public List<UnitRef> withoutPeople(long regionId, Collection<UnitRef> units) {
        List<Caller> people = staff.on(LocalDate.now(clock), regionId);
        return units.stream()
                .distinct()
                .filter(unit -> organization
                        .byCode(regionId, unit.code())
                        .filter(known -> people.stream().noneMatch(one -> reportsFor(one, known.id())))
                        .isPresent())
                .sorted(Comparator.comparing(UnitRef::code))
                .toList();
    }

    private static boolean reportsFor(Caller person, long unit) {
        return person.belongsTo(unit) && person.hasAnyRole(Roles.OF_A_UNIT.toArray(String[]::new));
    }

    /** Everybody who can come in today, with what they may do. */
    public List<Caller> people(long regionId) {
        return staff.on(LocalDate.now(clock), regionId);
    }

    /** Refuses an act that took the last holder from duties that had one before, unless that was said and meant. */
    public void require(long regionId, List<Unheld> before, boolean confirmed) {
        Set<String> gaps = before.stream().map(Unheld::place).collect(Collectors.toSet());
        List<Unheld> now = unheld(regionId).stream()
                .filter(one -> !gaps.contains(one.place()))
                .toList();
        if (!now.isEmpty() && !confirmed) {
            throw new LeavesUnheld(now, organization.region(regionId).name());
        }
    }

    private List<OpenDuty> claims(long regionId) {
        return work.stream().flatMap(one -> one.of(regionId).stream()).toList();
    }

    private boolean held(OpenDuty duty, List<Caller> people) {
        return people.stream().anyMatch(one -> duty.fits(one, recusal));
    }

    private static Unheld unheld(OpenDuty asked, List<OpenDuty> claims, Map<Long, UnitRef> units) {
        List<Unheld.Kind> kinds = count(claims).entrySet().stream()
                .map(one -> new Unheld.Kind(one.getKey(), one.getValue()))
                .toList();
        long coming = claims.stream().filter(OpenDuty::coming).count();
        return new Unheld(
                ref(asked.unitId(), units),
                asked.judgedUnits().stream().findFirst().map(units::get).orElse(null),
                asked.judgedUnits().stream()
                        .skip(1)
                        .map(units::get)
                        .filter(Objects::nonNull)
                        .toList(),
                Roles.ALL.stream().filter(asked.roles()::contains).toList(),
                kinds,
                claims.size() - coming,
                coming,
                claims.stream()
                        .filter(one -> !one.coming())
                        .map(OpenDuty::since)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static @Nullable UnitRef ref(@Nullable Long unit, Map<Long, UnitRef> units) {
        return unit == null ? null : units.get(unit);
    }

    private static Map<String, Long> count(List<OpenDuty> claims) {
        return claims.stream()
                .collect(Collectors.groupingBy(OpenDuty::kindKey, LinkedHashMap::new, Collectors.counting()));
    }
}
