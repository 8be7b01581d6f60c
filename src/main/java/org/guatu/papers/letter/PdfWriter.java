package org.guatu.papers.letter;

import static org.guatu.papers.letter.PageGeometry.CELL;
import static org.guatu.papers.letter.PageGeometry.HEIGHT;
import static org.guatu.papers.letter.PageGeometry.WIDTH;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** Writes on the pages of a PDF. A character that the font does not have is shown as 〓 and never as a blank box. */
final class PdfWriter implements AutoCloseable {
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
        close();
        PDPage next = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(next);
        page = new PDPageContentStream(document, next);
    }

    /** Number of the page that is written on. */
    int page() {
        return document.getNumberOfPages();
    }

    private PDPageContentStream stream() {
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
        float gap = text.length() < 2 ? 0 : spread / (text.length() - 1);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            float cell = LetterLayout.narrow(character) ? CELL / 2 : CELL;
            String one = drawable(text.substring(i, i + 1), face);
            float own = fonts.of(face).getStringWidth(one) * face.points() / 1000;
            // A substitute's digits may be wider than half a cell: they are drawn narrower, so that none touch.
            float narrowed = own > cell ? cell / own : 1;
            stream().setHorizontalScaling(100 * narrowed);
            show(one, at + (cell - own * narrowed) * place(character), y, face, face.points(), Colour.BLACK);
            stream().setHorizontalScaling(100);
            at += cell + gap;
        }
    }

    /** Narrow quotation marks stand at the words that they enclose. */
    private static float place(char one) {
        return switch (one) {
            case '“', '‘' -> 1;
            case '”', '’' -> 0;
            default -> 0.5f;
        };
    }

    /** Text as the font sets it. */
    void run(String text, float x, float y, Typeface face) throws IOException {
        show(drawable(text, face), x, y, face, face.points(), Colour.BLACK);
    }

    void centred(String text, Typeface face, float size, float y, Colour colour) throws IOException {
        String drawn = drawable(text, face);
        float width = fonts.of(face).getStringWidth(drawn) * size / 1000;
        show(drawn, PageGeometry.LEFT + (PageGeometry.AREA - width) / 2, y, face, size, colour);
    }

    float width(String text, Typeface face) throws IOException {
        return fonts.of(face).getStringWidth(drawable(text, face)) * face.points() / 1000;
    }

    void rule(float x, float y, float length, float thickness, Colour colour) throws IOException {
        stream().setStrokingColor(colour.value);
        stream().setLineWidth(thickness);
        stream().moveTo(x, y);
        stream().lineTo(x + length, y);
        stream().stroke();
    }

    void watermark(String text) throws IOException {
        stream().beginText();
        stream().setNonStrokingColor(Colour.PALE.value);
        stream().setFont(fonts.title(), 150);
        stream().setTextMatrix(Matrix.getRotateInstance(Math.PI / 4, WIDTH / 2 - 90, HEIGHT / 2 - 130));
        stream().showText(text);
        stream().endText();
    }

    private void show(String text, float x, float y, Typeface face, float size, Colour colour) throws IOException {
        stream().beginText();
        stream().setNonStrokingColor(colour.value);
        stream().setFont(fonts.of(face), size);
        stream().newLineAtOffset(x, y);
        stream().showText(text);
        stream().endText();
    }

    private String drawable(String text, Typeface face) {
        StringBuilder drawn = new StringBuilder();
        text.codePoints().forEach(point -> {
            String one = Character.toString(point);
            drawn.append(has(fonts.of(face), one) ? one : NO_GLYPH);
        });
        return drawn.toString();
    }

    private static boolean has(PDType0Font font, String one) {
        try {
            font.encode(one);
            return true;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (page != null) {
            page.close();
            page = null;
        }
    }
}
