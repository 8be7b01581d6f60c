package org.guatu.papers.wall;

import java.util.ArrayList;
import java.util.List;
import org.guatu.insight.wall.WallView;
import org.guatu.insight.wall.WallView.Group;
import org.guatu.insight.wall.WallView.Row;
import org.guatu.papers.letter.LineBreaker;
import org.jspecify.annotations.Nullable;

/**
 * Where the lines of a wall chart stand on its sheets: in columns beside each other, each with its heading. Lengths in points.
 *
 * @param size of the text
 * @param columns beside each other on a sheet
 * @param longestLead characters of the longest name of a lead unit
 * @param pages of each sheet its columns, of each column its lines from the top down
 */
record WallLayout(Sheet sheet, float size, int columns, float longestLead, List<List<List<Line>>> pages) {
    private static final float STEP = 0.25f;
    private static final float LEADING = 1.25f;
    private static final float GUTTER = 2;
    /** Characters that the axis is wide at least. */
    private static final float AXIS = 36;
    /** Latin letters and digits are a little wider than half a character. */
    private static final float RESERVE = 0.96f;

    /**
     * A line: the heading of a group, or a task.
     *
     * @param row null where it is a heading
     * @param again whether the group began in a column before
     */
    record Line(Group group, @Nullable Row row, boolean again, List<String> title, List<String> lead, float height) {}

    /** Places of the parts of a line, from its column's left edge. */
    record Places(float sign, float title, float lead, float axis, float percent, float days, float end) {
        float axisWidth() {
            return percent - axis;
        }
    }

    /** As large as the sheet allows; where all stands on one, the largest size and the fewest columns with which it does. */
    static WallLayout of(WallView wall, Sheet sheet) {
        if (sheet.alone()) {
            for (float size = sheet.largest(); size >= Sheet.SMALLEST; size -= STEP) {
                for (int columns = 1; columns <= sheet.columns(); columns++) {
                    WallLayout tried = laid(wall, sheet, size, columns);
                    if (tried.pages.size() == 1 && tried.legible()) {
                        return tried;
                    }
                }
            }
        }
        return laid(wall, sheet, sheet.alone() ? Sheet.SMALLEST : sheet.largest(), sheet.columns());
    }

    /** Whether the months have room for their names. */
    private boolean legible() {
        return places().axisWidth() >= AXIS * size;
    }

    private static WallLayout laid(WallView wall, Sheet sheet, float size, int columns) {
        WallLayout empty = new WallLayout(sheet, size, columns, longestLead(wall), List.of());
        List<List<Line>> filled = empty.fill(wall.groups());
        List<List<List<Line>>> pages = new ArrayList<>();
        for (int from = 0; from < filled.size(); from += columns) {
            pages.add(List.copyOf(filled.subList(from, Math.min(filled.size(), from + columns))));
        }
        return new WallLayout(sheet, size, columns, empty.longestLead, List.copyOf(pages));
    }

    private static float longestLead(WallView wall) {
        return (float) wall.groups().stream()
                .flatMap(group -> group.rows().stream())
                .mapToDouble(row -> row.lead().name().length())
                .max()
                .orElse(0);
    }

    /** A heading stands above tasks in every column, and never alone at the foot of one. */
    private List<List<Line>> fill(List<Group> groups) {
        List<List<Line>> filled = new ArrayList<>(List.of(new ArrayList<>()));
        float room = room();
        for (Group group : groups) {
            boolean begun = false;
            for (Row row : group.rows()) {
                Line line = line(group, row);
                Line heading = heading(group, begun);
                float wanted = line.height() + (begun ? 0 : heading.height());
                if (wanted > room && !filled.get(filled.size() - 1).isEmpty()) {
                    filled.add(new ArrayList<>());
                    room = room();
                }
                List<Line> column = filled.get(filled.size() - 1);
                if (!begun || column.isEmpty()) {
                    column.add(heading);
                    room -= heading.height();
                }
                column.add(line);
                room -= line.height();
                begun = true;
            }
        }
        return filled;
    }

    private Line heading(Group group, boolean again) {
        return new Line(group, null, again, List.of(), List.of(), size * 2);
    }

    private Line line(Group group, Row row) {
        List<String> title = broken(row.title(), titleWidth());
        List<String> lead = broken(row.lead().name(), leadWidth());
        int lines = Math.max(1, Math.max(title.size(), lead.size()));
        return new Line(group, row, false, title, lead, lines * size * LEADING + size * 0.4f);
    }

    private List<String> broken(String text, float width) {
        return LineBreaker.lines(text, Math.max(2, RESERVE * width / size), 0);
    }

    private float titleWidth() {
        Places places = places();
        return places.lead() - places.title() - size;
    }

    private float leadWidth() {
        Places places = places();
        return places.axis() - places.lead() - size;
    }

    /** The title takes a third, a lead unit what its name needs as far as there is room, the axis what is left. */
    Places places() {
        float width = columnWidth();
        float title = size * 1.8f;
        float lead = title + Math.min(width * 0.36f, size * 34);
        float axis = lead + size * Math.max(6, Math.min(longestLead * 1.06f + 1.5f, 0.16f * width / size));
        float days = width - size * 5;
        return new Places(size * 0.8f, title, lead, axis, days - size * 6.5f, days, width);
    }

    float columnWidth() {
        float all = sheet.width() - 2 * sheet.margin();
        return (all - (columns - 1) * gutter()) / columns;
    }

    float columnLeft(int column) {
        return sheet.margin() + column * (columnWidth() + gutter());
    }

    private float gutter() {
        return GUTTER * size;
    }

    /** Where the lines begin, from the sheet's foot up. */
    float top() {
        return sheet.height() - sheet.margin() - size * 6.2f;
    }

    /** Where they end. */
    float bottom() {
        return sheet.margin() + size * 4;
    }

    private float room() {
        return top() - bottom();
    }

    float leading() {
        return size * LEADING;
    }
}
