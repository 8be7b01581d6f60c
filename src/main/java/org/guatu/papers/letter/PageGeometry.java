package org.guatu.papers.letter;

/** The page of GB/T 9704-2012 (5.2): A4, a text area of 156 × 225 mm, 22 lines of 28 characters. Lengths in points. */
final class PageGeometry {
    static final int LINES = 22;
    static final int CHARACTERS = 28;

    static final float WIDTH = mm(210);
    static final float HEIGHT = mm(297);
    static final float TOP = mm(37);
    static final float LEFT = mm(28);
    static final float RIGHT = mm(26);
    static final float BOTTOM = mm(35);
    static final float AREA = WIDTH - LEFT - RIGHT;
    /** Height of a line. */
    static final float PITCH = (HEIGHT - TOP - BOTTOM) / LINES;
    /** Width of a character. */
    static final float CELL = AREA / CHARACTERS;

    private PageGeometry() {}

    static float mm(double millimetres) {
        return (float) (millimetres * 72 / 25.4);
    }
}
