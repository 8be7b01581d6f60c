package org.guatu.catalogue.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HexFormat;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.intake.question.SettledAnswers;
import org.guatu.catalogue.reading.ReadList;
import org.guatu.catalogue.reading.Reading;
import org.guatu.catalogue.reading.layout.Choices;
import org.guatu.catalogue.reading.layout.Layout;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.guatu.platform.SignedAct;
import org.guatu.platform.Stale;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded list on its way to becoming one. It is a file, the answers about the file as a whole, and the corrections
 * of single rows: three things that outlive one another, read together anew at every look. No task exists before it is
 * confirmed; then the file stays with it as the record of what was read.
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

    private String issuer;
    private boolean profileUsed;

    @Column(columnDefinition = "TEXT")
    private String profile;

    /** What imports of before hold: the cells with their corrections in them, and no file. */
    @Column(columnDefinition = "MEDIUMTEXT")
    private @Nullable String layout;

    @Column(columnDefinition = "LONGBLOB")
    private byte @Nullable [] packed;

    @Column(columnDefinition = "TEXT")
    private @Nullable String choices;

    @Column(columnDefinition = "MEDIUMTEXT")
    private @Nullable String settled;

    private long fileBytes;
    private @Nullable String fileSha256;
    private int tasks;
    private int blocking;
    private int mostBlocking;

    @Embedded
    @EmbeddedColumnNaming("uploaded_%s")
    private SignedAct uploaded;

    private @Nullable Long targetListId;
    private @Nullable Long listId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ListImport() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    ListImport(Upload upload, String kind, int year, Reading profile, boolean profileUsed, Caller by, Instant when) {
        regionId = by.regionId();
        fileName = upload.fileName();
        this.kind = kind;
        this.year = year;
        issuer = upload.issuer();
        targetListId = upload.list();
        this.profile = Packed.write(profile);
        this.profileUsed = profileUsed;
        uploaded = SignedAct.of(by, when);
    }

    /** The file lies beside it. */
    void file(byte[] content, byte[] hash) {
        fileBytes = content.length;
        fileSha256 = HexFormat.of().formatHex(hash);
    }

    /** What the file reads as under these answers. */
    void read(Layout fresh, Choices answered) {
        requireOpen();
        packed = Packed.pack(fresh);
        layout = null;
        choices = Packed.write(answered);
    }

    void choose(Choices answered) {
        requireOpen();
        choices = Packed.write(answered);
    }

    void settle(SettledAnswers more) {
        requireOpen();
        settled = Packed.write(more);
    }

    /** Its issuer means something else than it seemed. */
    void means(String by, Reading meaning, boolean asLastTime) {
        requireOpen();
        issuer = by;
        profile = Packed.write(meaning);
        profileUsed = asLastTime;
    }

    /** How far it is, for those who come back to it. */
    void counted(ReadList read) {
        tasks = read.rows().size();
        blocking = (int) read.blocking();
        mostBlocking = Math.max(mostBlocking, blocking);
    }

    void confirmedAs(TaskList list) {
        requireOpen();
        listId = list.id();
    }

    void requireOpen() {
        if (listId != null) {
            throw new Confirmed();
        }
    }

    /** Whoever acts on an older view than this one has not seen what somebody else did since. */
    void require(@Nullable Integer seen) {
        requireOpen();
        if (seen != null && seen != version) {
            throw new Stale("catalogue.desk.stale");
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

    /** 印发机关; empty where nobody said. */
    public String issuer() {
        return issuer;
    }

    /** Whether it is read as the issuer's last list of the kind was. */
    public boolean profileUsed() {
        return profileUsed;
    }

    /** What the issuer means where the columns leave it open. */
    public Reading profile() {
        return Packed.read(profile, Reading.class);
    }

    Choices choices() {
        return choices == null ? Choices.none() : Packed.read(choices, Choices.class);
    }

    SettledAnswers settled() {
        return settled == null ? SettledAnswers.NOTHING : Packed.read(settled, SettledAnswers.class);
    }

    Layout layout() {
        return packed == null ? Packed.read(String.valueOf(layout), Layout.class) : Packed.unpack(packed, Layout.class);
    }

    /** Size of the kept file; 0 where an import is older than the keeping of files. */
    public long fileBytes() {
        return fileBytes;
    }

    /** How many places there were to settle when there were most. */
    public int mostBlocking() {
        return mostBlocking;
    }

    public String uploadedBy() {
        return uploaded.by();
    }

    public Instant uploadedAt() {
        return uploaded.at();
    }

    /** The list that the file corrects, or null where it makes a new one. */
    public @Nullable Long targetListId() {
        return targetListId;
    }

    /** The list it became or changed, or null while it is open. */
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
