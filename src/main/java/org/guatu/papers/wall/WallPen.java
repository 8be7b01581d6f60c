package org.guatu.papers.wall;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.guatu.insight.wall.Gate;
import org.guatu.reporting.standing.Light;

/** Draws the signs of a wall chart: a light by shape, pattern and colour, so that it is told without colours too. */
final class WallPen {
    static final Color INK = new Color(0x1B, 0x25, 0x30);
    static final Color HAIR = new Color(0xC4, 0xCC, 0xD4);
    private static final Color GROUND = new Color(0xEE, 0xF1, 0xF4);
    private static final Color RED = new Color(0xB3, 0x26, 0x1E);
    private static final Color AMBER = new Color(0xE3, 0xA5, 0x3A);
    private static final Color GREEN = new Color(0x19, 0x71, 0x3F);
    private static final Color DONE = new Color(0x0D, 0x6B, 0x82);
    private static final Color IDLE = new Color(0xAA, 0xB4, 0xC0);
    /** Of a circle drawn by four curves. */
    private static final float ROUND = 0.5523f;

    private final PDPageContentStream page;

    WallPen(PDPageContentStream page) {
        this.page = page;
    }

    private static Color of(Light light) {
        return switch (light) {
            case RED -> RED;
            case YELLOW -> AMBER;
            case GREEN -> GREEN;
            case BLUE -> DONE;
            case GREY -> IDLE;
        };
    }

    void line(float x, float y, float toX, float toY, float thickness, Color colour) throws IOException {
        page.setStrokingColor(colour);
        page.setLineWidth(thickness);
        page.moveTo(x, y);
        page.lineTo(toX, toY);
        page.stroke();
    }

    void dashed(float x, float y, float toX, float toY, float thickness) throws IOException {
        page.setLineDashPattern(new float[] {2, 1.5f}, 0);
        line(x, y, toX, toY, thickness, INK);
        page.setLineDashPattern(new float[0], 0);
    }

    /** ■ ▲ ● ✓ ○ with the middle at a place. */
    void sign(Light light, float x, float y, float size) throws IOException {
        float half = size * 0.38f;
        page.setNonStrokingColor(of(light));
        switch (light) {
            case RED -> {
                page.addRect(x - half, y - half, 2 * half, 2 * half);
                page.fill();
            }
            case YELLOW -> {
                polygon(x - half, y - half, x + half, y - half, x, y + half);
                page.fill();
                outline(0.4f);
                polygon(x - half, y - half, x + half, y - half, x, y + half);
                page.stroke();
            }
            case GREEN -> {
                circle(x, y, half);
                page.fill();
            }
            case BLUE -> tick(x, y, half, DONE, size * 0.16f);
            case GREY -> {
                outline(size * 0.08f);
                circle(x, y, half * 0.9f);
                page.stroke();
            }
        }
    }

    private void outline(float thickness) throws IOException {
        page.setStrokingColor(INK);
        page.setLineWidth(thickness);
    }

    private void tick(float x, float y, float half, Color colour, float thickness) throws IOException {
        page.setStrokingColor(colour);
        page.setLineWidth(thickness);
        page.moveTo(x - half, y);
        page.lineTo(x - half * 0.2f, y - half * 0.8f);
        page.lineTo(x + half, y + half * 0.8f);
        page.stroke();
    }

    /** The planned time, empty. */
    void span(float x, float y, float width, float height) throws IOException {
        page.setNonStrokingColor(GROUND);
        page.setStrokingColor(INK);
        page.setLineWidth(0.3f);
        page.addRect(x, y, width, height);
        page.fillAndStroke();
    }

    /** What of it is done: red hatched, yellow barred, others plain. */
    void gone(Light light, float x, float y, float width, float height) throws IOException {
        page.setNonStrokingColor(of(light));
        page.addRect(x, y, width, height);
        page.fill();
        if (light.alarming()) {
            stripes(x, y, width, height, light == Light.RED ? height : 0, light == Light.RED ? Color.WHITE : INK);
        }
        page.setStrokingColor(INK);
        page.setLineWidth(0.4f);
        page.addRect(x, y, width, height);
        page.stroke();
    }

    /** When it stood still. */
    void pause(float x, float y, float width, float height) throws IOException {
        page.setNonStrokingColor(Color.WHITE);
        page.addRect(x, y, width, height);
        page.fill();
        stripes(x, y, width, height, -height, INK);
    }

    private void stripes(float x, float y, float width, float height, float slope, Color colour) throws IOException {
        page.saveGraphicsState();
        page.addRect(x, y, width, height);
        page.clip();
        page.setStrokingColor(colour);
        float step = Math.max(2.2f, height * 0.55f);
        page.setLineWidth(step / 4);
        for (float at = x - height; at < x + width + height; at += step) {
            page.moveTo(at, y);
            page.lineTo(at + slope, y + height);
        }
        page.stroke();
        page.restoreGraphicsState();
    }

    /** A milestone with its middle at a place. */
    void gate(Gate.State state, float x, float y, float size) throws IOException {
        float half = size * 0.36f;
        page.setLineWidth(size * 0.07f);
        page.setStrokingColor(INK);
        switch (state) {
            case REACHED -> {
                page.setNonStrokingColor(DONE);
                circle(x, y, half);
                page.fillAndStroke();
                tick(x, y, half * 0.55f, Color.WHITE, size * 0.1f);
            }
            case MISSED -> {
                page.setNonStrokingColor(RED);
                page.addRect(x - half, y - half, 2 * half, 2 * half);
                page.fillAndStroke();
                float arm = half * 0.55f;
                line(x - arm, y - arm, x + arm, y + arm, size * 0.1f, Color.WHITE);
                line(x - arm, y + arm, x + arm, y - arm, size * 0.1f, Color.WHITE);
            }
            case UNASKED -> {
                page.setNonStrokingColor(Color.WHITE);
                circle(x, y, half);
                page.fillAndStroke();
                page.setNonStrokingColor(INK);
                circle(x, y, half * 0.4f);
                page.fill();
            }
            case AHEAD -> {
                page.setNonStrokingColor(Color.WHITE);
                circle(x, y, half * 0.9f);
                page.fillAndStroke();
            }
        }
    }

    /** The place for which a milestone was planned first. */
    void first(float x, float y, float size) throws IOException {
        float half = size * 0.32f;
        page.setNonStrokingColor(Color.WHITE);
        outline(size * 0.07f);
        polygon(x - half, y, x, y + half, x + half, y, x, y - half);
        page.fillAndStroke();
    }

    private void polygon(float... corners) throws IOException {
        page.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            page.lineTo(corners[i], corners[i + 1]);
        }
        page.closePath();
    }

    private void circle(float x, float y, float radius) throws IOException {
        float bend = radius * ROUND;
        page.moveTo(x + radius, y);
        page.curveTo(x + radius, y + bend, x + bend, y + radius, x, y + radius);
        page.curveTo(x - bend, y + radius, x - radius, y + bend, x - radius, y);
        page.curveTo(x - radius, y - bend, x - bend, y - radius, x, y - radius);
        page.curveTo(x + bend, y - radius, x + radius, y - bend, x + radius, y);
        page.closePath();
    }
}
