package org.guatu.catalogue.reading;

import org.guatu.catalogue.deadline.Cadence;

/**
 * What the issuer of a list means where its columns leave it open: the profile of an import.
 *
 * @param responsible what 责任单位 means
 * @param firstUnitLeads whether the unit named first in a 责任单位 cell leads and the others cooperate
 * @param deadline the deadline of a task whose list gives none, in the words of a list; empty if that is for a person
 *     to say
 * @param cadence how often a task reports whose list does not say so
 * @param leaderRequired whether every task needs a leading official, as its kind of list says
 */
public record Reading(
        Responsible responsible, boolean firstUnitLeads, String deadline, Cadence cadence, boolean leaderRequired) {

    /** Some lists call the unit in charge 责任单位, others those that take part. */
    public enum Responsible {
        /** Cooperating beside a 牵头单位 column; without one, leading where a single unit is named. */
        UNSTATED,
        LEADS,
        COOPERATES
    }

    public Reading(Responsible responsible, boolean firstUnitLeads, String deadline, Cadence cadence) {
        this(responsible, firstUnitLeads, deadline, cadence, false);
    }

    public static Reading usual() {
        return new Reading(Responsible.UNSTATED, false, "", Cadence.QUARTERLY);
    }

    public Reading responsible(Responsible meaning) {
        return new Reading(meaning, firstUnitLeads, deadline, cadence, leaderRequired);
    }

    public Reading firstUnitLeads(boolean leads) {
        return new Reading(responsible, leads, deadline, cadence, leaderRequired);
    }

    public Reading leaderRequired(boolean required) {
        return new Reading(responsible, firstUnitLeads, deadline, cadence, required);
    }
}
