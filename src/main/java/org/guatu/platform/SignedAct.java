package org.guatu.platform;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.guatu.platform.time.OfficeDays;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, and when.
 *
 * @param personId the person; null for the product itself, and for what was done before people were kept
 * @param by the name under which it was done, as it was then
 */
@Embeddable
public record SignedAct(@Nullable Long personId, String by, Instant at) {
    public static SignedAct of(Caller by, Instant at) {
        return new SignedAct(by.personId() == 0 ? null : by.personId(), by.name(), at);
    }

    /** Whether the caller did it, whoever they signed for and whatever they are called now; a namesake did not. */
    public boolean ownHandOf(Caller caller) {
        return personId == null ? caller.ownHand(by) : personId == caller.personId();
    }

    public LocalDate on() {
        return OfficeDays.dayOf(at);
    }
}
