package org.guatu.catalogue.reading.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.reading.column.HeaderFinder;
import org.guatu.catalogue.sheet.rows.Ordinal;
import org.guatu.catalogue.sheet.rows.Workbook.Row;
import org.guatu.catalogue.sheet.rows.Workbook.Sheet;

/**
 * Makes a table of a list that is written as a text: numbered paragraphs with lines such as 牵头单位：… below them, or
 * with （责任单位：…） at their end.
 *
 * <p>A <b>task</b> is a paragraph that names its units, itself or in the lines below it before the next number; beside
 * such tasks, one numbered alike that names none is a task too, and a problem for a person. What is numbered more deeply
 * below a task and names no units belongs to its requirement. A <b>heading</b> is a numbered paragraph above tasks, or a
 * chapter without any (一、, （一）), or a short unnumbered line between two tasks. An unnumbered paragraph goes on with
 * the task above it. Everything else is a <b>note</b>: the letter before the list, chapters without tasks, what is said
 * at the end. A text that names no units at all is no list.
 */
public final class Prose {
    private static final int LONGEST_TITLE = 80;
    private static final int SHORTEST_TITLE = 4;
    private static final int LONGEST_HEADING = 60;
    private static final int MOST_TITLE_LINES = 3;
    private static final String NOTE = "注：";
    /** In a column of sections: no section, and not the one above. */
    private static final String NO_SECTION = "—";

    private static final Map<Field, String> HEADINGS = headings();

    private final Sheet text;
    private final ProseOutline outline;
    private final List<Placed> tasks = new ArrayList<>();
    private final Set<Field> columns = EnumSet.noneOf(Field.class);
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> notes = new ArrayList<>();

    /** A task and the headings it stands under. */
    private record Placed(ProseItem task, List<String> path) {}

    private Prose(Sheet text, ProseOutline outline) {
        this.text = text;
        this.outline = outline;
    }

    /** The table that a sheet of paragraphs makes; the sheet itself where it has a heading, or no list in its text. */
    public static Sheet asTable(Sheet sheet) {
        boolean paragraphs = sheet.rows().stream().allMatch(row -> row.cells().size() == 1);
        if (!paragraphs || HeaderFinder.find(sheet).isPresent()) {
            return sheet;
        }
        List<ProseLine> lines = BrokenLines.joined(sheet.rows()).stream()
                .map(row -> ProseLine.of(row.number(), row.hidden(), row.cell(0)))
                .toList();
        if (lines.stream().noneMatch(ProseLine::namesUnits)) {
            return sheet;
        }
        return new Prose(sheet, ProseOutline.of(lines)).table();
    }

    private Sheet table() {
        List<ProseLine> before = outline.before();
        int titleLines = addTitle(before);
        before.subList(titleLines, before.size()).forEach(this::addNote);
        place(outline.roots(), List.of());
        outline.after().forEach(this::addNote);
        int levels = tasks.stream().mapToInt(one -> one.path().size()).max().orElse(0);
        boolean numbered = tasks.stream().anyMatch(one -> !one.task().serial().isEmpty());
        List<String> heading = new ArrayList<>(Collections.nCopies(levels, "部分"));
        heading.addAll(numbered ? List.of("序号", "工作任务", "具体要求") : List.of("工作任务", "具体要求"));
        columns.forEach(column -> heading.add(HEADINGS.getOrDefault(column, "")));
        addRow(0, false, heading);
        tasks.forEach(one -> addTask(one, levels, numbered));
        rows.addAll(notes);
        return new Sheet(text.name(), text.hidden(), rows, text.partlyHidden());
    }

    /** The title may go over several lines. */
    private int addTitle(List<ProseLine> before) {
        StringBuilder title = new StringBuilder();
        int lines = 0;
        while (lines < Math.min(MOST_TITLE_LINES, before.size())
                && ProseSegment.isHeading(before.get(lines))
                && !endsTitle(title.toString())) {
            title.append(before.get(lines++).words());
        }
        if (lines > 0) {
            addRow(before.get(0).number(), false, List.of(title.toString()));
        }
        return lines;
    }

    private static boolean endsTitle(String title) {
        return List.of("要点", "方案", "清单", "计划", "分工", "分工表", "分解表", "任务", "意见", "通知", "安排", "台账", "任务表", "措施", "规划")
                .stream()
                .anyMatch(title::endsWith);
    }

    /** Finds the tasks with the headings above them; an unnumbered heading ends with the next numbered one. */
    private void place(List<ProseItem> items, List<String> path) {
        List<String> here = path;
        for (ProseItem item : items) {
            switch (item.kind()) {
                case TASK -> {
                    tasks.add(new Placed(item, here));
                    columns.addAll(item.said().keySet());
                    place(item.children(), here);
                }
                case SECTION -> {
                    List<String> inside = new ArrayList<>(path);
                    inside.add(heading(item.head()));
                    here = item.rank().isPresent() ? path : inside;
                    boolean whole =
                            heading(item.head()).equals(withoutStop(item.head().words()));
                    if (!whole || (item.rank().isPresent() && !item.leadsToTasks())) {
                        addNote(item.head());
                    }
                    item.body().forEach(this::addNote);
                    place(item.children(), inside);
                }
                case NOTE -> {
                    addNote(item.head());
                    item.body().forEach(this::addNote);
                }
            }
        }
    }

    private void addTask(Placed one, int levels, boolean numbered) {
        ProseItem task = one.task();
        ProseLine head = task.head();
        String words = withoutStrayBlanks(rest(head));
        StringBuilder whole = new StringBuilder(words);
        task.body().forEach(line -> whole.append('\n').append(withoutStrayBlanks(line.words())));
        String title = title(words);
        boolean more = !withoutStop(whole.toString()).equals(title) || !task.namesUnits();
        List<String> cells = new ArrayList<>(one.path());
        cells.addAll(Collections.nCopies(levels - cells.size(), NO_SECTION));
        if (numbered) {
            cells.add(task.serial());
        }
        cells.add(title);
        cells.add(more ? whole.toString() : "");
        columns.forEach(column -> cells.add(task.said().getOrDefault(column, "")));
        addRow(head.number(), head.hidden(), cells);
    }

    /** A heading that goes on as a paragraph is cut behind its first clause. */
    private static String heading(ProseLine line) {
        String words = line.words();
        if (words.length() <= LONGEST_HEADING && !words.contains("。")) {
            return words;
        }
        String rest = rest(line);
        return words.substring(0, words.length() - rest.length()) + title(rest);
    }

    /** Notes go below the table, where no heading can be taken for one of them. */
    private void addNote(ProseLine line) {
        String words = line.text().startsWith(NOTE) ? line.text() : NOTE + line.text();
        notes.add(new Row(line.number(), List.of(words), line.hidden(), Set.of()));
    }

    private void addRow(int number, boolean hidden, List<String> cells) {
        int width = cells.size();
        while (width > 1 && cells.get(width - 1).isEmpty()) {
            width--;
        }
        rows.add(new Row(number, cells.subList(0, width), hidden, Set.of()));
    }

    /** The first sentence or clause, of a length that can be called a title. */
    private static String title(String words) {
        int end = words.length();
        for (int at = 1; at < words.length() && end == words.length(); at++) {
            boolean ends = "。；".indexOf(words.charAt(at)) >= 0
                    || (at >= SHORTEST_TITLE && "：:".indexOf(words.charAt(at)) >= 0);
            end = ends ? at : end;
        }
        if (end > LONGEST_TITLE) {
            int comma = words.lastIndexOf('，', LONGEST_TITLE);
            end = comma > SHORTEST_TITLE ? comma : LONGEST_TITLE;
        }
        return words.substring(0, end);
    }

    private static String withoutStop(String words) {
        return words.endsWith("。") || words.endsWith("；") ? words.substring(0, words.length() - 1) : words;
    }

    private static String rest(ProseLine line) {
        return line.ordinal().map(Ordinal::rest).orElse(line.words());
    }

    /** 健 全 制度 is 健全制度; blanks between words of other scripts stay. */
    private static String withoutStrayBlanks(String words) {
        StringBuilder close = new StringBuilder(words.length());
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            boolean blank = c != '\n' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
            boolean latinBefore = !close.isEmpty() && close.charAt(close.length() - 1) < 0x250;
            boolean latinBehind = at + 1 < words.length() && words.charAt(at + 1) < 0x250;
            if (!blank || (latinBefore && latinBehind)) {
                close.append(c);
            }
        }
        return close.toString();
    }

    private static Map<Field, String> headings() {
        Map<Field, String> headings = new EnumMap<>(Field.class);
        headings.put(Field.LEADING_OFFICIAL, "牵头领导");
        headings.put(Field.LEAD, "牵头单位");
        headings.put(Field.RESPONSIBLE, "责任单位");
        headings.put(Field.COOPERATING, "配合单位");
        headings.put(Field.DIVISION, "责任分工");
        headings.put(Field.DEADLINE, "完成时限");
        headings.put(Field.DELIVERABLE, "成果形式");
        headings.put(Field.CADENCE, "上报频次");
        headings.put(Field.POINTS, "分值");
        return headings;
    }
}
