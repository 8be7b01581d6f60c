package org.guatu.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.catalogue.wording.TaskUnits;
import org.guatu.platform.stamp.Stamped;
import org.guatu.platform.stamp.StampingChanges;
import org.jspecify.annotations.Nullable;

/**
 * A unit's part in a task beside the lead. A collective name stands as {@link Role#SET} and, once the list is issued,
 * also as one cooperating row per member: the snapshot that counts, whatever units come and go later.
 */
@Entity
@EntityListeners(StampingChanges.class)
public class Part implements Stamped {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long taskId;
    private long unitId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable Long viaSet;

    /** In what way a unit takes part. */
    public enum Role {
        CO_LEAD,
        COOPERATING,
        SET;

        Set<Long> of(TaskUnits units) {
            return switch (this) {
                case CO_LEAD -> units.coLeads();
                case COOPERATING -> units.cooperating();
                case SET -> units.sets();
            };
        }
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Part() {}

    Part(Task task, long unitId, Role role, @Nullable Long viaSet) {
        this(task.regionId(), task.id(), unitId, role, viaSet);
    }

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    private Part(long regionId, long taskId, long unitId, Role role, @Nullable Long viaSet) {
        this.regionId = regionId;
        this.taskId = taskId;
        this.unitId = unitId;
        this.role = role;
        this.viaSet = viaSet;
    }

    @Override
    public long regionId() {
        return regionId;
    }

    @Override
    public long stampedId() {
        return taskId;
    }

    public long taskId() {
        return taskId;
    }

    public long unitId() {
        return unitId;
    }

    public Role role() {
        return role;
    }

    /** The collective name through which the unit came in, or null where the list names it. */
    public @Nullable Long viaSet() {
        return viaSet;
    }

    /** Whether the list names the unit itself. */
    boolean named() {
        return viaSet == null;
    }

    /** All that a task names, its lead too. */
    public static TaskUnits units(long lead, List<Part> parts) {
        return new TaskUnits(lead, named(parts, Role.CO_LEAD), named(parts, Role.COOPERATING), named(parts, Role.SET));
    }

    private static Set<Long> named(List<Part> parts, Role role) {
        return parts.stream()
                .filter(part -> part.role == role && part.named())
                .map(Part::unitId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** As an earlier version keeps it: role, unit and, where there is one, the collective name. */
    String line() {
        return role + " " + unitId + (viaSet == null ? "" : " " + viaSet);
    }

    static Part ofLine(long regionId, long taskId, String line) {
        String[] words = line.split(" ");
        return new Part(
                regionId,
                taskId,
                Long.parseLong(words[1]),
                Role.valueOf(words[0]),
                words.length > 2 ? Long.valueOf(words[2]) : null);
    }
}
