package org.guatu.papers;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.catalogue.kind.KindCard;
import org.guatu.catalogue.reading.ReadList;
import org.guatu.catalogue.reading.ReadRow;
import org.guatu.catalogue.reading.Sample;
import org.guatu.catalogue.sheet.SheetReader;
import org.guatu.catalogue.sheet.rows.Workbook;
import org.guatu.catalogue.wording.NewTask;
import org.guatu.insight.TaskCard;
import org.guatu.insight.TaskCard.Participant;
import org.guatu.organization.UnitDirectory.Entry;
import org.guatu.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/** Ledgers as a test needs them: made of what was read, and taken apart again. */
final class Written {
    static final int YEAR = 2024;
    static final LocalDate DAY = LocalDate.of(2024, 9, 20);

    private static final TaskCard.Next NOTHING_NEXT =
            new TaskCard.Next(org.guatu.insight.Act.NONE, null, null, null, null, null, false);

    private Written() {}

    static KindCard kind(boolean leaderRequired) {
        return new KindCard(
                "ANNUAL",
                "年度工作要点",
                "Annual key points",
                1,
                false,
                leaderRequired,
                false,
                leaderRequired ? "领办单位" : "牵头单位",
                "Lead unit",
                leaderRequired ? "领衔领导" : "牵头领导",
                "Leading official",
                Cadence.QUARTERLY,
                "",
                true);
    }

    static Ledger ledger(List<LedgerRow> rows) {
        return new Ledger("2024年工作要点", new Ledger.Of(7, YEAR, 2, kind(false)), "区委依法治区办", DAY, false, rows);
    }

    /** The list as it would stand after its confirmation. */
    static Ledger ledger(ReadList read) {
        List<LedgerRow> rows = new ArrayList<>();
        for (ReadRow row : read.rows()) {
            rows.add(row(row, rows.size() + 1));
        }
        return ledger(rows);
    }

    private static LedgerRow row(ReadRow read, int position) {
        TaskCard card = card(
                read.code().isEmpty() ? NewTask.codeAt(YEAR, position) : read.code(),
                read.serial(),
                read.section(),
                read.title(),
                ref(Objects.requireNonNull(read.lead())),
                refs(read.coLeads()),
                refs(read.cooperating()),
                refs(read.sets()),
                read.raw().cells().getOrDefault(org.guatu.catalogue.reading.column.Field.LEADING_OFFICIAL, ""),
                read.deadline(),
                Objects.requireNonNull(read.cadence()),
                read.points());
        return new LedgerRow(
                card,
                read.requirement(),
                read.deliverable(),
                DeadlineWords.of(read.deadline(), YEAR),
                read.openingPercent(),
                read.openingBasis(),
                null);
    }

    static TaskCard card(
            String code,
            String serial,
            List<String> section,
            String title,
            UnitRef lead,
            List<UnitRef> coLeads,
            List<UnitRef> cooperating,
            List<UnitRef> sets,
            String leader,
            Deadline deadline,
            Cadence cadence,
            @Nullable BigDecimal points) {
        return new TaskCard(
                1,
                code,
                serial,
                1,
                title,
                section,
                new TaskCard.ListRef(7, "2024年工作要点", "ANNUAL"),
                lead,
                coLeads,
                cooperating.stream()
                        .map(one -> new Participant(one.code(), one.name(), null))
                        .toList(),
                sets,
                leader.isEmpty() ? null : leader,
                deadline,
                deadline.due(),
                cadence,
                points,
                TaskCard.DRAFT,
                Set.of(),
                null,
                null,
                null,
                NOTHING_NEXT);
    }

    static UnitRef ref(Entry unit) {
        return new UnitRef(unit.code(), unit.name());
    }

    static List<UnitRef> refs(List<Entry> units) {
        return units.stream().map(Written::ref).toList();
    }

    /** What an import reads out of the ledger's file. */
    static ReadList again(Ledger ledger) {
        return Sample.read("ledger.xlsx", LedgerSheet.write(ledger));
    }

    /** All that makes a task, without where it stood in its file. */
    record Said(
            String code,
            String serial,
            List<String> section,
            String title,
            String requirement,
            List<UnitRef> units,
            List<UnitRef> cooperating,
            List<UnitRef> sets,
            String leader,
            Deadline deadline,
            Cadence cadence,
            String points,
            String deliverable,
            @Nullable Integer openingPercent,
            String openingBasis) {}

    static List<Said> said(Ledger ledger) {
        return ledger.rows().stream()
                .map(row -> {
                    List<UnitRef> leading = new ArrayList<>(List.of(row.card().lead()));
                    leading.addAll(row.card().coLeads());
                    BigDecimal points = LedgerColumns.plain(row.card().points());
                    return new Said(
                            row.card().code(),
                            row.card().serial(),
                            row.card().section(),
                            row.card().title(),
                            row.requirement(),
                            leading,
                            row.card().cooperating().stream()
                                    .map(one -> new UnitRef(one.code(), one.name()))
                                    .toList(),
                            row.card().sets(),
                            Objects.requireNonNullElse(row.card().leadingOfficial(), ""),
                            row.card().deadline().saidAs(""),
                            row.card().cadence(),
                            points == null ? "" : points.toPlainString(),
                            Objects.requireNonNullElse(row.deliverable(), ""),
                            row.openingPercent(),
                            Objects.requireNonNullElse(row.openingBasis(), ""));
                })
                .toList();
    }

    /** The rows of the first sheet, as the import sees them. */
    static List<Workbook.Row> rows(byte[] file) {
        return new SheetReader().read("file.xlsx", file).sheets().get(0).rows();
    }

    /** One part of a workbook as text. */
    static String part(byte[] file, String name) {
        return new String(Objects.requireNonNull(Sample.parts(file).get(name), name), StandardCharsets.UTF_8);
    }

    static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
