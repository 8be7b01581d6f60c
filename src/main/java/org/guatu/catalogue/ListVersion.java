package org.guatu.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.guatu.platform.Caller;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** 第N版: one state of an issued list. The first is its issue; each adjustment makes the next, with reason and approval. */
@Entity
public class ListVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long listId;
    private int number;

    @Column(columnDefinition = "TEXT")
    private String reason;

    @Column(columnDefinition = "TEXT")
    private String basis;

    private String approvedBy;
    private @Nullable LocalDate approvedOn;

    @Column(name = "added_tasks")
    private int added;

    @Column(name = "changed_tasks")
    private int changed;

    @Column(name = "dropped_tasks")
    private int dropped;

    @Embedded
    @EmbeddedColumnNaming("made_%s")
    private SignedAct made;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ListVersion() {}

    private ListVersion(TaskList list, Caller by, Instant at) {
        regionId = list.regionId();
        listId = list.id();
        number = list.edition();
        reason = "";
        basis = "";
        approvedBy = "";
        made = SignedAct.of(by, at);
    }

    /** The first version: the list as it was issued. */
    static ListVersion issued(TaskList list, int tasks, Caller by, Instant at) {
        ListVersion first = new ListVersion(list, by, at);
        first.added = tasks;
        return first;
    }

    static ListVersion adjusted(TaskList list, Adjustment why, Caller by, Instant at) {
        ListVersion next = new ListVersion(list, by, at);
        next.reason = why.reason();
        next.basis = why.basis();
        next.approvedBy = why.approvedBy();
        next.approvedOn = why.approvedOn();
        return next;
    }

    void count(int addedTasks, int changedTasks, int droppedTasks) {
        added = addedTasks;
        changed = changedTasks;
        dropped = droppedTasks;
    }

    public long listId() {
        return listId;
    }

    /** Counts 1 at the issue and one more at each adjustment. */
    public int number() {
        return number;
    }

    /** Empty for the issue, as are basis and approval. */
    public String reason() {
        return reason;
    }

    public String basis() {
        return basis;
    }

    public String approvedBy() {
        return approvedBy;
    }

    public @Nullable LocalDate approvedOn() {
        return approvedOn;
    }

    public int added() {
        return added;
    }

    public int changed() {
        return changed;
    }

    public int dropped() {
        return dropped;
    }

    public SignedAct made() {
        return made;
    }

    public String madeBy() {
        return made.by();
    }

    public Instant madeAt() {
        return made.at();
    }

    /** The first day on which the version holds. */
    public LocalDate madeOn() {
        return made.on();
    }
}
