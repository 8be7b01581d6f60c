package org.guatu.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.organization.unit.UnitCache;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Who is who: regions, units and the people with their posts. Reads only; changes go through {@link Administering} and
 * {@link Staffing}.
 * Units come from memory ({@link UnitCache}) and cost no statement most of the time.
 */
@ApplicationScoped
@Transactional
public class Organization {
    private final Regions regions;
    private final UnitCache units;
    private final People people;
    private final Posts posts;

    Organization(Regions regions, UnitCache units, People people, Posts posts) {
        this.regions = regions;
        this.units = units;
        this.people = people;
        this.posts = posts;
    }

    public Region region(long id) {
        return regions.findByIdOptional(id).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    /** As {@link #region}; empty where it is not there. */
    public Optional<Region> findRegion(long id) {
        return regions.findByIdOptional(id);
    }

    public Optional<Region> regionByCode(String code) {
        return regions.byCode(code);
    }

    /** All regions, for the product's own steps. */
    public List<Region> regions() {
        return regions.list("order by code");
    }

    /** The caller's region and all below it, by code; at most {@code limit} beyond the code {@code after}. */
    public List<Region> regions(Caller by, String after, int limit) {
        return regions.under(region(by.regionId()), after, limit);
    }

    /** Those directly below a region, by code; at most {@code limit} beyond the code {@code after}. */
    public List<Region> regionsBelow(Region parent, String after, int limit) {
        return regions.below(parent.id(), after, limit);
    }

    /** Whether anything stands below the caller's region. */
    public boolean leadsRegions(Caller by) {
        return regions.hasBelow(by.regionId());
    }

    /** Whether the region stands in a tree: below another one, or above some. */
    public boolean inTree(Region region) {
        return region.parentId() != null || regions.hasBelow(region.id());
    }

    /** The caller's region, or one below it by its code; 404 for every other one. */
    public Region regionWithin(Caller by, @Nullable String code) {
        Region own = region(by.regionId());
        return code == null
                ? own
                : regions.byCode(code)
                        .filter(one -> one.within(own))
                        .orElseThrow(() -> new NotFound("platform.notFound"));
    }

    public Unit unit(long id) {
        return units.unit(id);
    }

    public Optional<Unit> byCode(long regionId, String code) {
        return units.of(regionId).byCode(code);
    }

    /** A unit that can be given something: one that was closed cannot. */
    public Optional<Unit> standing(long regionId, String code) {
        return byCode(regionId, code).filter(Unit::standing);
    }

    /** The unit that acts for this one today: itself, or whoever took over from it. */
    public long actingFor(long unitId) {
        Long successor = unit(unitId).successorId();
        return successor == null ? unitId : successor;
    }

    /** The id of this unit where the caller is of it; null elsewhere. */
    public @Nullable Long ownUnit(@Nullable UnitRef unit, Caller by) {
        return unit == null
                ? null
                : byCode(by.regionId(), unit.code())
                        .map(Unit::id)
                        .filter(by::belongsTo)
                        .orElse(null);
    }

    /** All units and collective names of a region that stand, by code. */
    public List<Unit> units(long regionId) {
        return units.of(regionId).standing();
    }

    /** As above, with those that were closed. */
    public List<Unit> unitsEver(long regionId) {
        return units.of(regionId).all();
    }

    /** The region's units as documents name them. */
    public UnitDirectory directory(long regionId) {
        return units.of(regionId).directory();
    }

    /** Whether the two are one where nobody may judge their own work: the same unit, or an office and its host. */
    public boolean sameBody(long unitA, long unitB) {
        return body(unitA) == body(unitB);
    }

    /**
     * Ids of the units that are one with 依法治区办: where its people hold their posts, with its host and whatever the host
     * houses. Of several units with such posts those count that are housed by another.
     */
    public Set<Long> unitsOfTheOffice(long regionId) {
        List<Long> posted = posts.unitsOfRole(regionId, Roles.RULE_OF_LAW_OFFICE);
        List<Long> housed =
                posted.stream().filter(one -> unit(one).hostId() != null).toList();
        Set<Long> bodies =
                (housed.isEmpty() ? posted : housed).stream().map(this::body).collect(Collectors.toSet());
        return unitsEver(regionId).stream()
                .map(Unit::id)
                .filter(one -> bodies.contains(body(one)))
                .collect(Collectors.toSet());
    }

    /** The region's units of a group, by code. */
    public List<Unit> unitsOf(long regionId, UnitGroup group) {
        return units(regionId).stream()
                .filter(one -> !one.set() && one.group() == group)
                .toList();
    }

    private long body(long unitId) {
        long acting = actingFor(unitId);
        Long host = unit(acting).hostId();
        return host == null ? acting : host;
    }

    public UnitRef ref(long unitId) {
        return unit(unitId).ref();
    }

    /** Code and name of every unit of a region, by id. */
    public Map<Long, UnitRef> refs(long regionId) {
        return units.of(regionId).refs();
    }

    /** What a unit was called before, the oldest first. */
    public List<String> formerNames(long regionId, long unitId) {
        return units.of(regionId).formerNames(unitId);
    }

    /** As it was called at the end of a day, or is called now where there is none. */
    public UnitRef refOn(long unitId, @Nullable LocalDate day) {
        return day == null ? ref(unitId) : UnitRef.among(refsOn(unit(unitId).regionId(), day), unitId);
    }

    /** As they were called at the end of a day. */
    public Map<Long, UnitRef> refsOn(long regionId, LocalDate day) {
        return units.of(regionId).refsOn(day);
    }

    /** Ids of the active people with a post in the unit, or in the one that acts for it, and of those who stand in today for one. */
    public List<Long> peopleOf(long unitId) {
        return posts.peopleOf(actingFor(unitId));
    }

    /** Ids of the region's active people who hold the role anywhere, and of those who stand in today for one. */
    public List<Long> peopleWithRole(long regionId, String role) {
        return posts.peopleWithRole(regionId, role);
    }

    public Person person(long id) {
        return people.findByIdOptional(id).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    /** A person of the caller's region; everybody else is not found. */
    public Person person(long id, Caller by) {
        Person person = person(id);
        if (person.regionId() != by.regionId()) {
            throw new NotFound("platform.notFound");
        }
        return person;
    }

    /** Names of people by id, for lists. */
    public Map<Long, Person> people(Collection<Long> ids) {
        return people.withIds(ids).stream().collect(Collectors.toMap(Person::id, person -> person));
    }

    public List<Post> posts(long personId) {
        return posts.of(List.of(personId));
    }

    /** Posts of a region's active people with one of these roles, unit by unit. */
    public List<Post> posts(long regionId, Collection<String> roles) {
        return posts.held(regionId, roles);
    }

    /** The posts of several people in one statement, by person. */
    public Map<Long, List<Post>> posts(Collection<Long> personIds) {
        return posts.of(personIds).stream().collect(Collectors.groupingBy(Post::personId));
    }
}
