package org.guatu.briefing.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A text in which figures are named in 【】: whoever writes around them never types a figure by hand. */
public final class FigureText {
    private static final Pattern MARK = Pattern.compile("【([^【】\\n]*)】");

    private FigureText() {}

    /**
     * A piece of a text.
     *
     * @param figure null where the piece is plain text
     * @param now what the figure would be if it were counted today; null where that is the same
     */
    public record Piece(String text, @Nullable Figure figure, @Nullable String now) {}

    /** The names in the text that no figure has. */
    static List<String> unknown(String text, List<Figure> figures) {
        Map<String, Figure> known = byName(figures);
        return MARK.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !known.containsKey(name))
                .distinct()
                .toList();
    }

    /** The text as it is read, paragraph by paragraph; a name that no figure has stays as it is. */
    static List<List<Piece>> paragraphs(String text, List<Figure> figures, List<Figure> fresh) {
        Map<String, Figure> known = byName(figures);
        Map<String, Figure> now = byName(fresh);
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> pieces(line, known, now))
                .toList();
    }

    private static List<Piece> pieces(String line, Map<String, Figure> known, Map<String, Figure> now) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        Matcher marks = MARK.matcher(line);
        while (marks.find()) {
            Figure figure = known.get(marks.group(1));
            if (figure != null) {
                if (marks.start() > from) {
                    pieces.add(new Piece(line.substring(from, marks.start()), null, null));
                }
                pieces.add(new Piece(figure.value(), figure, changed(figure, now.get(figure.name()))));
                from = marks.end();
            }
        }
        if (from < line.length()) {
            pieces.add(new Piece(line.substring(from), null, null));
        }
        return pieces;
    }

    private static @Nullable String changed(Figure was, @Nullable Figure is) {
        return is == null || is.value().equals(was.value()) ? null : is.value();
    }

    static String plain(List<Piece> paragraph) {
        return paragraph.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static Map<String, Figure> byName(List<Figure> figures) {
        return figures.stream().collect(Collectors.toMap(Figure::name, Function.identity(), (one, other) -> one));
    }
}
