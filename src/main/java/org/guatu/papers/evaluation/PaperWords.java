package org.guatu.papers.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.guatu.evaluation.appeal.Appeal;
import org.guatu.evaluation.facts.ForecastWords;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.score.ScoreLine;
import org.guatu.evaluation.score.ScoreSheet;
import org.guatu.organization.UnitGroup;
import org.guatu.platform.Languages;
import org.guatu.platform.Texts;
import org.guatu.platform.time.OfficeDays;
import org.jspecify.annotations.Nullable;

/** The words of documents: Chinese whoever reads, as every paper of a Chinese office. */
final class PaperWords {
    private static final Locale PAPER = Languages.CHINESE;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String NOTHING = "—";

    private PaperWords() {}

    static String text(String key, Object... arguments) {
        return Texts.text(PAPER, "papers.evaluation." + key, arguments);
    }

    static String day(LocalDate day) {
        return day.format(DAY);
    }

    static LocalDate dayOf(Instant moment) {
        return OfficeDays.dayOf(moment);
    }

    static String appeal(Appeal.State state) {
        return Texts.text(PAPER, "evaluation.appeal.state." + state);
    }

    static String grade(@Nullable Grade grade) {
        return grade == null ? NOTHING : Texts.text(PAPER, "evaluation.grade." + grade);
    }

    static String group(UnitGroup group) {
        return Texts.text(PAPER, "organization.unitGroup." + group);
    }

    static String line(ScoreLine line) {
        return ForecastWords.name(line, PAPER);
    }

    /** The name of a line by its code; the code of one that the score does not have. */
    static String line(String code, ScoreSheet sheet) {
        return sheet.line(code).map(PaperWords::line).orElse(code);
    }

    /** How a line was computed; empty for what makes the others up to a hundred. */
    static String rule(ScoreLine line) {
        return line.rule() == null
                ? ""
                : text("rule", Texts.text(PAPER, "evaluation.rule." + line.rule()), line.ruleVersion());
    }

    static List<ForecastWords.Input> inputs(ScoreLine line) {
        return ForecastWords.inputs(line.inputs(), PAPER);
    }

    /** Why a line has no arithmetic. */
    static String state(ScoreLine line) {
        return Texts.text(PAPER, "evaluation.lineState." + line.state());
    }

    /** The vetoes that were applied, with what was found; a dash where none was. */
    static String vetoes(ScoreSheet sheet) {
        return sheet.vetoes().isEmpty()
                ? NOTHING
                : joined(sheet.vetoes().stream().map(PaperWords::veto).toList(), "；");
    }

    private static String veto(ScoreSheet.Veto veto) {
        ForecastWords.Veto said = ForecastWords.veto(veto, PAPER);
        String matters =
                joined(said.matters().stream().map(ForecastWords.Input::what).toList(), "、");
        return text("veto", said.name(), matters);
    }

    static String points(BigDecimal points) {
        return points.setScale(2).toPlainString();
    }

    static Object pointsOrNothing(@Nullable BigDecimal points) {
        return points == null ? NOTHING : points.setScale(2);
    }

    static Object orNothing(@Nullable Object value) {
        return value == null ? NOTHING : value;
    }

    static String joined(Collection<String> all, String between) {
        return String.join(between, all);
    }

    /** What somebody wrote, without the stop at its end: the sentence around it has its own. */
    static String said(String words) {
        return words.strip().replaceAll("[。.；;]+$", "");
    }
}
