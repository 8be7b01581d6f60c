package org.guatu.supervision.letter;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.guatu.platform.OfficeDays;

/** Who did something, and when. */
@Embeddable
public record SignedAct(String by, Instant at) {
    public LocalDate on() {
        return OfficeDays.dayOf(at);
    }
}
