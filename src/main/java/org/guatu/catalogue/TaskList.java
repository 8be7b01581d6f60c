package org.guatu.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.guatu.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One list of tasks as an office issued it: the five-year plan trio, a year's key points, a reform list. It is drafted
 * from a confirmed import, checked, and issued once; from then on its tasks run. How many tasks it has is its own affair.
 */
@Entity
public class TaskList {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private String kind;
    private String title;

    @jakarta.persistence.Column(name = "list_year")
    private int year;

    @jakarta.persistence.Column(name = "until_year")
    private int until;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable Instant issuedAt;
    private int edition;

    @Version
    private int version;

    /** Whether the list may still be shaped (draft) or runs (issued). */
    public enum Status {
        DRAFT,
        ISSUED
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected TaskList() {}

    TaskList(long regionId, String kind, String title, int year, int until) {
        this.regionId = regionId;
        this.kind = kind;
        this.title = title;
        this.year = year;
        this.until = until;
        this.status = Status.DRAFT;
    }

    void issue(Instant when) {
        if (status != Status.DRAFT) {
            throw new AlreadyIssued(title);
        }
        status = Status.ISSUED;
        issuedAt = when;
        edition = 1;
    }

    /** A further version of an issued list. */
    void adjust() {
        if (status != Status.ISSUED) {
            throw new NotIssued(title);
        }
        edition++;
    }

    public long id() {
        return id;
    }

    public long regionId() {
        return regionId;
    }

    /** Code of its {@link ListKind}. */
    public String kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    /** The year of the list; for a five-year list the year in which the office takes it up. */
    public int year() {
        return year;
    }

    /** The last year of its span: with it the list ends, and what is not done waits for a decision. */
    public int until() {
        return until;
    }

    public Status status() {
        return status;
    }

    public boolean issued() {
        return status == Status.ISSUED;
    }

    public @Nullable Instant issuedAt() {
        return issuedAt;
    }

    /** 第N版: 0 while it is drafted, 1 at the issue, one more at each adjustment. */
    public int edition() {
        return edition;
    }

    public int version() {
        return version;
    }

    /** A draft is changed in place; only what was issued has versions. */
    public static class NotIssued extends Refusal {
        NotIssued(String title) {
            super("catalogue.adjust.listNotIssued", title);
        }
    }

    /** An issued list is never issued again. */
    public static class AlreadyIssued extends Refusal {
        AlreadyIssued(String title) {
            super("catalogue.listAlreadyIssued", title);
        }
    }
}
