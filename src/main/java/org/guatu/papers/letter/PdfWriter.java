package org.guatu.papers.letter;

import static org.guatu.papers.letter.PageGeometry.CELL;
import static org.guatu.papers.letter.PageGeometry.HEIGHT;
import static org.guatu.papers.letter.PageGeometry.WIDTH;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** Writes on the pages of a PDF. A character that no font has is shown as 〓 and never as a blank box. */
public final class PdfWriter implements AutoCloseable {
    private static final String NO_GLYPH = "〓";

    private final PDDocument document;
    private final PaperFonts.Loaded fonts;
    private @Nullable PDPageContentStream page;

    PdfWriter(PDDocument document, PaperFonts.Loaded fonts) {
        this.document = document;
        this.fonts = fonts;
    }

    /** The colours of a document. */
    enum Colour {
        BLACK(Color.BLACK),
        RED(new Color(0xC8, 0x10, 0x1C)),
        PALE(new Color(0xE6, 0xE6, 0xE6));

        private final Color value;

        Colour(Color value) {
            this.value = value;
        }
    }

    void turnPage() throws IOException {
        turnPage(WIDTH, HEIGHT);
    }

    /** Begins a page of another size, in points. */
    public void turnPage(float width, float height) throws IOException {
        close();
        PDPage next = new PDPage(new PDRectangle(width, height));
        document.addPage(next);
        page = new PDPageContentStream(document, next);
    }

    /** Number of the page that is written on. */
    int page() {
        return document.getNumberOfPages();
    }

    /** What the page is drawn on, for what is no text. */
    public PDPageContentStream stream() {
        if (page == null) {
            throw new IllegalStateException("no page is turned up");
        }
        return page;
    }

    /**
     * Each character in its cell, so that the grid holds; Latin letters and digits take half a cell.
     *
     * @param spread what is added between the characters, in all
     */
    void cells(String text, float x, float y, Typeface face, float spread) throws IOException {
        float at = x;
        int count = text.codePointCount(0, text.length());
        float gap = count < 2 ? 0 : spread / (count - 1);
        for (int character : text.codePoints().toArray()) {
            float cell = LetterLayout.narrow(character) ? CELL / 2 : CELL;
            Glyphs one = glyphs(Character.toString(character), face).get(0);
            float own = width(one, face.points());
            // A substitute's digits may be wider than half a cell: they are drawn narrower, so that none touch.
            float narrowed = own > cell ? cell / own : 1;
            stream().setHorizontalScaling(100 * narrowed);
            show(one, at + (cell - own * narrowed) * place(character), y, face.points(), Colour.BLACK);
            stream().setHorizontalScaling(100);
            at += cell + gap;
        }
    }

    /** Narrow quotation marks stand at the words that they enclose. */
    private static float place(int one) {
        return switch (one) {
            case '“', '‘' -> 1;
            case '”', '’' -> 0;
            default -> 0.5f;
        };
    }

    /** Text as the font sets it. */
    void run(String text, float x, float y, Typeface face) throws IOException {
        run(text, x, y, face, face.points());
    }

    /** As above, in another size than the face's own. */
    public void run(String text, float x, float y, Typeface face, float size) throws IOException {
        show(text, x, y, face, size, Colour.BLACK);
    }

    void centred(String text, Typeface face, float size, float y, Colour colour) throws IOException {
        float width = width(text, face) * size / face.points();
        show(text, PageGeometry.LEFT + (PageGeometry.AREA - width) / 2, y, face, size, colour);
    }

    /** How wide a text is in the face's own size. */
    public float width(String text, Typeface face) throws IOException {
        float width = 0;
        for (Glyphs one : glyphs(text, face)) {
            width += width(one, face.points());
        }
        return width;
    }

    private static float width(Glyphs one, float size) throws IOException {
        return one.font().getStringWidth(one.text()) * size / 1000;
    }

    void rule(float x, float y, float length, float thickness, Colour colour) throws IOException {
        stream().setStrokingColor(colour.value);
        stream().setLineWidth(thickness);
        stream().moveTo(x, y);
        stream().lineTo(x + length, y);
        stream().stroke();
    }

    /** A line downwards. */
    void upright(float x, float y, float length, float thickness, Colour colour) throws IOException {
        stream().setStrokingColor(colour.value);
        stream().setLineWidth(thickness);
        stream().moveTo(x, y);
        stream().lineTo(x, y - length);
        stream().stroke();
    }

    void watermark(String text) throws IOException {
        stream().beginText();
        stream().setNonStrokingColor(Colour.PALE.value);
        stream().setFont(fonts.of(Typeface.TITLE), 150);
        stream().setTextMatrix(Matrix.getRotateInstance(Math.PI / 4, WIDTH / 2 - 90, HEIGHT / 2 - 130));
        stream().showText(text);
        stream().endText();
    }

    private void show(String text, float x, float y, Typeface face, float size, Colour colour) throws IOException {
        float at = x;
        for (Glyphs one : glyphs(text, face)) {
            show(one, at, y, size, colour);
            at += width(one, size);
        }
    }

    private void show(Glyphs one, float x, float y, float size, Colour colour) throws IOException {
        stream().beginText();
        stream().setNonStrokingColor(colour.value);
        stream().setFont(one.font(), size);
        stream().newLineAtOffset(x, y);
        stream().showText(one.text());
        stream().endText();
    }

    /** A piece of text that one font has. */
    private record Glyphs(String text, PDType0Font font) {}

    /** Text in pieces: most of it in the face's own font, what that does not have in one that has it. */
    private List<Glyphs> glyphs(String text, Typeface face) {
        List<Glyphs> pieces = new ArrayList<>();
        for (int point : text.codePoints().toArray()) {
            String character = Character.toString(point);
            PDType0Font font = fonts.with(character, face);
            Glyphs next = font == null ? new Glyphs(NO_GLYPH, fonts.of(face)) : new Glyphs(character, font);
            Glyphs last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
            if (last != null && last.font() == next.font()) {
                pieces.set(pieces.size() - 1, new Glyphs(last.text() + next.text(), last.font()));
            } else {
                pieces.add(next);
            }
        }
        return pieces;
    }

    @Override
    public void close() throws IOException {
        if (page != null) {
            page.close();
            page = null;
        }
    }
}
