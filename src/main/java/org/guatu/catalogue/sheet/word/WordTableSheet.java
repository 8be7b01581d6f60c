package org.guatu.catalogue.sheet.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guatu.catalogue.sheet.rows.CellText;
import org.guatu.catalogue.sheet.rows.Limits;
import org.guatu.catalogue.sheet.rows.Ordinal;
import org.guatu.catalogue.sheet.rows.Workbook;

/** The sheet that becomes of a Word table, or of several that are one list broken into pieces. */
final class WordTableSheet {
    private static final int HEADING_ROWS = 5;
    private static final int LONGEST_TITLE = 60;
    private static final Set<String> GOES_ON = Set.of("续表", "(续表)", "(续)", "(接上表)", "接上表", "续上表", "(续上表)");
    private static final List<String> NOTE_WORDS = List.of("注", "备注", "附注", "说明", "填表");

    private final TextRows rows;
    private final List<List<String>> heading = new ArrayList<>();
    private String name;
    private int width;

    WordTableSheet(int number, List<WordText> paragraphs, Limits limits) {
        this.rows = new TextRows(limits);
        this.name = "表" + number;
        for (WordText title : titles(paragraphs)) {
            rows.add(title);
            String text = title.toString().strip();
            name = isSection(text) ? name : text;
        }
    }

    /**
     * Whether a table behind {@code between} only goes on with this list: its columns are as many, and either it repeats
     * the heading, with nothing but headings of sections before it, or it goes on at once with a number.
     */
    boolean takesOn(List<WordText> between, WordTable table) {
        List<List<String>> texts = table.texts();
        List<String> first = texts.isEmpty() ? List.of() : dense(texts.get(0));
        if (first.isEmpty() || width(texts) != width) {
            return false;
        }
        List<String> parting = between.stream()
                .map(paragraph -> CellText.dense(paragraph.toString()))
                .filter(text -> !text.isEmpty() && !GOES_ON.contains(text))
                .toList();
        boolean sections = parting.stream().allMatch(WordTableSheet::isSection);
        boolean repeated = heading.contains(first) && !String.join("", first).isEmpty();
        boolean numbered = first.get(0).isEmpty() || isNumber(first.get(0));
        boolean goesOn = repeated ? sections : parting.isEmpty() && numbered;
        if (goesOn) {
            between.forEach(rows::add);
        }
        return goesOn;
    }

    void add(WordTable table) {
        List<List<String>> texts = table.texts();
        width = Math.max(width, width(texts));
        texts.stream().limit(Math.max(0, HEADING_ROWS - heading.size())).forEach(row -> heading.add(dense(row)));
        rows.add(table);
    }

    /** Takes the notes that stand below this table, and gives back the paragraphs that do not. */
    List<WordText> addNotes(List<WordText> paragraphs) {
        int own = 0;
        for (int at = 0; at < paragraphs.size(); at++) {
            String text = CellText.dense(paragraphs.get(at).toString());
            if (NOTE_WORDS.stream().anyMatch(text::startsWith)) {
                own = at + 1;
            }
        }
        paragraphs.subList(0, own).forEach(rows::add);
        return paragraphs.subList(own, paragraphs.size());
    }

    /** The heading above it, or its number among the tables. */
    String name() {
        return name;
    }

    Workbook.Sheet sheet(String name) {
        return rows.sheet(name);
    }

    /** The heading right above a table; what a letter says before it is none of the table's. */
    private static List<WordText> titles(List<WordText> paragraphs) {
        int from = paragraphs.size();
        while (from > 0 && mayBeTitle(CellText.dense(paragraphs.get(from - 1).toString()))) {
            from--;
        }
        return paragraphs.subList(from, paragraphs.size()).stream()
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
    }

    private static boolean mayBeTitle(String text) {
        boolean sentence = text.endsWith("。") || text.endsWith("；") || text.length() > LONGEST_TITLE;
        boolean date = text.endsWith("日") && text.contains("年") && text.contains("月") && text.length() < 12;
        boolean annex = text.startsWith("附件") && text.length() < 6;
        return !sentence && !date && !annex;
    }

    private static boolean isSection(String text) {
        return Ordinal.of(text).filter(Ordinal::opensSection).isPresent();
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == '、');
    }

    private static int width(List<List<String>> texts) {
        return texts.stream().mapToInt(List::size).max().orElse(0);
    }

    private static List<String> dense(List<String> row) {
        return row.stream().map(CellText::dense).toList();
    }
}
