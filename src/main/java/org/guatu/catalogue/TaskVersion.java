package org.guatu.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.catalogue.wording.TaskContent;
import org.guatu.catalogue.wording.TaskContent.Field;
import org.guatu.catalogue.wording.TaskWording;
import org.guatu.platform.SignedAct;
import org.guatu.platform.stamp.Stamped;
import org.guatu.platform.stamp.StampingChanges;
import org.hibernate.annotations.EmbeddedColumnNaming;

/**
 * What a task said before a version of its list changed it, from when until when, and why that ended. Never edited: what
 * a task says now stands in {@link Task}, what it said on any past day is found here.
 */
@Entity
@EntityListeners(StampingChanges.class)
public class TaskVersion implements Stamped {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long taskId;
    private int edition;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private boolean dropped;

    @Column(name = "changed_fields")
    private String changed;

    private long leadUnitId;

    @Embedded
    private TaskWording wording;

    @Column(columnDefinition = "TEXT")
    private String parts;

    @Embedded
    private Adjustment why;

    @Embedded
    @EmbeddedColumnNaming("changed_%s")
    private SignedAct made;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected TaskVersion() {}

    /**
     * @param parts who took part beside the lead
     * @param changed what the new version says differently; empty where the task was dropped
     */
    TaskVersion(Task task, TaskContent before, List<Part> parts, Set<Field> changed, ListVersion by, LocalDate from) {
        regionId = task.regionId();
        taskId = task.id();
        edition = by.number();
        validFrom = from;
        validUntil = by.madeOn().minusDays(1);
        dropped = changed.isEmpty();
        this.changed = changed.stream().map(Field::name).collect(Collectors.joining(","));
        leadUnitId = before.units().lead();
        wording = before.wording();
        this.parts = parts.stream().map(Part::line).collect(Collectors.joining("\n"));
        why = by.why();
        made = by.made();
    }

    @Override
    public long regionId() {
        return regionId;
    }

    @Override
    public long stampedId() {
        return taskId;
    }

    public long id() {
        return id;
    }

    public long taskId() {
        return taskId;
    }

    /** Number of the version of the list that ended these words. */
    public int edition() {
        return edition;
    }

    /** The first day on which the task said this. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day on which it did; the day before {@link #validFrom()} where both fell on one day. */
    public LocalDate validUntil() {
        return validUntil;
    }

    /** Whether the task was taken out of its list, instead of saying something else. */
    public boolean dropped() {
        return dropped;
    }

    /** What the task said differently from then on. */
    public Set<Field> changed() {
        return Arrays.stream(changed.split(","))
                .filter(name -> !name.isEmpty())
                .map(Field::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    public TaskContent content() {
        List<Part> then =
                parts.lines().map(line -> Part.ofLine(regionId, taskId, line)).toList();
        return new TaskContent(wording, Part.units(leadUnitId, then));
    }

    public TaskWording wording() {
        return wording;
    }

    /** Why the new version says something else. */
    public Adjustment why() {
        return why;
    }

    /** Who made the version that ended these words. */
    public SignedAct made() {
        return made;
    }

    public String changedBy() {
        return made.by();
    }

    public Instant changedAt() {
        return made.at();
    }
}
