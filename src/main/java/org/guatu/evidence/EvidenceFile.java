package org.guatu.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** One uploaded proof: its name and owner. The bytes lie once per content, in chunks, under their hash. */
@Entity
public class EvidenceFile {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long unitId;
    private String name;
    private String type;

    @Column(name = "bytes")
    private long size;

    private String sha256;

    @Embedded
    @EmbeddedColumnNaming("uploaded_%s")
    private SignedAct uploaded;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected EvidenceFile() {}

    EvidenceFile(long unitId, String name, String type, long size, String sha256, long regionId, SignedAct uploaded) {
        this.regionId = regionId;
        this.unitId = unitId;
        this.name = name;
        this.type = type;
        this.size = size;
        this.sha256 = sha256;
        this.uploaded = uploaded;
    }

    public long id() {
        return id;
    }

    /** The unit that brought it; 0 where no unit did. */
    public long unitId() {
        return unitId;
    }

    public String name() {
        return name;
    }

    /** Media type, found by content and name. */
    public String type() {
        return type;
    }

    /** A picture that every browser draws and none runs. */
    public boolean picture() {
        return type.equals(FileKind.PNG.mediaType()) || type.equals(FileKind.JPEG.mediaType());
    }

    /** Whether a browser may show it in place. */
    public boolean shownInPlace() {
        return picture() || type.equals(FileKind.PDF.mediaType());
    }

    /** Bytes. */
    public long size() {
        return size;
    }

    /** Hex SHA-256 of the content. */
    public String sha256() {
        return sha256;
    }

    public SignedAct uploaded() {
        return uploaded;
    }
}
