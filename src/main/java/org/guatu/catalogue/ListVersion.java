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

/** 第N版: one state of an issued list. The first is its issue; each adjustment makes the next, with reason and approval. */
@Entity
public class ListVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long listId;
    private int number;

    @Embedded
    private Adjustment why;

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

    private ListVersion(TaskList list, Adjustment why, Caller by, Instant at) {
        regionId = list.regionId();
        listId = list.id();
        number = list.edition();
        this.why = why;
        made = SignedAct.of(by, at);
    }

    /** The first version: the list as it was issued. */
    static ListVersion issued(TaskList list, int tasks, Caller by, Instant at) {
        ListVersion first = new ListVersion(list, Adjustment.NONE, by, at);
        first.added = tasks;
        return first;
    }

    static ListVersion adjusted(TaskList list, Adjustment why, Caller by, Instant at) {
        return new ListVersion(list, why, by, at);
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

    /** Why it was made; for the issue it says nothing. */
    public Adjustment why() {
        return why;
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
