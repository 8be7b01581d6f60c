package org.guatu.papers;

import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.kind.KindCard;
import org.guatu.organization.Unit;
import org.guatu.papers.LedgerColumns.Column;

/**
 * An empty list to fill in: the headings of its kind, drop-downs that suggest units, deadlines and cadences without
 * forbidding others, the directory of units on a sheet of its own, and how to fill it in on another. It has no example
 * rows, which somebody would hand in.
 */
public final class ListTemplate {
    /** So many rows have borders and drop-downs; more may be written below them. */
    static final int ROWS = 300;

    static final int FIRST = 3;
    private static final int HEADING = 2;

    private static final List<String> DEADLINES =
            List.of("6月底前", "12月31日前", "全年", "长期坚持", "每月5日前", "每季度末前", "每年12月底前", "6月底前出台方案，12月底前完成");

    private final KindCard kind;
    private final LocalDate day;
    private final List<Unit> units;
    private final List<Column> columns;

    private ListTemplate(KindCard kind, LocalDate day, List<Unit> units) {
        this.kind = kind;
        this.day = day;
        this.units = units;
        this.columns = LedgerColumns.toFillIn(kind);
    }

    /** @param day of the office; its year stands in the title */
    public static byte[] write(KindCard kind, LocalDate day, List<Unit> units) {
        return XlsxFile.write(day, new ListTemplate(kind, day, units)::write);
    }

    private void write(Workbook workbook) {
        Worksheet list = workbook.newWorksheet("任务清单");
        Worksheet directory = workbook.newWorksheet("单位名录");
        Worksheet notes = workbook.newWorksheet("填写说明");
        writeList(list);
        writeUnits(directory);
        writeNotes(notes);
        suggest(list, LedgerColumns.DEADLINE, notes.range(1, 1, DEADLINES.size(), 1));
        suggest(list, LedgerColumns.CADENCE, notes.range(1, 2, Cadence.values().length, 2));
        suggest(list, kind.leadColumn(), directory.range(1, 0, Math.max(1, units.size()), 0));
        suggest(list, LedgerColumns.PARTNERS, directory.range(1, 0, Math.max(1, units.size()), 0));
    }

    private void writeList(Worksheet sheet) {
        SheetWriter writer = new SheetWriter(sheet);
        int last = columns.size() - 1;
        writer.across(0, 0, last, day.getYear() + "年" + kind.name(), 36, style -> style.fontSize(18)
                .bold()
                .horizontalAlignment("center"));
        writer.across(
                1, 0, last, "填写提示：一行一项任务，几个单位之间用“、”隔开，同一领域可以合并单元格；怎么写见“填写说明”。", 20, style -> style.horizontalAlignment(
                                "left")
                        .fontColor("595959"));
        writer.headings(HEADING, columns);
        writer.body(FIRST, FIRST + ROWS - 1, columns);
        int title = columns.stream().map(Column::heading).toList().indexOf(LedgerColumns.TITLE);
        writer.page(HEADING, title + 1);
    }

    private void writeUnits(Worksheet sheet) {
        List<String> headings = List.of("单位名称", "规范全称", "也认作", "单位代码");
        double[] widths = {22, 40, 50, 10};
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(0, i, headings.get(i));
            sheet.width(i, widths[i]);
        }
        sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
        int row = 1;
        for (Unit unit : units) {
            sheet.value(row, 0, unit.name());
            sheet.value(row, 1, unit.fullName());
            sheet.value(row, 2, String.join("；", unit.aliases()));
            sheet.value(row++, 3, unit.code());
        }
        sheet.range(1, 0, row, 2)
                .style()
                .wrapText(true)
                .verticalAlignment("center")
                .set();
        sheet.freezePane(1, 1);
    }

    private void writeNotes(Worksheet sheet) {
        List<String> notes = notes();
        sheet.value(0, 0, "怎么填");
        sheet.value(0, 1, "时限可以这样写");
        sheet.value(0, 2, "频次");
        sheet.range(0, 0, 0, 2).style().bold().set();
        for (int i = 0; i < notes.size(); i++) {
            sheet.value(i + 1, 0, notes.get(i));
        }
        for (int i = 0; i < DEADLINES.size(); i++) {
            sheet.value(i + 1, 1, DEADLINES.get(i));
        }
        for (Cadence cadence : Cadence.values()) {
            sheet.value(cadence.ordinal() + 1, 2, LedgerColumns.word(cadence));
        }
        sheet.range(1, 0, notes.size(), 0)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.width(0, 70);
        sheet.width(1, 34);
        sheet.width(2, 12);
    }

    private List<String> notes() {
        String lead = kind.leadColumn();
        return List.of(
                "第一行改成清单的正式名称，导入后就是清单的标题。",
                "序号在同一领域内不能重复；换一个领域可以从 1 重新开始。",
                "“" + lead + "”写一个单位；共同牵头的写在后面，用“、”隔开，第一个为主。"
                        + (kind.leaderRequired() ? "“" + kind.leaderColumn() + "”每一项都要写。" : ""),
                "“配合单位”可以写“各区镇（街道）”这类统称，下达时按名录展开。",
                "单位照“单位名录”写最稳妥，“也认作”一栏的写法也认得；下拉只是提示，可以自己输入。",
                "时限不写年份就是清单的年份；写不清楚的，导入时会请人确认，不会替您猜。",
                "频次不写时按“" + LedgerColumns.word(kind.cadence()) + "”。",
                "请勿填写涉密内容。");
    }

    /** Suggests and forbids nothing: several units stand in one cell, and a deadline has many words. */
    private void suggest(Worksheet sheet, String heading, Range choices) {
        int column = columns.stream().map(Column::heading).toList().indexOf(heading);
        sheet.range(FIRST, column, FIRST + ROWS - 1, column)
                .validateWithList(choices)
                .allowBlank(true)
                .showErrorMessage(false)
                .errorTitle("")
                .error("");
    }
}
