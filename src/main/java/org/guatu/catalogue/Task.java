package org.guatu.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.catalogue.deadline.StageText;
import org.jspecify.annotations.Nullable;

/**
 * One task of a list: what is to be done, by whom, until when. It is told apart by its section path and serial; the
 * serial alone restarts by section. Each year in which it runs is a task year of the lifecycle module.
 */
@Entity
public class Task {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long listId;
    private String code;
    private String serial;
    private int position;

    /** The titles from the list's top down, one a line. */
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

    private @Nullable Integer openingPercent;
    private @Nullable String openingBasis;
    private int sinceEdition;
    private @Nullable LocalDate wordedOn;
    private @Nullable LocalDate droppedOn;
    private @Nullable Long carriedFrom;
    private boolean keyTask;

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
        serial = words.serial();
        position = words.position();
        section = String.join("\n", words.section());
        title = words.title();
        requirement = words.requirement();
        leadUnitId = words.lead();
        leadingOfficial = words.leadingOfficial();
        Deadline deadline = words.deadline();
        deadlineRaw = deadline.raw();
        deadlineKind = deadline.kind();
        due = deadline.due();
        startOn = deadline.start();
        recurrence = deadline.recurrence();
        stages = deadline.stages().isEmpty() ? null : StageText.write(deadline.stages());
        cadence = words.cadence();
        points = words.points();
        deliverable = words.deliverable();
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

    void reassignTo(long unitId) {
        leadUnitId = unitId;
    }

    public long id() {
        return id;
    }

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

    /** 序号 as the list writes it; restarts by section. */
    public String serial() {
        return serial;
    }

    public int position() {
        return position;
    }

    /** Titles of the sections it lies in, from the top down. */
    public List<String> section() {
        return section.isEmpty() ? List.of() : List.of(section.split("\n"));
    }

    /** The area that heatmaps group by: the top section, or nothing. */
    public String area() {
        return section().isEmpty() ? "" : section().get(0);
    }

    public String title() {
        return title;
    }

    public String requirement() {
        return requirement;
    }

    public long leadUnitId() {
        return leadUnitId;
    }

    public @Nullable String leadingOfficial() {
        return leadingOfficial;
    }

    public Deadline deadline() {
        return new Deadline(deadlineRaw, deadlineKind, due, startOn, recurrence, StageText.read(stages));
    }

    public Cadence cadence() {
        return cadence;
    }

    public @Nullable BigDecimal points() {
        return points;
    }

    public @Nullable String deliverable() {
        return deliverable;
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

    public int version() {
        return version;
    }

    /** Whether it can be closed at all: an open-ended task (长期坚持) never is. */
    public boolean closable() {
        return deadlineKind != DeadlineKind.OPEN_ENDED;
    }
}
