package org.guatu.catalogue.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.catalogue.reading.column.ReadingProblem;
import org.guatu.catalogue.reading.layout.RawRow;
import org.guatu.organization.UnitDirectory.Entry;
import org.jspecify.annotations.Nullable;

/**
 * One task as it was read. Its identity is its section path and its serial: serials restart by section.
 *
 * @param row as the spreadsheet counts
 * @param code empty where the list has none
 * @param sets collective names that take part
 * @param cadence null where the list's word for it is unknown
 * @param points null where the list gives none
 * @param openingPercent progress before the office began with this list, 0 to 100; null where the list gives none
 * @param raw the cells it was read from
 */
public record ReadRow(
        int row,
        String code,
        String serial,
        List<String> section,
        String title,
        String requirement,
        @Nullable Entry lead,
        List<Entry> coLeads,
        List<Entry> cooperating,
        List<Entry> sets,
        Deadline deadline,
        @Nullable Cadence cadence,
        @Nullable BigDecimal points,
        String deliverable,
        @Nullable Integer openingPercent,
        String openingBasis,
        List<ReadingProblem> problems,
        RawRow raw) {
    public ReadRow {
        section = List.copyOf(section);
        problems = List.copyOf(problems);
    }

    /** Whether something must be settled before the list is confirmed. */
    public boolean needsReview() {
        return problems.stream().anyMatch(ReadingProblem::blocking);
    }

    ReadRow and(List<ReadingProblem> more) {
        List<ReadingProblem> all =
                Stream.concat(problems.stream(), more.stream()).toList();
        return new ReadRow(
                row,
                code,
                serial,
                section,
                title,
                requirement,
                lead,
                coLeads,
                cooperating,
                sets,
                deadline,
                cadence,
                points,
                deliverable,
                openingPercent,
                openingBasis,
                all,
                raw);
    }
}
