package org.guatu.catalogue.link;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.sheet.rows.CellText;
import org.guatu.catalogue.sheet.rows.Workbook.Row;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of links. A task is found by its code, or by its serial within a section: serials restart, so
 * one that fits several tasks is asked about and never guessed.
 */
record LinkColumns(Place from, Place to, int type, int contribution) {
    private static final int NONE = -1;
    private static final List<String> TYPE = List.of("衔接类型", "对应关系", "类型");
    private static final List<String> CONTRIBUTION = List.of("贡献度", "贡献比例", "贡献", "权重");
    private static final Pattern SHARE = Pattern.compile("(\\d(?:\\.\\d{1,4})?)");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)%");
    private static final Map<String, Link.Type> TYPES = Map.of(
            "FULL", Link.Type.FULL,
            "全部", Link.Type.FULL,
            "全部对应", Link.Type.FULL,
            "PARTIAL", Link.Type.PARTIAL,
            "部分", Link.Type.PARTIAL,
            "部分对应", Link.Type.PARTIAL,
            "REFERENCE", Link.Type.REFERENCE,
            "参考", Link.Type.REFERENCE);

    /** A link as a row says it. */
    record Wanted(Task from, Task to, Link.Type type, @Nullable BigDecimal contribution) {}

    /** A cell that says nothing clear. */
    static final class Unclear extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String column;
        private final String key;
        private final String text;

        Unclear(String column, String key, String text) {
            super(key, null, false, false);
            this.column = column;
            this.key = key;
            this.text = text;
        }

        String column() {
            return column;
        }

        String key() {
            return key;
        }

        String text() {
            return text;
        }
    }

    static LinkColumns of(List<String> headings) {
        return new LinkColumns(
                Place.of(headings, "年度"),
                Place.of(headings, "规划"),
                index(headings, TYPE),
                index(headings, CONTRIBUTION));
    }

    Wanted read(Row row, List<Task> sources, List<Task> targets) {
        return new Wanted(from.find(row, sources), to.find(row, targets), type(row), contribution(row));
    }

    /** Without a word it is a part. */
    private Link.Type type(Row row) {
        String word = type == NONE ? "" : CellText.dense(row.cell(type));
        Link.Type named = word.isEmpty() ? Link.Type.PARTIAL : TYPES.get(word);
        if (named == null) {
            throw new Unclear(TYPE.get(0), "catalogue.linkTypeUnknown", word);
        }
        return named;
    }

    /** 0.5 or 50%; a whole 1 is the whole, and 50 without a sign is asked about. */
    private @Nullable BigDecimal contribution(Row row) {
        String text = contribution == NONE ? "" : CellText.dense(row.cell(contribution));
        if (CellText.isBlank(text)) {
            return null;
        }
        Matcher share = SHARE.matcher(text);
        Matcher percent = PERCENT.matcher(text);
        if (share.matches()) {
            return new BigDecimal(text);
        }
        if (percent.matches()) {
            return new BigDecimal(percent.group(1)).movePointLeft(2);
        }
        throw new Unclear(CONTRIBUTION.get(0), "catalogue.linkContributionUnclear", text);
    }

    private static int index(List<String> headings, List<String> names) {
        return names.stream()
                .mapToInt(headings::indexOf)
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(NONE);
    }

    /**
     * Where one of the two tasks is named.
     *
     * @param side 年度 or 规划, with which its headings begin
     */
    record Place(String side, int code, int serial, int section) {
        static Place of(List<String> headings, String side) {
            Place place = new Place(
                    side,
                    index(headings, List.of(side + "任务编码", side + "编码")),
                    index(headings, List.of(side + "序号", side + "任务序号")),
                    index(headings, List.of(side + "重点领域", side + "领域", side + "条目", side + "部分", side + "方案")));
            if (place.code == NONE && place.serial == NONE) {
                throw new Invalid(side + "任务编码", "catalogue.linkColumnMissing", side + "任务编码");
            }
            return place;
        }

        Task find(Row row, List<Task> tasks) {
            String wantedCode = code == NONE ? "" : CellText.dense(row.cell(code));
            String wantedSerial = serial == NONE ? "" : CellText.dense(row.cell(serial));
            String wantedSection = section == NONE ? "" : CellText.dense(row.cell(section));
            List<Task> fitting = tasks.stream()
                    .filter(task -> wantedCode.isEmpty()
                            ? task.serial().equals(wantedSerial)
                            : task.code().equalsIgnoreCase(wantedCode))
                    .filter(task -> wantedSection.isEmpty()
                            || task.section().stream()
                                    .anyMatch(title -> CellText.dense(title).equals(wantedSection)))
                    .toList();
            String column = wantedCode.isEmpty() ? side + "序号" : side + "任务编码";
            String named = wantedCode.isEmpty() ? wantedSerial : wantedCode;
            if (fitting.isEmpty()) {
                throw new Unclear(column, "catalogue.linkTaskUnknown", named);
            }
            if (fitting.size() > 1) {
                throw new Unclear(column, "catalogue.linkTaskAmbiguous", named);
            }
            return fitting.get(0);
        }
    }
}
