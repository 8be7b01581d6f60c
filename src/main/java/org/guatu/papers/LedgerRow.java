package org.guatu.papers;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.insight.TaskCard;
import org.guatu.insight.TaskCard.Participant;
import org.guatu.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * A task as a row of a ledger.
 *
 * @param deadline in words that an import understands as the same deadline: the list's own wherever they do
 * @param openingPercent progress that the list brought along, 0 to 100; null where it gave none
 * @param progress null where it is not asked for, and while the list is a draft
 */
public record LedgerRow(
        TaskCard card,
        String requirement,
        @Nullable String deliverable,
        String deadline,
        @Nullable Integer openingPercent,
        @Nullable String openingBasis,
        @Nullable Progress progress) {
    private static final String BETWEEN = "、";

    /**
     * How far it is. The texts are the last accepted report's; they are empty where there is none, and where the reader
     * only cooperates and what the lead unit reported is not for them.
     *
     * @param light its word, 逾期 where it is overdue
     * @param actual percent, 0 to 100, one decimal, as is
     * @param planned as {@code actual}
     * @param grade of the last accepted report, A to D; empty where it has none
     * @param evaluated 年度评价 of the last year that has one; empty where none has
     */
    public record Progress(
            String phase,
            String light,
            BigDecimal actual,
            BigDecimal planned,
            String done,
            String problems,
            String next,
            String grade,
            String evaluated) {}

    /** Who leads: the lead unit first, then those that lead with it. */
    String leads() {
        return Stream.concat(
                        Stream.of(card.lead().name()), card.coLeads().stream().map(UnitRef::name))
                .collect(Collectors.joining(BETWEEN));
    }

    /** Who takes part, as the list names them: a collective name stays one. */
    String partners() {
        return Stream.concat(
                        card.cooperating().stream()
                                .filter(one -> one.via() == null)
                                .map(Participant::name),
                        card.sets().stream().map(UnitRef::name))
                .collect(Collectors.joining(BETWEEN));
    }
}
