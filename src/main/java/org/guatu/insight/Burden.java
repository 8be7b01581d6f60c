package org.guatu.insight;

import org.guatu.organization.UnitRef;

/**
 * What this product asked of a unit in a quarter. It counts what was asked and never how busy somebody was: no sign-ins,
 * no time, no ranking.
 *
 * @param reports reports asked of it as lead unit that were due in the quarter and whose window is open
 * @param reportsHandedIn those of them that it handed in
 * @param contributions contributions asked of it as cooperating or joint lead unit, by the same due dates
 * @param contributionsHandedIn those of them that it handed in
 * @param fields form fields to fill in for all of these, asked again included
 * @param evidence evidence files that came with the reports
 * @param askedAgain reports that were returned and had to be written anew
 * @param urgings urgings received within the quarter
 * @param letters supervision letters sent to it
 */
public record Burden(
        UnitRef unit,
        int reports,
        int reportsHandedIn,
        int contributions,
        int contributionsHandedIn,
        int fields,
        int evidence,
        int askedAgain,
        int urgings,
        int letters) {
    /** Percent, what was done, problems, next step. */
    private static final int FIELDS_OF_A_REPORT = 4;
    /** What was done, problems. */
    private static final int FIELDS_OF_A_CONTRIBUTION = 2;

    static int fields(int reports, int askedAgain, int contributions) {
        return (reports + askedAgain) * FIELDS_OF_A_REPORT + contributions * FIELDS_OF_A_CONTRIBUTION;
    }

    /** Whether nothing at all was asked of the unit. */
    public boolean light() {
        return reports + contributions + askedAgain + urgings + letters == 0;
    }
}
