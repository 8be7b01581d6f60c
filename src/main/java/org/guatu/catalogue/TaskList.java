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

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable Instant issuedAt;

    @Version
    private int version;

    /** Whether the list may still be shaped (draft) or runs (issued). */
    public enum Status {
        DRAFT,
        ISSUED
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected TaskList() {}

    TaskList(long regionId, String kind, String title, int year) {
        this.regionId = regionId;
        this.kind = kind;
        this.title = title;
        this.year = year;
        this.status = Status.DRAFT;
    }

    void issue(Instant when) {
        if (status != Status.DRAFT) {
            throw new AlreadyIssued(title);
        }
        status = Status.ISSUED;
        issuedAt = when;
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

    public Status status() {
        return status;
    }

    public boolean issued() {
        return status == Status.ISSUED;
    }

    public @Nullable Instant issuedAt() {
        return issuedAt;
    }

    public int version() {
        return version;
    }

    /** An issued list is never issued again. */
    public static class AlreadyIssued extends Refusal {
        AlreadyIssued(String title) {
            super("catalogue.listAlreadyIssued", title);
        }
    }
}
