package org.guatu.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A task of one list that serves a task of another (衔接), such as a year's task its five-year task. Reported once; the
 * contribution says what share of the year's step it stands for.
 */
@Entity
public class Link {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long fromTaskId;
    private long toTaskId;

    @Enumerated(EnumType.STRING)
    private Type type;

    private @Nullable BigDecimal contribution;

    /** How far the one covers the other; a reference feeds nothing. */
    public enum Type {
        FULL,
        PARTIAL,
        REFERENCE
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Link() {}

    Link(long regionId, long fromTaskId, long toTaskId, Type type, @Nullable BigDecimal contribution) {
        this.regionId = regionId;
        this.fromTaskId = fromTaskId;
        this.toTaskId = toTaskId;
        this.type = type;
        this.contribution = contribution;
    }

    public long id() {
        return id;
    }

    public long from() {
        return fromTaskId;
    }

    public long to() {
        return toTaskId;
    }

    public Type type() {
        return type;
    }

    /** Share 0 to 1; null means an equal share of the links of the task that is served. */
    public @Nullable BigDecimal contribution() {
        return contribution;
    }
}
