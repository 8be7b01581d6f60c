package org.guatu.catalogue.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guatu.catalogue.reading.Reading;
import org.guatu.platform.Caller;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** What an issuer means by the lists of one kind, as it was confirmed last: the next such list is read the same way. */
@Entity
class ImportProfile {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private String issuer;
    private String kind;

    @Column(columnDefinition = "TEXT")
    private String reading;

    @Column(columnDefinition = "TEXT")
    private String meanings;

    @Embedded
    @EmbeddedColumnNaming("kept_%s")
    private SignedAct kept;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ImportProfile() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    ImportProfile(ListImport confirmed, Caller by, Instant when) {
        regionId = confirmed.regionId();
        issuer = confirmed.issuer();
        kind = confirmed.kind();
        keep(confirmed, by, when);
    }

    final void keep(ListImport confirmed, Caller by, Instant when) {
        reading = Packed.write(confirmed.profile());
        meanings = Packed.write(confirmed.choices().columns());
        kept = SignedAct.of(by, when);
    }

    String issuer() {
        return issuer;
    }

    Reading reading() {
        return Packed.read(reading, Reading.class);
    }

    /** Columns by heading. */
    Map<String, String> meanings() {
        Map<String, String> columns = new LinkedHashMap<>();
        Packed.read(meanings, Map.class)
                .forEach((key, field) -> columns.put(String.valueOf(key), String.valueOf(field)));
        return columns;
    }

    String keptBy() {
        return kept.by();
    }

    Instant keptAt() {
        return kept.at();
    }
}
