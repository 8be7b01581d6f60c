package org.guatu.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.catalogue.wording.NewTask;
import org.guatu.catalogue.wording.TaskUnits;
import org.guatu.organization.Organization;
import org.guatu.organization.UnitDirectory;

/**
 * Who takes part in tasks beside the lead. Collective names are expanded once, when a task is issued or first names
 * them; the members of that day stay, whatever units come and go later.
 */
@ApplicationScoped
class Participants {
    private final Parts parts;
    private final Organization organization;

    Participants(Parts parts, Organization organization) {
        this.parts = parts;
        this.organization = organization;
    }

    List<Part> of(Task task) {
        return parts.list("taskId = ?1 order by id", task.id());
    }

    Map<Long, List<Part>> of(Collection<Long> taskIds) {
        return taskIds.isEmpty()
                ? Map.of()
                : parts.list("taskId in ?1 order by id", taskIds).stream().collect(Collectors.groupingBy(Part::taskId));
    }

    Map<Long, List<Part>> ofRegion(long regionId) {
        return parts
                .list(
                        "from Part p where p.taskId in (select t.id from Task t where t.regionId = ?1) order by p.id",
                        regionId)
                .stream()
                .collect(Collectors.groupingBy(Part::taskId));
    }

    /** Those of the units that take part in the task, named or through a collective name, in the order in which the task names them. */
    List<Long> partners(long taskId, Set<Long> units) {
        return units.isEmpty()
                ? List.of()
                : parts
                        .list("taskId = ?1 and unitId in ?2 and role <> ?3 order by id", taskId, units, Part.Role.SET)
                        .stream()
                        .map(Part::unitId)
                        .toList();
    }

    /** The units and collective names that a task names, not expanded yet. */
    void name(Task task, NewTask row) {
        named(task, row.units()).forEach(parts::persist);
    }

    private static Stream<Part> named(Task task, TaskUnits units) {
        return Stream.of(Part.Role.values())
                .flatMap(role -> role.of(units).stream().map(unit -> new Part(task, unit, role, null)))
                .filter(part -> part.unitId() != units.lead());
    }

    /** Expands the collective names that the tasks use to the units of today. */
    void expand(long regionId, Collection<Task> tasks) {
        UnitDirectory directory = organization.directory(regionId);
        Map<Long, List<Part>> known = of(tasks.stream().map(Task::id).toList());
        for (Task task : tasks) {
            List<Part> ofTask = known.getOrDefault(task.id(), List.of());
            Set<Long> present = ofTask.stream().map(Part::unitId).collect(Collectors.toCollection(HashSet::new));
            present.add(task.leadUnitId());
            ofTask.stream()
                    .filter(part -> part.role() == Part.Role.SET)
                    .forEach(set -> join(task, set, members(directory, set.unitId()), present));
        }
    }

    private void join(Task task, Part set, Stream<Long> members, Set<Long> present) {
        members.filter(present::add)
                .forEach(member -> parts.persist(new Part(task, member, Part.Role.COOPERATING, set.unitId())));
    }

    private static Stream<Long> members(UnitDirectory directory, long set) {
        return directory.entries().stream()
                .filter(entry -> entry.id() == set)
                .flatMap(entry -> directory.members(entry).stream())
                .map(UnitDirectory.Entry::id);
    }

    /**
     * Lets the task name other units. What it names as before stays, with the members that its collective names had;
     * names that are new are expanded now, and a former lead comes in where a collective name means it.
     */
    void change(Task task, TaskUnits wanted, long formerLead) {
        Set<Long> kept = new HashSet<>();
        for (Part part : of(task)) {
            boolean stays = part.unitId() != task.leadUnitId()
                    && (part.named()
                            ? part.role().of(wanted).contains(part.unitId())
                            : wanted.sets().contains(part.viaSet()) && !wanted.name(part.unitId()));
            if (stays) {
                kept.add(part.unitId());
            } else {
                parts.delete(part);
            }
        }
        parts.flush();
        List<Part> fresh = named(task, wanted)
                .filter(part -> !kept.contains(part.unitId()))
                .toList();
        fresh.forEach(parts::persist);
        fresh.forEach(part -> kept.add(part.unitId()));
        kept.add(task.leadUnitId());
        UnitDirectory directory = organization.directory(task.regionId());
        for (Part set : of(task)) {
            if (set.role() == Part.Role.SET) {
                boolean isNew = fresh.contains(set);
                join(task, set, members(directory, set.unitId()).filter(one -> isNew || one == formerLead), kept);
            }
        }
    }

    /** A unit that is no more leaves its place, as lead or beside it, to its successor, who takes part once. */
    void succeed(Task task, long former, long successor) {
        if (task.leadUnitId() == former) {
            task.reassignTo(successor);
            leave(task, successor);
        }
        List<Part> present = of(task);
        boolean there = task.leadUnitId() == successor || present.stream().anyMatch(part -> part.unitId() == successor);
        for (Part part : present) {
            if (part.unitId() == former) {
                parts.delete(part);
                if (!there) {
                    parts.persist(new Part(task, successor, part.role(), part.viaSet()));
                }
            }
        }
        parts.flush();
    }

    /** A unit that leads now takes part no longer. */
    void leave(Task task, long unit) {
        parts.delete("taskId = ?1 and unitId = ?2", task.id(), unit);
    }
}
