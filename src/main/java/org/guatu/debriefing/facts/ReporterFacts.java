package org.guatu.debriefing.facts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.guatu.debriefing.template.PersonalAct;
import org.guatu.evaluation.rules.Grade;
import org.jspecify.annotations.Nullable;

/**
 * What is on record about the year of a reporter and their unit, as it was known on a day.
 *
 * @param unit what is known of the unit; null where the reporter has none
 * @param items 双领 items that the reporter leads by name
 * @param acts in person, from instructions and talks on record
 */
public record ReporterFacts(LocalDate day, @Nullable OfUnit unit, List<Matter> items, List<RecordedAct> acts) {
    /**
     * What is on record about a unit.
     *
     * @param late tasks that were closed out after their day, or are behind what they should be
     * @param inTime of {@code owed} reports
     * @param grade of the evaluation, once it is published
     */
    public record OfUnit(
            int led,
            int helped,
            int done,
            int late,
            int owed,
            int inTime,
            List<Matter> letters,
            List<Matter> findings,
            @Nullable Grade grade) {}

    /**
     * Something that can be looked up.
     *
     * @param state key of the word for what it is or where it stands
     */
    public record Matter(String state, String title, @Nullable String link) {}

    /** An act in person, as its record says. */
    public record RecordedAct(PersonalAct kind, LocalDate on, String words, String link) {}

    /** The kinds of act of which the system holds nothing: the reporter adds them. */
    public List<PersonalAct> missing() {
        return Arrays.stream(PersonalAct.values())
                .filter(kind -> acts.stream().noneMatch(act -> act.kind() == kind))
                .toList();
    }
}
