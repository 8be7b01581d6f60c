package org.guatu.evaluation.rules;

/**
 * No more than so many of a group get the grade.
 *
 * @param percent of all units of the group, rounded down to whole units
 */
public record Quota(Grade grade, int percent) {
    public int of(int units) {
        return units * percent / 100;
    }
}
