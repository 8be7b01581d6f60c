package org.guatu.insight.analysis;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.briefing.analysis.Composed;
import org.guatu.briefing.analysis.Composed.Cell;
import org.guatu.briefing.analysis.Figure;
import org.guatu.briefing.analysis.SectionKind;
import org.guatu.platform.Languages;
import org.guatu.platform.OneDecimal;
import org.guatu.platform.Texts;
import org.guatu.reporting.standing.Light;
import org.jspecify.annotations.Nullable;

/** Writes a section: sentences of the product, in which figures are named, and a table. */
final class SectionWriter {
    private static final String NOTHING = "—";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final SectionKind kind;
    private final LocalDate day;
    private final List<String> paragraphs = new ArrayList<>();
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private List<String> columns = List.of();

    /** @param day that the figures judge */
    SectionWriter(SectionKind kind, LocalDate day) {
        this.kind = kind;
        this.day = day;
    }

    /** Binds a figure; answers what a sentence names it by. */
    String figure(String name, Object value, String href) {
        return figure(name, value, day, href);
    }

    String figure(String name, Object value, LocalDate asOf, String href) {
        Figure figure = new Figure(word("figure." + name), value.toString(), asOf, href);
        figures.put(figure.name(), figure);
        return figure.mark();
    }

    /** One of several figures of a name: 单位一、单位二. */
    String numbered(String name, int place, Object value, String href) {
        Figure figure = new Figure(word("figure." + name) + word("place." + place), value.toString(), day, href);
        figures.put(figure.name(), figure);
        return figure.mark();
    }

    SectionWriter say(String key, Object... arguments) {
        paragraphs.add(word(key, arguments));
        return this;
    }

    void columns(String... keys) {
        columns = Arrays.stream(keys).map(key -> word("column." + key)).toList();
    }

    void row(Cell... cells) {
        rows.add(List.of(cells));
    }

    Composed done() {
        return new Composed(
                kind,
                String.join("\n", paragraphs),
                List.copyOf(figures.values()),
                rows.isEmpty() ? null : new Composed.Table(columns, rows));
    }

    static Cell cell(@Nullable Object text) {
        return new Cell(text == null ? NOTHING : text.toString(), null);
    }

    static Cell cell(@Nullable Object text, String href) {
        return new Cell(text == null ? NOTHING : text.toString(), href);
    }

    static String percent(@Nullable Double value) {
        return value == null ? NOTHING : OneDecimal.of(value).toPlainString() + "%";
    }

    static String percent(double value) {
        return percent(Double.valueOf(value));
    }

    static String day(LocalDate day) {
        return day.format(DAY);
    }

    /** Words of an analysis: Chinese whoever reads, as every paper of a Chinese office. */
    static String word(String key, Object... arguments) {
        return Texts.text(Languages.CHINESE, "insight.analysis." + key, arguments);
    }

    static String light(Light light) {
        return Texts.text(Languages.CHINESE, "reporting.light." + light.name());
    }
}
