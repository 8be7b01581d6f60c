package org.guatu.catalogue.link;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.guatu.platform.stamp.Stamped;
import org.guatu.platform.stamp.StampingChanges;
import org.jspecify.annotations.Nullable;

/**
 * A task of one list that serves a task of another (衔接), such as a year's task its five-year task. Reported once; the
 * contribution says what share of the year's step it stands for. It is never deleted: once removed it has an end, and
 * what it was before a change is a {@link LinkPast}, so that charts of past days stay as they were.
 */
@Entity
@EntityListeners(StampingChanges.class)
public class Link implements Stamped {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long fromTaskId;
    private long toTaskId;

    @Enumerated(EnumType.STRING)
    private Type type;

    private @Nullable BigDecimal contribution;
    private LocalDate sinceOn;
    private @Nullable LocalDate endedOn;

    /** True while it stands and null after: a pair may have any number of ended links and one that stands. */
    private @Nullable Boolean standing;

    @Version
    private int version;

    /** How far the one covers the other; a reference feeds nothing. */
    public enum Type {
        /** The measure is the same: it is reported once, on the task that serves. */
        FULL,
        PARTIAL,
        REFERENCE;

        public boolean feeds() {
            return this != REFERENCE;
        }
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Link() {}

    Link(long regionId, long from, long to, Type type, @Nullable BigDecimal contribution, LocalDate since) {
        this.regionId = regionId;
        fromTaskId = from;
        toTaskId = to;
        this.type = type;
        this.contribution = contribution;
        sinceOn = since;
        standing = true;
    }

    /** From the day on it is this. */
    void change(Type newType, @Nullable BigDecimal newContribution, LocalDate day) {
        type = newType;
        contribution = newContribution;
        sinceOn = day;
    }

    void end(LocalDate day) {
        endedOn = day;
        standing = null;
    }

    @Override
    public long stampedId() {
        return toTaskId;
    }

    public long id() {
        return id;
    }

    @Override
    public long regionId() {
        return regionId;
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

    /** Share 0 to 1; null means an equal share of what the links with a share of their own leave. */
    public @Nullable BigDecimal contribution() {
        return contribution;
    }

    /** The day from which on it is what it is. */
    public LocalDate since() {
        return sinceOn;
    }

    /** The day from which on it is no more, or null. */
    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    public boolean stands() {
        return endedOn == null;
    }

    public int version() {
        return version;
    }
}
