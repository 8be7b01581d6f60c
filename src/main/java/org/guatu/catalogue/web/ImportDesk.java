package org.guatu.catalogue.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.catalogue.intake.OpenImport;
import org.guatu.catalogue.intake.question.Question;
import org.guatu.catalogue.reading.ReadList;
import org.guatu.catalogue.reading.ReadRow;
import org.guatu.catalogue.reading.column.ReadingProblem;
import org.guatu.catalogue.reading.layout.RawRow;
import org.guatu.platform.web.Reader;
import org.jspecify.annotations.Nullable;

/**
 * An import on the desk: what one answer settles for the whole file, what is left row by row, then the rows themselves,
 * page by page.
 *
 * @param fileBytes size of the kept file; 0 where none was kept
 * @param mostBlocking how many places there were to settle when there were most
 * @param hiddenRows what was answered about hidden rows; "null" where nothing was
 * @param listProblems what blocks the list as a whole and no answer settles: a column that is missing
 * @param same problems that several rows have in the same words
 * @param hidden some of the hidden rows that are asked about
 * @param bad rows with what is left to be settled in them alone
 */
public record ImportDesk(
        ImportAnswer seen,
        long fileBytes,
        int mostBlocking,
        String hiddenRows,
        List<String> listProblems,
        List<DeskRow.Seen> notes,
        List<Same> same,
        List<DeskRow> bad,
        int badRows,
        List<Hidden> hidden,
        Shown shown) {
    private static final int BAD_SHOWN = 20;
    private static final int HIDDEN_SHOWN = 5;
    private static final Set<String> ASKED_ABOVE = Set.of("catalogue.unit.unknown", "catalogue.row.hidden");
    private static final Set<String> ASKED_ABOUT_SHEETS =
            Set.of("catalogue.list.otherSheet", "catalogue.list.hiddenList", "catalogue.list.fromHiddenSheet");
    private static final Set<String> TOLD_APART =
            Set.of("catalogue.row.sameSerial", "catalogue.row.sameTitle", "catalogue.row.sameCode");
    private static final int ROWS_NAMED = 12;

    /** A problem that several rows have in the same words about the same text: one form settles it in all of them. */
    public record Same(DeskRow.Seen problem, List<Integer> rows) {
        public String rowsInWords() {
            String named = rows.stream().limit(ROWS_NAMED).map(String::valueOf).collect(Collectors.joining("、"));
            return rows.size() > ROWS_NAMED ? named + "…" : named;
        }

        /** All of them in one field: a form has a bound on how many fields it may send. */
        public String sent() {
            return rows.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
    }

    /** A hidden row that waits for an answer. */
    public record Hidden(int row, String title) {}

    /** Which rows are listed. */
    public enum Show {
        PROBLEMS,
        NOTES,
        ALL,
        LEFT_OUT;

        static Show of(@Nullable String sent, boolean problems) {
            for (Show show : values()) {
                if (show.name().toLowerCase(Locale.ROOT).equals(sent)) {
                    return show;
                }
            }
            return problems ? PROBLEMS : ALL;
        }
    }

    /** One page of the rows; {@code counts} of all that could be listed. */
    public record Shown(Show show, Map<String, Integer> counts, List<DeskRow> rows, int page, int pages, int total) {
        static final int SIZE = 100;
    }

    static ImportDesk of(OpenImport opened, Reader reader, @Nullable String show, int page) {
        ReadList read = opened.read();
        Map<Integer, RawRow> came = new TreeMap<>();
        read.layout().rows().forEach(row -> came.put(row.row(), row));
        Function<ReadRow, DeskRow> draw =
                row -> DeskRow.of(row, came.getOrDefault(row.row(), row.raw()), read.columns(), reader);
        Map<String, List<ReadRow>> alike = alike(read, reader);
        List<ReadRow> alone = read.rows().stream()
                .filter(row -> row.problems().stream().anyMatch(one -> isAlone(one, row, alike, reader)))
                .toList();
        return new ImportDesk(
                ImportAnswer.of(opened, reader),
                opened.source().fileBytes(),
                opened.source().mostBlocking(),
                String.valueOf(opened.choices().hiddenRows()),
                read.problems().stream()
                        .filter(one -> one.blocking() && !ASKED_ABOUT_SHEETS.contains(one.key()))
                        .map(one -> reader.text(one.key(), one.args().toArray()))
                        .toList(),
                read.problems().stream()
                        .filter(one -> !one.blocking())
                        .map(one -> DeskRow.seen(one, "", reader))
                        .toList(),
                alike.values().stream()
                        .map(rows -> same(rows, alike, reader))
                        .flatMap(List::stream)
                        .toList(),
                alone.stream()
                        .limit(BAD_SHOWN)
                        .map(draw)
                        .map(row -> row.with(row.read().problems().stream()
                                .filter(one -> isAlone(one, row.read(), alike, reader))
                                .map(one -> DeskRow.seen(one, DeskRow.text(row.read(), one.field()), reader))
                                .toList()))
                        .toList(),
                alone.size(),
                read.rows().stream()
                        .filter(row -> row.problems().stream()
                                .anyMatch(one -> one.key().equals("catalogue.row.hidden")))
                        .limit(HIDDEN_SHOWN)
                        .map(row -> new Hidden(row.row(), row.title()))
                        .toList(),
                shown(opened, draw, Show.of(show, read.needsReview()), page));
    }

    private static boolean isAlone(ReadingProblem one, ReadRow row, Map<String, List<ReadRow>> alike, Reader reader) {
        return one.blocking() && !ASKED_ABOVE.contains(one.key()) && !alike.containsKey(mark(one, row, reader));
    }

    private static String mark(ReadingProblem problem, ReadRow row, Reader reader) {
        return problem.field() + "|" + reader.text(problem.key(), problem.args().toArray()) + "|"
                + DeskRow.text(row, problem.field());
    }

    /** Rows by a problem that at least two of them have in the same words; who is alike must be told apart singly. */
    private static Map<String, List<ReadRow>> alike(ReadList read, Reader reader) {
        Map<String, List<ReadRow>> all = new LinkedHashMap<>();
        for (ReadRow row : read.rows()) {
            for (ReadingProblem one : row.problems()) {
                boolean single = ASKED_ABOVE.contains(one.key())
                        || TOLD_APART.contains(one.key())
                        || one.field().isEmpty();
                if (one.blocking() && !single) {
                    all.computeIfAbsent(mark(one, row, reader), none -> new ArrayList<>())
                            .add(row);
                }
            }
        }
        all.values().removeIf(rows -> rows.size() < 2);
        return all;
    }

    private static List<Same> same(List<ReadRow> rows, Map<String, List<ReadRow>> alike, Reader reader) {
        ReadRow first = rows.get(0);
        List<Integer> numbers = rows.stream().map(ReadRow::row).distinct().toList();
        return first.problems().stream()
                .filter(one -> rows.equals(alike.get(mark(one, first, reader))))
                .limit(1)
                .map(one -> new Same(DeskRow.seen(one, DeskRow.text(first, one.field()), reader), numbers))
                .toList();
    }

    private static Shown shown(OpenImport opened, Function<ReadRow, DeskRow> draw, Show show, int page) {
        ReadList read = opened.read();
        List<ReadRow> problems =
                read.rows().stream().filter(ReadRow::needsReview).toList();
        List<ReadRow> notes = read.rows().stream()
                .filter(row -> row.problems().stream().anyMatch(one -> !one.blocking()))
                .toList();
        Map<String, Integer> counts = Map.of(
                Show.PROBLEMS.name(), problems.size(),
                Show.NOTES.name(), notes.size(),
                Show.ALL.name(), read.rows().size(),
                Show.LEFT_OUT.name(), read.leftOut().size());
        List<ReadRow> all =
                switch (show) {
                    case PROBLEMS -> problems;
                    case NOTES -> notes;
                    case ALL -> read.rows();
                    case LEFT_OUT -> List.of();
                };
        int pages = Math.max(1, (all.size() + Shown.SIZE - 1) / Shown.SIZE);
        int at = Math.max(1, Math.min(page, pages));
        List<DeskRow> rows = all.stream()
                .skip((at - 1L) * Shown.SIZE)
                .limit(Shown.SIZE)
                .map(draw)
                .toList();
        return new Shown(show, counts, rows, at, pages, all.size());
    }

    /** Questions that are still open, and block. */
    public List<ImportAnswer.QuestionAnswer> open() {
        return seen.questions().stream()
                .filter(ImportAnswer.QuestionAnswer::blocking)
                .toList();
    }

    /** Questions that are answered and may be answered anew. */
    public List<ImportAnswer.QuestionAnswer> answered() {
        return seen.questions().stream()
                .filter(one -> one.settled() && one.kind() != Question.Kind.COLUMNS)
                .toList();
    }

    /** Headings that nobody knows and nobody has said anything about. */
    public boolean columnsAsked() {
        return seen.questions().stream().anyMatch(one -> one.kind() == Question.Kind.COLUMNS);
    }

    public boolean ready() {
        return seen.counts().blocking() == 0;
    }

    /** Whether it is still to be settled and confirmed. */
    public boolean isOpen() {
        return seen.list() == null;
    }

    /** Places settled so far, of the most that there ever were. */
    public long settled() {
        return Math.max(0, most() - seen.counts().blocking());
    }

    public long most() {
        return Math.max(mostBlocking, seen.counts().blocking());
    }
}
