package org.guatu.evaluation.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.guatu.evaluation.rules.Grade;
import org.guatu.evaluation.rules.Shape;
import org.guatu.evaluation.score.LineState;
import org.guatu.evaluation.score.ScoreInput;
import org.guatu.evaluation.score.ScoreLine;
import org.guatu.evaluation.score.ScoreSheet;
import org.guatu.organization.UnitRef;
import org.guatu.platform.CodeWords;
import org.guatu.platform.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A forecast in the reader's language.
 *
 * @param complete whether no figure is still to be entered by hand
 */
public record ForecastWords(
        UnitRef unit,
        int year,
        LocalDate day,
        boolean frozen,
        List<Line> lines,
        List<Veto> vetoes,
        BigDecimal total,
        Grade grade,
        boolean complete,
        List<Mend> ahead) {

    /** One line, explained; {@code ahead} will still cost it points. */
    public record Line(
            String code,
            String name,
            @Nullable Shape rule,
            int ruleVersion,
            LineState state,
            List<Input> inputs,
            String arithmetic,
            BigDecimal score,
            BigDecimal max,
            List<Mend> ahead) {}

    /** What a line was computed from. */
    public record Input(String what, String value, @Nullable String link) {}

    /** A veto that is on record, and the best grade that it leaves. */
    public record Veto(String code, String name, List<Input> matters, Grade best) {}

    /**
     * What will still cost points.
     *
     * @param line name of the line
     * @param until the last day on which it can be mended; null where that is until the year is frozen
     * @param daysLeft working days until then
     */
    public record Mend(
            String line,
            String matter,
            String why,
            String link,
            @Nullable LocalDate until,
            @Nullable Integer daysLeft) {}

    public static ForecastWords of(Forecast forecast, Locale locale) {
        ScoreSheet sheet = forecast.sheet();
        return new ForecastWords(
                forecast.unit(),
                forecast.year(),
                forecast.day(),
                forecast.frozen(),
                sheet.lines().stream().map(line -> line(line, forecast, locale)).toList(),
                sheet.vetoes().stream().map(veto -> veto(veto, locale)).toList(),
                sheet.total(),
                sheet.grade(),
                sheet.complete(),
                forecast.ahead().stream().map(one -> mend(one, sheet, locale)).toList());
    }

    private static Line line(ScoreLine line, Forecast forecast, Locale locale) {
        return new Line(
                line.code(),
                name(line, locale),
                line.rule(),
                line.ruleVersion(),
                line.state(),
                inputs(line.inputs(), locale),
                line.arithmetic(),
                line.score(),
                line.max(),
                forecast.ahead(line.code()).stream()
                        .map(one -> mend(one, forecast.sheet(), locale))
                        .toList());
    }

    public static String name(ScoreLine line, Locale locale) {
        return line.name() == null ? Texts.text(locale, line.nameKey()) : line.name();
    }

    /** What a line was computed from, in words. */
    public static List<Input> inputs(List<ScoreInput> inputs, Locale locale) {
        return inputs.stream()
                .map(one -> new Input(
                        one.named() ? words(one.what(), locale) : Texts.text(locale, one.what()),
                        one.value(),
                        one.link()))
                .toList();
    }

    public static Veto veto(ScoreSheet.Veto veto, Locale locale) {
        return new Veto(
                veto.code(),
                veto.name() == null ? Texts.text(locale, "evaluation.veto." + veto.code()) : veto.name(),
                inputs(veto.matters(), locale),
                veto.best());
    }

    private static Mend mend(Ahead one, ScoreSheet sheet, Locale locale) {
        return new Mend(
                sheet.line(one.line()).map(line -> name(line, locale)).orElse(""),
                words(one.matter(), locale),
                Texts.text(locale, "evaluation.ahead." + one.kind()),
                one.link(),
                one.until(),
                one.daysLeft());
    }

    /** A report is named by its task and its period. */
    private static String words(String named, Locale locale) {
        return CodeWords.within(named, "task", locale);
    }
}
