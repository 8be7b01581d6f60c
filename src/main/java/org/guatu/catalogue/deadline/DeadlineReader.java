package org.guatu.catalogue.deadline;

import static org.guatu.catalogue.deadline.DeadlineTokens.Kind.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.catalogue.deadline.Deadline.Stage;
import org.guatu.catalogue.deadline.DeadlineTokens.Kind;
import org.guatu.catalogue.sheet.rows.CellText;
import org.jspecify.annotations.Nullable;

/**
 * Reads the time limit of a task. It never guesses: what it does not understand to the last character needs review.
 *
 * <pre>
 * cell       := 同上 | serial day | open | whole year | recurrence | deadline [完成] | stage (separator stage)+
 * open       := [deadline 起] (长期 | 持续 | 常态化) (坚持 | 推进 | …)*
 * whole year := [year] 全年 (推进 | …)*
 * stage      := [circled number] deadline text
 * </pre>
 */
public final class DeadlineReader {
    private static final Pattern LABEL = Pattern.compile("(完成)?(时限|时间|期限)[:：]");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    /** A break between two figures may part two numbers, any other one is only a wrapped line. */
    private static final Pattern WRAP = Pattern.compile("(?<![0-9〇零一二三四五六七八九十])\\s+|\\s+(?![0-9〇零一二三四五六七八九十])");

    /** Days that a spreadsheet counts since 1899-12-30: here 2000-01-01 to 2099-12-31. */
    private static final LocalDate SERIAL_ORIGIN = LocalDate.of(1899, 12, 30);

    private static final int FIRST_SERIAL = 36526;
    private static final int LAST_SERIAL = 73050;

    /** What an export writes behind a day that has no time. */
    private static final List<String> MIDNIGHTS = List.of(" 00:00:00", " 0:00:00", "T00:00:00", " 00:00", " 0:00");

    private static final Set<Kind> GOING_ON = EnumSet.of(GO_ON, OPEN, SEPARATOR);
    /** Words of time that a stage's text may not hold: its date was then not wholly understood. */
    private static final Set<Kind> TIME_WORDS = EnumSet.of(
            YEAR,
            MONTH,
            DAY,
            QUARTER,
            HALF,
            FIRST_HALF,
            SECOND_HALF,
            TEN_DAYS,
            EVERY,
            THIS_YEAR,
            NEXT_YEAR,
            WHOLE_YEAR,
            OPEN,
            SAME);

    private final String raw;
    private final int listYear;
    private final DeadlineTokens tokens;
    private final DeadlineDates dates;

    private DeadlineReader(String raw, String text, int listYear) {
        this.raw = raw;
        this.listYear = listYear;
        this.tokens = new DeadlineTokens(text);
        this.dates = new DeadlineDates(tokens);
    }

    /**
     * Reads one cell.
     *
     * @param raw the cell
     * @param listYear the year that a date without a year means
     */
    public static Deadline read(String raw, int listYear) {
        String text = bare(CellText.narrow(raw));
        String joined = WRAP.matcher(text).replaceAll("");
        Deadline read = new DeadlineReader(raw, joined, listYear).read();
        boolean oneStageALine = read.kind() == DeadlineKind.NEEDS_REVIEW && text.contains("\n");
        return oneStageALine ? new DeadlineReader(raw, text.replace(" ", ""), listYear).read() : read;
    }

    private static String bare(String text) {
        Matcher label = LABEL.matcher(text);
        String unlabelled = label.lookingAt() ? text.substring(label.end()) : text;
        for (String midnight : MIDNIGHTS) {
            if (unlabelled.endsWith(midnight)) {
                return unlabelled.substring(0, unlabelled.length() - midnight.length());
            }
        }
        Matcher brackets = IN_BRACKETS.matcher(unlabelled.strip());
        return brackets.matches() ? brackets.group(1).strip() : unlabelled.strip();
    }

    private Deadline read() {
        try {
            for (Sentence sentence : List.<Sentence>of(
                    this::inherited, this::serialDay, this::open, this::wholeYear, this::recurring, this::fixed)) {
                tokens.back(0);
                Deadline deadline = sentence.read();
                if (deadline != null && tokens.atEnd()) {
                    return deadline;
                }
            }
            tokens.back(0);
            Deadline staged = staged();
            return staged == null ? Deadline.of(raw, DeadlineKind.NEEDS_REVIEW) : staged;
        } catch (Span.Impossible e) {
            return Deadline.of(raw, DeadlineKind.INVALID);
        }
    }

    private interface Sentence {
        @Nullable
        Deadline read();
    }

    private @Nullable Deadline inherited() {
        return tokens.take(SAME) ? Deadline.of(raw, DeadlineKind.INHERIT) : null;
    }

    /** 45657, or the compact 20241231. */
    private @Nullable Deadline serialDay() {
        DeadlineTokens.Token number = tokens.takeNumber(8);
        boolean decimals = tokens.sees(DOT, NUMBER) && tokens.peek(1).value() == 0 && tokens.take(DOT, NUMBER);
        if (number == null || !tokens.atEnd() || (decimals && number.length() == 8)) {
            return null;
        }
        if (number.value() >= FIRST_SERIAL && number.value() <= LAST_SERIAL) {
            return fixed(null, SERIAL_ORIGIN.plusDays(number.value()));
        }
        int year = number.value() / 10_000;
        return number.length() == 8 && year >= 2000 && year <= 2099
                ? fixed(
                        null,
                        Span.day(year, number.value() / 100 % 100, number.value() % 100)
                                .end())
                : null;
    }

    private @Nullable Deadline open() {
        Span since = dates.deadline(listYear);
        boolean begins = since == null || tokens.take(FROM_THEN);
        if (!begins || !tokens.take(OPEN)) {
            return null;
        }
        tokens.skip(GOING_ON);
        LocalDate start = since == null ? null : since.start();
        return new Deadline(raw, DeadlineKind.OPEN_ENDED, null, start, Deadline.YEARLY_EVALUATION, List.of());
    }

    private @Nullable Deadline wholeYear() {
        tokens.take(THROUGHOUT);
        Span given = dates.rangeOrSpan(listYear);
        if (!tokens.take(WHOLE_YEAR)) {
            return null;
        }
        tokens.skip(GOING_ON);
        Span year = Span.year(given == null ? listYear : given.end().getYear());
        if (given != null && !given.equals(year)) {
            return null;
        }
        return new Deadline(raw, DeadlineKind.CONTINUOUS_IN_YEAR, year.end(), year.start(), null, List.of());
    }

    private @Nullable Deadline recurring() {
        return new RecurrenceGrammar(tokens, dates)
                .read()
                .map(recurrence -> new Deadline(
                        raw,
                        DeadlineKind.RECURRING,
                        recurrence.in(listYear).get(0),
                        null,
                        recurrence.text(),
                        List.of()))
                .orElse(null);
    }

    private @Nullable Deadline fixed() {
        Span span = dates.deadline(listYear);
        if (span == null) {
            return null;
        }
        tokens.take(DONE);
        return fixed(span.ranged() ? span.start() : null, span.end());
    }

    private Deadline fixed(@Nullable LocalDate start, LocalDate due) {
        return new Deadline(raw, DeadlineKind.FIXED, due, start, null, List.of());
    }

    /** 6月底前出台方案，12月底前完成: each step has its day and says what is then there, and time runs forward. */
    private @Nullable Deadline staged() {
        List<Stage> stages = new ArrayList<>();
        int year = listYear;
        boolean counted = tokens.peek().kind() == CIRCLED;
        do {
            if (counted && (tokens.peek().value() != stages.size() + 1 || !tokens.take(CIRCLED))) {
                return null;
            }
            Span date = dates.deadline(year);
            if (date == null
                    || (!stages.isEmpty() && !date.end().isAfter(last(stages).due()))) {
                return null;
            }
            year = date.end().getYear();
            int from = tokens.position();
            skipToNextStage(year);
            String text = tokens.written(from, tokens.position());
            if (text.isEmpty() || tokens.anyBetween(from, tokens.position(), TIME_WORDS)) {
                return null;
            }
            stages.add(new Stage(date.end(), text));
        } while (tokens.take(SEPARATOR));
        LocalDate due = last(stages).due();
        return stages.size() == 1 ? null : new Deadline(raw, DeadlineKind.MULTI, due, null, null, stages);
    }

    private static Stage last(List<Stage> stages) {
        return stages.get(stages.size() - 1);
    }

    /** To the separator that a date follows, or to the end. */
    private void skipToNextStage(int year) {
        while (!tokens.atEnd()) {
            int here = tokens.position();
            boolean separated = tokens.take(SEPARATOR);
            tokens.take(CIRCLED);
            boolean stageFollows = separated && dates.deadline(year) != null;
            tokens.back(here);
            if (stageFollows) {
                return;
            }
            tokens.step();
        }
    }
}
