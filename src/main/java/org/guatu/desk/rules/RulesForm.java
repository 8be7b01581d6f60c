package org.guatu.desk.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of the rules, as it was typed: {@link ReadingRules} makes rules of it, and names each field that it cannot read
 * as the check of the rules would.
 *
 * @param dropped codes of lines scored by hand that are to go
 */
public record RulesForm(
        @Nullable String highest,
        @Nullable String percent,
        @Nullable List<LineRow> lines,
        @Nullable List<OccurrenceRow> occurrences,
        @Nullable List<BandRow> bands,
        @Nullable List<VetoRow> vetoes,
        FactorFields completion,
        AddedLine added,
        @Nullable List<String> dropped) {
    /** A line; fields that it has none of are blank. */
    public record LineRow(
            @Nullable String code,
            @Nullable String name,
            @Nullable String part,
            @Nullable String max,
            @Nullable String cap,
            @Nullable String criteria,
            @Nullable String standard,
            @Nullable String material) {}

    /** What one occurrence is worth to a line; without points the line does not count it. */
    public record OccurrenceRow(
            @Nullable String line,
            @Nullable String occasion,
            @Nullable String points,
            @Nullable String free,
            @Nullable String cap) {}

    public record BandRow(@Nullable String grade, @Nullable String from, @Nullable String below) {}

    public record VetoRow(@Nullable String code, @Nullable String best) {}

    /** The factors of completion, called as the rules call them. */
    public record FactorFields(
            @Nullable String lead,
            @Nullable String cooperating,
            @Nullable String excellent,
            @Nullable String good,
            @Nullable String pass,
            @Nullable String fail,
            @Nullable String inTime,
            @Nullable String extended,
            @Nullable String lateDays,
            @Nullable String late,
            @Nullable String laterDays,
            @Nullable String later,
            @Nullable String latest,
            @Nullable String undoneShare,
            @Nullable String undoneMost) {}

    /** A new line; with no name it is none. */
    public record AddedLine(
            @Nullable String name,
            @Nullable String shape,
            @Nullable String part,
            @Nullable String max,
            @Nullable String cap,
            @Nullable String points,
            @Nullable String criteria,
            @Nullable String standard,
            @Nullable String material) {}
}
