package org.guatu.papers.letter;

import static org.guatu.papers.letter.PageGeometry.AREA;
import static org.guatu.papers.letter.PageGeometry.BOTTOM;
import static org.guatu.papers.letter.PageGeometry.HEIGHT;
import static org.guatu.papers.letter.PageGeometry.LEFT;
import static org.guatu.papers.letter.PageGeometry.PITCH;
import static org.guatu.papers.letter.PageGeometry.TOP;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.guatu.papers.PaperTable;
import org.guatu.papers.PaperTable.Form;
import org.guatu.papers.letter.PdfWriter.Colour;

/** Draws an annex: its mark, its title, and its table as wide as the text, whose heading stands on every page. */
final class TablePdf {
    private static final float SMALLEST = 8;
    /** Digits of the widest of the usual fonts take so much more than half a character. */
    private static final float DIGITS = 1.15f;

    static final float PADDING = 2;
    private static final float TITLE_SIZE = 18;
    private static final float HAIR = 0.5f;

    private final PdfWriter writer;
    private final PageTurn turn;
    private final PaperTable table;
    private final List<Float> widths;
    private final float size;
    private final float leading;
    private float y;

    TablePdf(PdfWriter writer, PageTurn turn, PaperTable table) {
        this.writer = writer;
        this.turn = turn;
        this.table = table;
        this.widths = widths(table);
        this.size = size(table);
        this.leading = size * 1.4f;
    }

    /** Of its columns, all together as wide as the text. */
    static List<Float> widths(PaperTable table) {
        double all =
                table.columns().stream().mapToDouble(PaperTable.Column::width).sum();
        return table.columns().stream()
                .map(column -> (float) (AREA * column.width() / all))
                .toList();
    }

    /** Small enough that no number is broken. */
    static float size(PaperTable table) {
        List<Float> widths = widths(table);
        float size = Typeface.TABLE.points();
        while (size > SMALLEST && broken(table, widths, size)) {
            size -= 0.5f;
        }
        return size;
    }

    private static boolean broken(PaperTable table, List<Float> widths, float size) {
        return table.rows().stream().anyMatch(row -> IntStream.range(0, row.size())
                .filter(i -> table.columns().get(i).form() == Form.POINTS)
                .anyMatch(i ->
                        LetterLayout.width(PaperTable.word(row.get(i))) * size * DIGITS > widths.get(i) - 2 * PADDING));
    }

    /** As it is drawn: the font that is shipped has no minus, and its dash of the same look stands for it. */
    static String drawn(Object value) {
        return PaperTable.word(value).replace('\u2212', '–');
    }

    /** Begins a page with whatever every page of the document has. */
    interface PageTurn {
        void turn() throws IOException;
    }

    /** Answers how far down the last page it reaches, in lines of the grid. */
    int draw(String mark) throws IOException {
        turn.turn();
        y = HEIGHT - TOP - PITCH;
        writer.run(mark, LEFT, y + PITCH / 4, Typeface.BODY);
        y -= PITCH;
        for (String line : TitleBreaker.lines(table.title(), AREA / TITLE_SIZE)) {
            writer.centred(line, Typeface.TITLE, TITLE_SIZE, y + PITCH / 4, Colour.BLACK);
            y -= PITCH;
        }
        List<Object> heading = table.columns().stream()
                .map(column -> (Object) column.heading())
                .toList();
        row(heading, true);
        for (List<Object> one : table.rows()) {
            if (y - height(cells(one, false)) < BOTTOM) {
                turn.turn();
                y = HEIGHT - TOP;
                row(heading, true);
            }
            row(one, false);
        }
        return (int) Math.ceil((HEIGHT - TOP - y) / PITCH);
    }

    /** Numbers stay whole; the words above them do not. */
    private List<List<String>> cells(List<Object> row, boolean heading) {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            boolean whole = !heading && table.columns().get(i).form() == Form.POINTS;
            float room = whole ? Float.MAX_VALUE : (widths.get(i) - 2 * PADDING) / size;
            cells.add(LineBreaker.lines(drawn(row.get(i)), Math.max(1, room), 0));
        }
        return cells;
    }

    private float height(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * leading + 2 * PADDING;
    }

    private void row(List<Object> row, boolean heading) throws IOException {
        List<List<String>> cells = cells(row, heading);
        float height = height(cells);
        writer.rule(LEFT, y, AREA, HAIR, Colour.BLACK);
        writer.rule(LEFT, y - height, AREA, HAIR, Colour.BLACK);
        float x = LEFT;
        for (int i = 0; i < cells.size(); i++) {
            writer.upright(x, y, height, HAIR, Colour.BLACK);
            boolean left = !heading && table.columns().get(i).form() == Form.TEXT;
            cell(cells.get(i), x, widths.get(i), height, left);
            x += widths.get(i);
        }
        writer.upright(x, y, height, HAIR, Colour.BLACK);
        y -= height;
    }

    /** In the middle of its row; a text begins at the left, all else stands in the middle of its column. */
    private void cell(List<String> lines, float x, float width, float height, boolean left) throws IOException {
        float at = y - (height - lines.size() * leading) / 2 - leading + size * 0.35f;
        for (String line : lines) {
            float own = writer.width(line, Typeface.TABLE) * size / Typeface.TABLE.points();
            writer.run(line, left ? x + PADDING : x + (width - own) / 2, at, Typeface.TABLE, size);
            at -= leading;
        }
    }
}
