package org.guatu.briefing.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section as the record says it.
 *
 * @param text in paragraphs, with figures by their names in 【】
 * @param figures those of the text, and further ones that the office may name
 * @param table null where it has none
 */
public record Composed(SectionKind kind, String text, List<Figure> figures, @Nullable Table table) {
    public Composed {
        figures = List.copyOf(figures);
    }

    /** The table below the text; its figures are of the same day. */
    public record Table(List<String> columns, List<List<Cell>> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** @param href the page behind it */
    public record Cell(String text, @Nullable String href) {}
}
