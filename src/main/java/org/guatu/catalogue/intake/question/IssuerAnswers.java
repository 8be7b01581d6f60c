package org.guatu.catalogue.intake.question;

import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.catalogue.deadline.DeadlineReader;
import org.guatu.catalogue.reading.Reading;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What was said about an issuer's meaning; what is null was not said, and stays as it is.
 *
 * @param deadline the usual deadline, in the words of a list; empty for none
 */
public record IssuerAnswers(
        Reading.@Nullable Responsible responsible,
        @Nullable Boolean firstUnitLeads,
        @Nullable String deadline,
        @Nullable Cadence cadence) {
    public static final IssuerAnswers NOTHING = new IssuerAnswers(null, null, null, null);
    private static final int LONGEST_DEADLINE = 200;

    /** A cadence by its code or its word in a list. */
    public static Cadence cadence(String sent) {
        for (Cadence cadence : Cadence.values()) {
            if (cadence.name().equals(sent.strip())) {
                return cadence;
            }
        }
        return Cadence.named(sent).orElseThrow(() -> new Invalid("cadence", "catalogue.row.cadence", sent));
    }

    /** The meaning so far with what was said put over it. */
    public Reading over(Reading base) {
        return new Reading(
                responsible == null ? base.responsible() : responsible,
                firstUnitLeads == null ? base.firstUnitLeads() : firstUnitLeads,
                deadline == null ? base.deadline() : deadline.strip(),
                cadence == null ? base.cadence() : cadence,
                base.leaderRequired());
    }

    /** A usual deadline that nobody can read would put every row of the list aside. */
    public void check(int year) {
        if (deadline == null || deadline.isBlank()) {
            return;
        }
        DeadlineKind kind = DeadlineReader.read(deadline.strip(), year).kind();
        new Invalid.Check()
                .require(
                        kind != DeadlineKind.NEEDS_REVIEW
                                && kind != DeadlineKind.INVALID
                                && kind != DeadlineKind.INHERIT
                                && deadline.length() <= LONGEST_DEADLINE,
                        "deadline",
                        "catalogue.desk.deadlineUnclear",
                        deadline)
                .orRefuse();
    }
}
