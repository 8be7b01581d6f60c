package org.guatu.papers.wall;

import java.util.Arrays;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** The sheets on which a wall chart is printed, both landscape. Lengths in points. */
public enum Sheet {
    /** For the wall: one sheet, as long as its text stays readable. */
    A1(841, 594, 16, 3, 24),
    /** For the hand: as many pages as it takes. */
    A3(420, 297, 7.5f, 1, 12);

    /** Nothing is written smaller. */
    static final float SMALLEST = 6;

    private final float width;
    private final float height;
    private final float largest;
    private final int columns;
    private final float margin;

    Sheet(double width, double height, float largest, int columns, double margin) {
        this.width = mm(width);
        this.height = mm(height);
        this.largest = largest;
        this.columns = columns;
        this.margin = mm(margin / 2);
    }

    private static float mm(double millimetres) {
        return (float) (millimetres * 72 / 25.4);
    }

    /** 422 for any other word. */
    public static Sheet named(@Nullable String word) {
        return Arrays.stream(values())
                .filter(one -> one.name().equalsIgnoreCase(word == null ? A3.name() : word.strip()))
                .findFirst()
                .orElseThrow(() -> new Invalid("sheet", "papers.wall.sheetUnknown", String.valueOf(word)));
    }

    float width() {
        return width;
    }

    float height() {
        return height;
    }

    float margin() {
        return margin;
    }

    /** The largest size of its text. */
    float largest() {
        return largest;
    }

    /** Whether its text becomes smaller so that all stands on one. */
    boolean alone() {
        return this == A1;
    }

    /** Beside each other at most. */
    int columns() {
        return columns;
    }
}
