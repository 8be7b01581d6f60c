package org.guatu.supervision.rectification;

import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are wanted; null or false asks for nothing.
 *
 * @param unit code of the lead unit
 * @param overdue only those whose last day passed
 * @param open only those that are not closed
 * @param q words in the title
 */
public record FindingFilter(
        @Nullable FindingStage stage,
        Found.@Nullable Source source,
        Found.@Nullable Kind kind,
        @Nullable String unit,
        @Nullable Long task,
        @Nullable Long inspection,
        boolean overdue,
        boolean open,
        @Nullable String q)
        implements Predicate<FindingCard> {
    public static final FindingFilter ALL = new FindingFilter(null, null, null, null, null, null, false, false, null);

    @Override
    public boolean test(FindingCard card) {
        return (stage == null || card.stage() == stage)
                && (source == null || card.source() == source)
                && (kind == null || card.kind() == kind)
                && (unit == null || unit.isBlank() || card.lead().code().equals(unit))
                && (task == null || task.equals(card.taskId()))
                && (inspection == null || inspection.equals(card.inspectionId()))
                && (!overdue || card.overdue() && !card.stage().closed())
                && (!open || !card.stage().closed() && card.stage() != FindingStage.DISMISSED)
                && (q == null
                        || card.title()
                                .toLowerCase(Locale.ROOT)
                                .contains(q.strip().toLowerCase(Locale.ROOT)));
    }
}
