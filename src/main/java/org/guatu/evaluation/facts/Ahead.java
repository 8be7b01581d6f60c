package org.guatu.evaluation.facts;

import java.time.LocalDate;
import java.util.Comparator;
import org.guatu.evaluation.rules.Occasion;
import org.guatu.evaluation.rules.RuleLine;
import org.guatu.evaluation.rules.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What will still cost points if nobody acts.
 *
 * @param line code of the line that it would cost
 * @param matter a task's code and title, a report's with its period too, a letter's number, a finding's title
 * @param link the page where it is mended
 * @param until the last day for it; null where it can be mended until the year is frozen
 * @param daysLeft working days until then
 */
public record Ahead(
        String line, Kind kind, String matter, String link, @Nullable LocalDate until, @Nullable Integer daysLeft) {
    static final Comparator<Ahead> ORDER = Comparator.comparing(
                    Ahead::until, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Ahead::kind)
            .thenComparing(Ahead::matter);

    /** In what way. */
    public enum Kind {
        /** A report that is not in; late, it does not count as in time. */
        REPORT_OPEN(Shape.TIMELINESS, null),
        /** A report that is late; it costs once more when it is missed. */
        REPORT_LATE(Shape.DEDUCTION, Occasion.REPORT_MISSED),
        /** A report that was missed and is still taken. */
        REPORT_MISSED(Shape.DEDUCTION, Occasion.REPORT_MISSED),
        /** A report that came back: without it there is no grade. */
        REPORT_RETURNED(Shape.QUALITY, null),
        /** A report that came back once; another return costs. */
        REPORT_RETURNED_ONCE(Shape.DEDUCTION, Occasion.REPORT_RETURNED_TWICE),
        /** A part of another unit's report that is not in. */
        PART_OPEN(Shape.TIMELINESS, null),
        /** A part that is late, before the report is due for which it is wanted. */
        PART_LATE(Shape.DEDUCTION, Occasion.REPORT_MISSED),
        /** A part that was missed and is still taken. */
        PART_MISSED(Shape.DEDUCTION, Occasion.REPORT_MISSED),
        /** A task whose deadline is near. */
        TASK_DUE(Shape.COMPLETION, null),
        /** A task past its deadline; later it is worth still less. */
        TASK_OVERDUE(Shape.COMPLETION, null),
        /** A task behind what was asked of it. */
        TASK_BEHIND(Shape.COMPLETION, null),
        /** A letter that is not answered; then comes the next one. */
        LETTER_OPEN(Shape.SUPERVISION, null),
        /** A rectification item that is not done. */
        FINDING_OPEN(Shape.DEDUCTION, Occasion.RECTIFICATION_OVERDUE);

        private final Shape shape;
        private final @Nullable Occasion occasion;

        Kind(Shape shape, @Nullable Occasion occasion) {
            this.shape = shape;
            this.occasion = occasion;
        }

        boolean costs(RuleLine line) {
            return line.shape() == shape
                    && (occasion == null || line.of(occasion).isPresent());
        }
    }
}
