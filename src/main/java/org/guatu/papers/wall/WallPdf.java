package org.guatu.papers.wall;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guatu.insight.TaskCard.ListRef;
import org.guatu.insight.wall.Gate;
import org.guatu.insight.wall.Grouping;
import org.guatu.insight.wall.WallView;
import org.guatu.insight.wall.WallView.Group;
import org.guatu.insight.wall.WallView.Row;
import org.guatu.insight.wall.YearAxis;
import org.guatu.papers.letter.PdfWriter;
import org.guatu.papers.letter.Typeface;
import org.guatu.papers.wall.WallLayout.Line;
import org.guatu.papers.wall.WallLayout.Places;
import org.guatu.platform.OneDecimal;
import org.guatu.platform.Texts;
import org.guatu.reporting.standing.Light;

/** Writes a wall chart on its sheets: of each the same heading, months above each column, signs and number at the foot. */
final class WallPdf {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<Light> LIGHTS = List.of(Light.RED, Light.YELLOW, Light.GREEN, Light.BLUE, Light.GREY);

    private final WallView wall;
    private final WallLayout layout;
    private final PdfWriter writer;
    private final Locale locale;
    private final LocalDateTime drawn;
    private final Places places;
    private final float size;

    WallPdf(WallView wall, WallLayout layout, PdfWriter writer, Locale locale, LocalDateTime drawn) {
        this.wall = wall;
        this.layout = layout;
        this.writer = writer;
        this.locale = locale;
        this.drawn = drawn;
        this.places = layout.places();
        this.size = layout.size();
    }

    private String text(String key, Object... arguments) {
        return Texts.text(locale, key, arguments);
    }

    void write() throws IOException {
        int number = 0;
        for (List<List<Line>> columns : layout.pages()) {
            number++;
            writer.turnPage(layout.sheet().width(), layout.sheet().height());
            WallPen pen = new WallPen(writer.stream());
            heading();
            for (int column = 0; column < columns.size(); column++) {
                column(columns.get(column), layout.columnLeft(column), pen);
            }
            if (wall.groups().isEmpty()) {
                run(text("papers.wall.none"), layout.columnLeft(0) + places.title(), layout.top() - size * 2);
            }
            foot(number, pen);
        }
    }

    private void heading() throws IOException {
        float left = layout.sheet().margin();
        float y = layout.sheet().height() - layout.sheet().margin() - size * 1.8f;
        String lists = wall.all()
                ? text("papers.wall.allLists")
                : wall.lists().stream().map(ListRef::title).collect(Collectors.joining("、"));
        String title = text("papers.wall.title") + " · " + wall.region() + " · " + lists;
        float large = fitting(title, size * 2, layout.sheet().width() * 0.62f);
        writer.run(title, left, y, Typeface.TITLE, large);
        String counts = LIGHTS.stream()
                .map(light -> text("platform.frame.light." + light) + " "
                        + wall.lights().get(light.name()))
                .collect(Collectors.joining("   "));
        String when = text("papers.wall.when", wall.asOf().toString())
                + (wall.alarming() ? " · " + text("papers.wall.alarming") : "");
        right(when, layout.sheet().width() - left, y + size * 0.6f, size * 1.2f);
        right(counts, layout.sheet().width() - left, y - size, size);
    }

    /** Small enough for its room, and never smaller than what is readable. */
    private float fitting(String text, float wanted, float room) throws IOException {
        float width = writer.width(text, Typeface.TITLE) * wanted / Typeface.TITLE.points();
        return Math.max(Sheet.SMALLEST, width > room ? wanted * room / width : wanted);
    }

    private void column(List<Line> lines, float left, WallPen pen) throws IOException {
        float y = layout.top();
        months(left, y, pen);
        float end = y;
        for (Line line : lines) {
            end -= line.height();
        }
        grid(left, y, end, pen);
        for (Line line : lines) {
            Row row = line.row();
            if (row == null) {
                group(line.group(), line.again(), left, y - line.height(), pen);
            } else {
                task(line, row, left, y, pen);
            }
            y -= line.height();
            pen.line(left, y, left + places.end(), y, 0.25f, WallPen.HAIR);
        }
    }

    private void months(float left, float y, WallPen pen) throws IOException {
        float base = y + size * 0.5f;
        run(text("insight.page.col.task"), left + places.title(), base);
        run(text("insight.page.col.lead"), left + places.lead(), base);
        right(text("papers.wall.percent"), left + places.days() - size * 0.5f, base, size);
        right(text("papers.wall.left"), left + places.end(), base, size);
        for (YearAxis.Month month : wall.months()) {
            centred(text("insight.page.month", month.number()), at(left, month.middle()), base);
        }
        pen.line(left, y, left + places.end(), y, 0.9f, WallPen.INK);
    }

    private void grid(float left, float top, float bottom, WallPen pen) throws IOException {
        for (YearAxis.Month month : wall.months()) {
            pen.line(at(left, month.from()), top, at(left, month.from()), bottom, 0.25f, WallPen.HAIR);
        }
        pen.line(at(left, 100), top, at(left, 100), bottom, 0.25f, WallPen.HAIR);
        if (wall.today() != null) {
            pen.dashed(at(left, wall.today()), top, at(left, wall.today()), bottom, 0.9f);
        }
    }

    private float at(float left, double place) {
        return left + places.axis() + (float) (places.axisWidth() - size) * (float) place / 100;
    }

    private void group(Group group, boolean again, float left, float y, WallPen pen) throws IOException {
        String none = wall.grouping() == Grouping.LEADER ? "papers.wall.noLeader" : "papers.wall.noArea";
        String label = group.label().isEmpty() ? text(none) : group.label();
        String sum = text("insight.wall.sum", group.rows().size());
        String red = group.red() > 0 ? "  " + text("platform.frame.light.RED") + " " + group.red() : "";
        String yellow = group.yellow() > 0 ? "  " + text("platform.frame.light.YELLOW") + " " + group.yellow() : "";
        float base = y + size * 0.5f;
        writer.run(
                label + (again ? text("insight.wall.again") : "") + "  " + sum + red + yellow,
                left,
                base,
                Typeface.TITLE,
                size * 1.1f);
        pen.line(left, y, left + places.end(), y, 0.6f, WallPen.INK);
    }

    private void task(Line line, Row row, float left, float top, WallPen pen) throws IOException {
        float middle = top - line.height() / 2;
        pen.sign(row.standing().light(), left + places.sign(), middle, size);
        lines(line.title(), left + places.title(), middle);
        lines(line.lead(), left + places.lead(), middle);
        bar(row, left, middle, pen);
        float base = middle - size * 0.36f;
        String percent = OneDecimal.of(row.standing().actual()) + " / "
                + OneDecimal.of(row.standing().planned());
        right(percent, left + places.days() - size * 0.5f, base, size);
        right(days(row), left + places.end(), base, size);
    }

    private String days(Row row) {
        Integer left = row.standing().daysLeft();
        if (left != null) {
            return left < 0 ? text("papers.wall.late", -left) : Integer.toString(left);
        }
        return row.standing().halted() != null
                ? text("platform.frame.light." + row.standing().halted())
                : row.due() == null ? text("papers.wall.openEnded") : "—";
    }

    private void bar(Row row, float left, float middle, WallPen pen) throws IOException {
        float height = size * 0.6f;
        float y = middle - height / 2;
        float from = at(left, row.span().from());
        float width = at(left, row.span().to()) - from;
        if (width > 0) {
            pen.span(from, y, width, height);
        }
        float gone = at(left, row.gone().to()) - from;
        if (gone > 0) {
            pen.gone(row.standing().light(), from, y, gone, height);
        }
        for (YearAxis.Span pause : row.pauses()) {
            pen.pause(at(left, pause.from()), y, at(left, pause.to()) - at(left, pause.from()), height);
        }
        for (Gate gate : row.gates()) {
            gate(gate, left, middle, pen);
        }
    }

    private void gate(Gate gate, float left, float middle, WallPen pen) throws IOException {
        if (!gate.drawn()) {
            return;
        }
        Double first = gate.from();
        if (first != null && gate.movedWithin()) {
            float below = middle - size * 0.5f;
            pen.dashed(at(left, first), below, at(left, gate.at()), below, 0.5f);
            pen.first(at(left, first), middle, size);
        }
        pen.gate(gate.state(), at(left, gate.at()), middle, size);
    }

    private void foot(int number, WallPen pen) throws IOException {
        float left = layout.sheet().margin();
        float y = left + size * 1.8f;
        float x = left;
        for (Light light : LIGHTS) {
            pen.sign(light, x + size / 2, y + size * 0.36f, size);
            pen.gone(light, x + size * 1.4f, y + size * 0.05f, size * 2.2f, size * 0.6f);
            x = said(text("platform.frame.light." + light), x + size * 4, y);
        }
        for (Gate.State state : Gate.State.values()) {
            pen.gate(state, x + size / 2, y + size * 0.36f, size);
            x = said(text("insight.wall.gate." + state), x + size * 1.4f, y);
        }
        pen.first(x + size / 2, y + size * 0.36f, size);
        x = said(text("insight.wall.key.moved"), x + size * 1.4f, y);
        pen.pause(x, y, size * 2, size * 0.6f);
        x = said(text("insight.wall.pause"), x + size * 2.5f, y);
        pen.dashed(x + size / 2, y - size * 0.3f, x + size / 2, y + size, 0.9f);
        said(text("insight.wall.key.today"), x + size * 1.2f, y);
        run(text("papers.wall.key.axis"), left, y - size * 1.5f);
        right(
                text("papers.wall.printed", MOMENT.format(drawn)) + "   "
                        + text("papers.wall.page", number, layout.pages().size()),
                layout.sheet().width() - left,
                y - size * 1.5f,
                size);
    }

    /** Where the next sign may stand. */
    private float said(String text, float x, float y) throws IOException {
        run(text, x, y);
        return x + width(text, size) + size * 1.5f;
    }

    private void lines(List<String> lines, float x, float middle) throws IOException {
        float y = middle + (lines.size() - 1) * layout.leading() / 2 - size * 0.36f;
        for (String line : lines) {
            run(line, x, y);
            y -= layout.leading();
        }
    }

    private float width(String text, float size) throws IOException {
        return writer.width(text, Typeface.TABLE) * size / Typeface.TABLE.points();
    }

    private void run(String text, float x, float y) throws IOException {
        writer.run(text, x, y, Typeface.TABLE, size);
    }

    private void centred(String text, float x, float y) throws IOException {
        run(text, x - width(text, size) / 2, y);
    }

    private void right(String text, float x, float y, float size) throws IOException {
        writer.run(text, x - width(text, size), y, Typeface.TABLE, size);
    }
}
