package org.guatu.organization.absence.handover;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.guatu.platform.SignedAct;
import org.guatu.platform.trail.Change;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** 交接: what one person held goes to others on a day. The sheet says what was there when it was made. */
@Entity
public class HandOver {
    private static final int TROUBLE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long leaverId;
    private LocalDate onDay;
    private String reason;
    private boolean disables;
    private boolean leavesUnheld;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable String trouble;

    @Embedded
    @EmbeddedColumnNaming("made_%s")
    private SignedAct made;

    private @Nullable Instant doneAt;

    @Column(columnDefinition = "MEDIUMTEXT")
    private String sheet;

    @BatchSize(size = 100)
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "hand_over_post",
            joinColumns = {
                @JoinColumn(name = "hand_over_id", referencedColumnName = "id"),
                @JoinColumn(name = "region_id", referencedColumnName = "regionId")
            })
    private List<HandedPost> posts = new ArrayList<>();

    @Version
    private int version;

    /** Where a hand-over stands. */
    public enum Status {
        /** Its day is still to come. */
        PLANNED,
        DONE,
        CANCELLED
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected HandOver() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    HandOver(NewHandOver from, List<HandedPost> posts, HandOverSheet sheet, Caller by, Instant when) {
        regionId = by.regionId();
        leaverId = from.leaverId();
        onDay = from.on();
        reason = from.reason();
        disables = from.disables();
        leavesUnheld = from.leavesUnheld();
        status = Status.PLANNED;
        made = SignedAct.of(by, when);
        this.posts = new ArrayList<>(posts);
        this.sheet = sheet.write();
    }

    void done(Instant when) {
        requirePlanned();
        status = Status.DONE;
        trouble = null;
        doneAt = when;
    }

    void cancel() {
        requirePlanned();
        status = Status.CANCELLED;
    }

    /** Its day came, and it could not be done as planned. */
    void failed(String why) {
        trouble = why.length() <= TROUBLE ? why : why.substring(0, TROUBLE);
    }

    /** Whether this one and another of the same person cannot both be carried out as planned. */
    boolean collidesWith(LocalDate otherDay, boolean otherDisables, List<HandedPost> others) {
        return disables && !otherDay.isBefore(onDay)
                || otherDisables && !onDay.isBefore(otherDay)
                || posts.stream().anyMatch(post -> others.stream().anyMatch(post::samePost));
    }

    private void requirePlanned() {
        if (status != Status.PLANNED) {
            throw new Refusal("organization.absence.handedOverAlready");
        }
    }

    public long id() {
        return id;
    }

    public long regionId() {
        return regionId;
    }

    public long leaverId() {
        return leaverId;
    }

    /** From this day on it holds. */
    public LocalDate on() {
        return onDay;
    }

    public String reason() {
        return reason;
    }

    /** Whether the leaver's account is closed with it. */
    public boolean disables() {
        return disables;
    }

    boolean leavesUnheld() {
        return leavesUnheld;
    }

    public Status status() {
        return status;
    }

    /** Message key of why it could not be done on its day; null where nothing was wrong. */
    public @Nullable String trouble() {
        return trouble;
    }

    SignedAct made() {
        return made;
    }

    public String madeBy() {
        return made.by();
    }

    public Instant madeAt() {
        return made.at();
    }

    public @Nullable Instant doneAt() {
        return doneAt;
    }

    public HandOverSheet sheet() {
        return HandOverSheet.read(sheet);
    }

    public List<HandedPost> posts() {
        return List.copyOf(posts);
    }

    /** An act on it as the trail tells it: of the leaver, with the day and how many posts. */
    Change change(String act) {
        return Change.of(act, "person", leaverId)
                .to(on() + ", " + posts().size())
                .because(reason());
    }
}
