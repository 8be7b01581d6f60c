package org.guatu.supervision.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A unit that a circular was sent to, beside the one whose work it is about. */
@Entity
public class LetterReader {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long letterId;
    private long unitId;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected LetterReader() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    LetterReader(Letter letter, long unitId) {
        regionId = letter.regionId();
        letterId = letter.id();
        this.unitId = unitId;
    }

    public long unitId() {
        return unitId;
    }
}
