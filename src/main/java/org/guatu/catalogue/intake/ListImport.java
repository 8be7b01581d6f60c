package org.guatu.catalogue.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.reading.Layout;
import org.guatu.catalogue.reading.Reading;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded list on its way to becoming one: the cells as they came and as they were corrected, read anew at every
 * look. No task exists before it is confirmed.
 */
@Entity
public class ListImport {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private String fileName;
    private String kind;

    @Column(name = "list_year")
    private int year;

    @Column(columnDefinition = "TEXT")
    private String profile;

    @Column(columnDefinition = "MEDIUMTEXT")
    private String layout;

    private String uploadedBy;
    private Instant uploadedAt;
    private @Nullable Long listId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ListImport() {}

    ListImport(String fileName, String kind, int year, Reading profile, Layout layout, Caller by, Instant when) {
        regionId = by.regionId();
        this.fileName = fileName;
        this.kind = kind;
        this.year = year;
        this.profile = LayoutText.write(profile);
        this.layout = LayoutText.write(layout);
        uploadedBy = by.name();
        uploadedAt = when;
    }

    void correct(Layout corrected) {
        requireOpen();
        layout = LayoutText.write(corrected);
    }

    void confirmedAs(TaskList list) {
        requireOpen();
        listId = list.id();
    }

    private void requireOpen() {
        if (listId != null) {
            throw new Confirmed();
        }
    }

    public long id() {
        return id;
    }

    public long regionId() {
        return regionId;
    }

    public String fileName() {
        return fileName;
    }

    public String kind() {
        return kind;
    }

    public int year() {
        return year;
    }

    Reading profile() {
        return LayoutText.read(profile, Reading.class);
    }

    Layout layout() {
        return LayoutText.read(layout, Layout.class);
    }

    public String uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    /** The list it became, or null while it is open. */
    public @Nullable Long listId() {
        return listId;
    }

    public int version() {
        return version;
    }

    /** A confirmed import does not change any more; its list does. */
    public static class Confirmed extends Refusal {
        Confirmed() {
            super("catalogue.importConfirmed");
        }
    }
}
