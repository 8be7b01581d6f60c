package org.guatu.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.catalogue.TaskWording.Field;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.catalogue.deadline.StageText;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * What a task said before a version of its list changed it, from when until when, and why that ended. Never edited: what
 * a task says now stands in {@link Task}, what it said on any past day is found here.
 */
@Entity
public class TaskVersion {
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

    private String serial;

    @Column(name = "section_path")
    private String section;

    private String title;

    @Column(columnDefinition = "TEXT")
    private String requirement;

    private long leadUnitId;
    private @Nullable String leadingOfficial;
    private String deadlineRaw;

    @Enumerated(EnumType.STRING)
    private DeadlineKind deadlineKind;

    private @Nullable LocalDate due;
    private @Nullable LocalDate startOn;
    private @Nullable String recurrence;

    @Column(columnDefinition = "TEXT")
    private @Nullable String stages;

    @Enumerated(EnumType.STRING)
    private Cadence cadence;

    private @Nullable BigDecimal points;

    @Column(columnDefinition = "TEXT")
    private @Nullable String deliverable;

    @Column(columnDefinition = "TEXT")
    private String parts;

    @Column(columnDefinition = "TEXT")
    private String reason;

    @Column(columnDefinition = "TEXT")
    private String basis;

    private String approvedBy;
    private LocalDate approvedOn;

    @Embedded
    @EmbeddedColumnNaming("changed_%s")
    private SignedAct made;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected TaskVersion() {}

    /** @param changed what the new version says differently; empty where the task was dropped */
    TaskVersion(Task task, TaskWording before, Set<Field> changed, ListVersion by, LocalDate from) {
        regionId = task.regionId();
        taskId = task.id();
        edition = by.number();
        validFrom = from;
        validUntil = by.madeOn().minusDays(1);
        dropped = changed.isEmpty();
        this.changed = changed.stream().map(Field::name).collect(Collectors.joining(","));
        serial = before.serial();
        section = String.join("\n", before.section());
        title = before.title();
        requirement = before.requirement();
        leadUnitId = before.lead();
        leadingOfficial = before.leadingOfficial();
        deadlineRaw = before.deadline().raw();
        deadlineKind = before.deadline().kind();
        due = before.deadline().due();
        startOn = before.deadline().start();
        recurrence = before.deadline().recurrence();
        stages = before.deadline().stages().isEmpty()
                ? null
                : StageText.write(before.deadline().stages());
        cadence = before.cadence();
        points = before.points();
        deliverable = before.deliverable();
        parts = PartText.write(before.parts());
        reason = by.reason();
        basis = by.basis();
        approvedBy = by.approvedBy();
        approvedOn = by.approvedOn() == null ? by.madeOn() : by.approvedOn();
        made = by.made();
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

    public TaskWording words() {
        return new TaskWording(
                section.isEmpty() ? List.of() : List.of(section.split("\n")),
                serial,
                title,
                requirement,
                leadUnitId,
                leadingOfficial,
                deadline(),
                cadence,
                points,
                deliverable,
                PartText.read(parts));
    }

    public Deadline deadline() {
        return new Deadline(deadlineRaw, deadlineKind, due, startOn, recurrence, StageText.read(stages));
    }

    public Cadence cadence() {
        return cadence;
    }

    public String reason() {
        return reason;
    }

    public String basis() {
        return basis;
    }

    public String approvedBy() {
        return approvedBy;
    }

    public LocalDate approvedOn() {
        return approvedOn;
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
