package org.guatu.catalogue;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.catalogue.deadline.KeptDue;
import org.guatu.catalogue.deadline.PastDue;
import org.guatu.catalogue.wording.NewTask;
import org.guatu.catalogue.wording.TaskWording;
import org.guatu.platform.stamp.Stamped;
import org.guatu.platform.stamp.StampingChanges;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * One task of a list: what is to be done, by whom, until when. It is told apart by its section path and serial; the
 * serial alone restarts by section. Each year in which it runs is a task year of the lifecycle module.
 */
@Entity
@EntityListeners(StampingChanges.class)
public class Task implements Stamped {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long listId;
    private String code;
    private int position;

    private long leadUnitId;

    @Embedded
    private TaskWording wording;

    private @Nullable Integer openingPercent;
    private @Nullable String openingBasis;
    private int sinceEdition;
    private @Nullable LocalDate wordedOn;
    private @Nullable LocalDate droppedOn;
    private @Nullable Long carriedFrom;
    private boolean keyTask;

    @Embedded
    @EmbeddedColumnNaming("kept_%s")
    private @Nullable KeptDue keptDue;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Task() {}

    Task(TaskList list, NewTask from) {
        regionId = list.regionId();
        listId = list.id();
        code = from.code();
        sinceEdition = 1;
        open(from);
        say(from);
    }

    /** What it brings along from the time before this office had it. */
    final void open(NewTask words) {
        openingPercent = words.openingPercent();
        openingBasis = words.openingBasis();
    }

    /** From now on it says this; what was done and reported stays, and so do its code and its opening balance. */
    final void say(NewTask words) {
        position = words.position();
        leadUnitId = words.units().lead();
        wording = words.wording();
    }

    /** It belongs to an issued list from a day on: from its issue, or from a later version. */
    void enter(int edition, LocalDate on) {
        sinceEdition = edition;
        wordedOn = on;
    }

    void sayFrom(LocalDate day) {
        wordedOn = day;
    }

    void drop(LocalDate day) {
        droppedOn = day;
    }

    void goesOnFrom(long taskId) {
        carriedFrom = taskId;
    }

    void call(String freeCode) {
        code = freeCode;
    }

    void markKey(boolean key) {
        keyTask = key;
    }

    /** A leader confirmed that it keeps the deadline that it has now, though that is over. */
    void keepDue(String leader, String reason) {
        keptDue = new KeptDue(Objects.requireNonNull(deadline().due()), leader, reason);
    }

    void reassignTo(long unitId) {
        leadUnitId = unitId;
    }

    @Override
    public long stampedId() {
        return id;
    }

    public long id() {
        return id;
    }

    @Override
    public long regionId() {
        return regionId;
    }

    public long listId() {
        return listId;
    }

    /** Unique in its list: the list's own code where it has one, else the year and the place in the list. */
    public String code() {
        return code;
    }

    public int position() {
        return position;
    }

    public TaskWording wording() {
        return wording;
    }

    public String serial() {
        return wording.serial();
    }

    /** Titles of the sections it lies in, from the top down. */
    public List<String> section() {
        return wording.section();
    }

    /** The area that heatmaps group by: the top section, or nothing. */
    public String area() {
        return wording.area();
    }

    public String title() {
        return wording.title();
    }

    public long leadUnitId() {
        return leadUnitId;
    }

    public Deadline deadline() {
        return wording.deadline();
    }

    public Cadence cadence() {
        return wording.cadence();
    }

    /** Progress, 0 to 100, that the task brought along when the list entered Guatu; null where none was given. */
    public @Nullable Integer openingPercent() {
        return openingPercent;
    }

    public @Nullable String openingBasis() {
        return openingBasis;
    }

    /** Number of the version of its list that brought it in; 1 where the list was issued with it. */
    public int sinceEdition() {
        return sinceEdition;
    }

    /** From which day on it says what it says now; null while its list is a draft. */
    public @Nullable LocalDate wordedOn() {
        return wordedOn;
    }

    /** The day from which on it is in its list no longer, or null. */
    public @Nullable LocalDate droppedOn() {
        return droppedOn;
    }

    /** The task of another list that goes on as this one, or null. */
    public @Nullable Long carriedFrom() {
        return carriedFrom;
    }

    /** 重点任务: the office marked it, so that the committee decides on its deadline. */
    public boolean keyTask() {
        return keyTask;
    }

    /** Whether it would run although its deadline is over, issued on the day. */
    public boolean pastDueOn(LocalDate day) {
        return PastDue.on(day, deadline(), openingPercent);
    }

    /** Whether a leader confirmed the deadline that it has now, though that is over. */
    public boolean keepsDue() {
        return keptDue != null && keptDue.due().equals(deadline().due());
    }

    public int version() {
        return version;
    }

    /** Whether it can be closed at all: an open-ended task (长期坚持) never is. */
    public boolean closable() {
        return deadline().kind() != DeadlineKind.OPEN_ENDED;
    }
}
