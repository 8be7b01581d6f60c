package org.guatu.debriefing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.guatu.casework.Case;
import org.guatu.casework.CaseKind;
import org.guatu.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** 点评交办: what a comment asks for. It waits for an answer of the person or unit, and then for the office to close it. */
@Entity
public class CommentDuty implements Case {
    static final CaseKind KIND = new CaseKind("commentDuty", "debriefing", "", "/debriefings/duties");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long commentId;
    private long reportId;
    private @Nullable Long unitId;
    private @Nullable Long personId;
    private String matter;
    private LocalDate due;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private Stage stage;

    private Instant stageSince;

    @Version
    private int version;

    /** Where it stands. */
    public enum Stage {
        /** 待落实 */
        OPEN,
        /** 已答复，待销号 */
        ANSWERED,
        /** 已销号 */
        CLOSED
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CommentDuty() {}

    /** @param ofUnit whether the unit answers and not the reporter alone */
    @SuppressWarnings("NullAway.Init") // the id comes from the database
    CommentDuty(LeaderComment from, DebriefingReport on, boolean ofUnit, String matter, LocalDate due, Instant when) {
        regionId = on.regionId();
        commentId = from.id();
        reportId = on.id();
        unitId = on.unitId();
        personId = ofUnit ? null : on.personId();
        this.matter = matter;
        this.due = due;
        stage = Stage.OPEN;
        stageSince = when;
    }

    /** To another stage; whatever was asked again is due on another day. */
    void move(Stage from, Stage to, LocalDate until, Instant when) {
        if (stage != from) {
            throw new Refusal("debriefing.duty.notNow." + stage);
        }
        stage = to;
        stageSince = when;
        due = until;
    }

    @Override
    public CaseKind kind() {
        return KIND;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public long regionId() {
        return regionId;
    }

    public long commentId() {
        return commentId;
    }

    public long reportId() {
        return reportId;
    }

    public @Nullable Long unitId() {
        return unitId;
    }

    /** The person who answers; null where anybody of the unit does. */
    public @Nullable Long personId() {
        return personId;
    }

    public String matter() {
        return matter;
    }

    public LocalDate due() {
        return due;
    }

    public Stage stage() {
        return stage;
    }

    public Instant stageSince() {
        return stageSince;
    }

    @Override
    public int version() {
        return version;
    }
}
