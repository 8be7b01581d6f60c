package org.guatu.evaluation.facts;

import java.time.LocalDate;
import java.util.List;
import org.guatu.evaluation.score.ScoreSheet;
import org.guatu.organization.UnitRef;

/**
 * 考评预估: the score of a unit's year as far as it is known.
 *
 * @param day by which it is known
 * @param frozen whether the year is frozen: nothing of it changes any more
 * @param ahead what will still cost points, the nearest first
 */
public record Forecast(UnitRef unit, int year, LocalDate day, boolean frozen, ScoreSheet sheet, List<Ahead> ahead) {
    public List<Ahead> ahead(String line) {
        return ahead.stream().filter(one -> one.line().equals(line)).toList();
    }
}
