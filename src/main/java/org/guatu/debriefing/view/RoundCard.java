package org.guatu.debriefing.view;

import java.time.LocalDate;
import java.util.List;
import org.guatu.debriefing.DebriefingReport.Stage;
import org.guatu.debriefing.template.Rating;

/** A round as a row, with what the reader's part of its register counts; {@code daysLeft} in working days. */
public record RoundCard(long id, int year, String title, LocalDate due, int daysLeft, Counts counts, int version) {
    /**
     * A register in numbers.
     *
     * @param all who is to report; the excused are not among them
     */
    public record Counts(int all, int teams, int reported, int late, int toRead, int rated, int good) {
        public static Counts of(List<RegisterLine> lines) {
            List<RegisterLine> asked =
                    lines.stream().filter(one -> one.stage() != Stage.EXCUSED).toList();
            return new Counts(
                    asked.size(),
                    (int) asked.stream().filter(RegisterLine::team).count(),
                    (int) asked.stream().filter(RegisterLine::reported).count(),
                    (int) asked.stream().filter(RegisterLine::late).count(),
                    (int) asked.stream()
                            .filter(one -> one.stage() == Stage.SUBMITTED)
                            .count(),
                    (int) asked.stream().filter(one -> one.rating() != null).count(),
                    (int) asked.stream()
                            .filter(one -> one.rating() == Rating.GOOD)
                            .count());
        }

        /** Whether more than one in so many is good, once that can be said. */
        public boolean tooGood(int oneIn) {
            return rated >= oneIn && good * oneIn > rated;
        }

        /** So many are still awaited. */
        public int open() {
            return all - reported;
        }
    }
}
