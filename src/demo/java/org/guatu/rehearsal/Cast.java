package org.guatu.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guatu.organization.Organization;
import org.guatu.organization.Region;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;

/** Who plays: the office, the second reviewer, and one person per unit with a temper of its own. */
@ApplicationScoped
class Cast {
    private static final String OFFICE = "D011";
    /** The unit that never says a word. */
    private static final String SILENT = "D042";

    /** Roles of the whole region that one person holds. */
    private static final List<String> ALONE = List.of(
            Roles.COMMITTEE,
            Roles.DISTRICT_LEADER,
            Roles.EVALUATION_TEAM,
            Roles.INSPECTOR,
            Roles.OBSERVER,
            Roles.SECURITY_ADMIN);

    private final Organization organization;

    Cast(Organization organization) {
        this.organization = organization;
    }

    /** How a unit goes about its tasks. */
    enum Temper {
        PROMPT,
        LATE,
        LAGGING,
        SILENT
    }

    /** The players of one region; those of the region as a whole by their role. */
    record Players(
            Caller office,
            Caller reviewer,
            Map<String, Caller> holders,
            List<Caller> evaluators,
            Map<Long, Caller> units,
            Map<Long, Temper> tempers) {
        Caller holder(String role) {
            return Objects.requireNonNull(holders.get(role), "every role has a holder");
        }

        Caller unit(long id) {
            return Objects.requireNonNull(units.get(id), "every unit has a player");
        }

        Temper temper(long unitId) {
            return Objects.requireNonNull(tempers.get(unitId), "every unit has a temper");
        }
    }

    Players of(Region region) {
        Map<Long, Caller> units = new HashMap<>();
        Map<Long, Temper> tempers = new HashMap<>();
        List<Long> officers = organization.peopleWithRole(region.id(), Roles.RULE_OF_LAW_OFFICE).stream()
                .sorted(Comparator.naturalOrder())
                .toList();
        Caller office = caller(region, officers.get(0), Set.of(), Roles.RULE_OF_LAW_OFFICE);
        for (Unit unit : organization.units(region.id())) {
            if (unit.set()) {
                continue;
            }
            if (unit.code().equals(OFFICE)) {
                office = caller(region, officers.get(0), Set.of(unit.id()), Roles.RULE_OF_LAW_OFFICE);
            }
            long person = organization.peopleOf(unit.id()).stream()
                    .filter(id -> !officers.contains(id))
                    .findFirst()
                    .orElseThrow();
            units.put(
                    unit.id(),
                    caller(region, person, Set.of(unit.id()), Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD));
            tempers.put(unit.id(), temper(unit.code()));
        }
        Caller reviewer = caller(region, officers.get(1), Set.of(), Roles.RULE_OF_LAW_OFFICE);
        Map<String, Caller> holders = new HashMap<>();
        for (String role : ALONE) {
            holders.put(
                    role,
                    caller(
                            region,
                            organization.peopleWithRole(region.id(), role).get(0),
                            Set.of(),
                            role));
        }
        List<Caller> evaluators = organization.peopleWithRole(region.id(), Roles.EVALUATION_TEAM).stream()
                .sorted()
                .map(person -> caller(region, person, Set.of(), Roles.EVALUATION_TEAM))
                .toList();
        return new Players(office, reviewer, holders, evaluators, units, tempers);
    }

    private Caller caller(Region region, long person, Set<Long> units, String... roles) {
        String posts = units.isEmpty()
                ? roles[0]
                : organization.ref(units.iterator().next()).name() + " " + roles[0];
        return new Caller(person, organization.person(person).name(), region.id(), units, Set.of(roles), posts);
    }

    private static Temper temper(String code) {
        if (code.equals(SILENT)) {
            return Temper.SILENT;
        }
        return switch (Seed.of(code, 8)) {
            case 0 -> Temper.LATE;
            case 1 -> Temper.LAGGING;
            default -> Temper.PROMPT;
        };
    }
}
