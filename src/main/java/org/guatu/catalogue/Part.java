package org.guatu.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * A unit's part in a task beside the lead. A collective name stands as {@link Role#SET} and, once the list is issued,
 * also as one cooperating row per member: the snapshot that counts, whatever units come and go later.
 */
@Entity
public class Part {
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
        SET
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Part() {}

    Part(Task task, long unitId, Role role, @Nullable Long viaSet) {
        this.regionId = task.regionId();
        this.taskId = task.id();
        this.unitId = unitId;
        this.role = role;
        this.viaSet = viaSet;
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
}
