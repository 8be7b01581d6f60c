package org.guatu.papers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.kind.KindCard;
import org.guatu.papers.LedgerRow.Progress;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger or a template has in its columns. The headings are Chinese whoever reads: it is the paper of a Chinese
 * office, and every heading of the list itself is one that an import knows.
 */
final class LedgerColumns {
    static final String TITLE = "任务名称";
    static final String DEADLINE = "完成时限";
    static final String PARTNERS = "配合单位";
    static final String CADENCE = "上报频次";
    static final String POINTS = "分值";

    /** What stands at a level of sections that a task lies above; an empty cell would mean that of the row above. */
    private static final String NO_SECTION = "—";

    private static final List<String> DEEP =
            List.of("方案", "部分", "条目", "章节", "类别", "板块", "领域", "目标", "规划", "重点方向", "任务类别", "工作类别");

    private LedgerColumns() {}

    /** How a column is written. */
    enum Form {
        TEXT,
        CENTRED,
        /** A section: alike cells below each other become one. */
        AREA,
        NUMBER,
        /** A whole number of percent. */
        PERCENT
    }

    /**
     * A column.
     *
     * @param width in characters
     * @param value a text, a number, or null where nothing is to stand
     */
    record Column(String heading, double width, Form form, Function<LedgerRow, @Nullable Object> value) {
        /** The same of another width. */
        Column as(double otherWidth) {
            return new Column(heading, otherWidth, form, value);
        }
    }

    static List<Column> of(Ledger ledger) {
        List<Column> columns = new ArrayList<>();
        columns.add(serial());
        if (ledger.of() == null) {
            columns.add(new Column("清单", 20, Form.TEXT, row -> row.card().list().title()));
        }
        columns.addAll(sections(ledger.depth()));
        if (ledger.coded()) {
            columns.add(code());
        }
        columns.add(new Column(TITLE, 28, Form.TEXT, row -> row.card().title()));
        columns.add(new Column("具体要求", 44, Form.TEXT, LedgerRow::requirement));
        if (ledger.leaderRequired() || ledger.any(row -> row.card().leadingOfficial() != null)) {
            columns.add(leader(ledger.of() == null ? null : ledger.of().kind()));
        }
        columns.add(lead(ledger.of() == null ? null : ledger.of().kind()));
        columns.add(new Column(PARTNERS, 26, Form.TEXT, LedgerRow::partners));
        columns.add(new Column(DEADLINE, 14, Form.CENTRED, LedgerRow::deadline));
        if (ledger.any(row -> said(row.deliverable()))) {
            columns.add(deliverable());
        }
        columns.add(cadence());
        if (ledger.points().isPresent()) {
            columns.add(points());
        }
        if (ledger.any(row -> row.openingPercent() != null || said(row.openingBasis()))) {
            columns.addAll(opening());
        }
        if (ledger.withProgress()) {
            columns.addAll(progress());
        }
        return columns;
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    /** The columns of a list that is still to be written. */
    static List<Column> toFillIn(KindCard kind) {
        List<Column> columns = new ArrayList<>();
        columns.add(serial());
        columns.addAll(sections(kind.spansYears() ? 3 : 1));
        if (kind.spansYears()) {
            columns.add(code());
        }
        columns.add(new Column(TITLE, 28, Form.TEXT, row -> null));
        columns.add(new Column("具体要求", 44, Form.TEXT, row -> null));
        if (kind.leaderRequired()) {
            columns.add(leader(kind));
        }
        columns.add(lead(kind));
        columns.add(new Column(PARTNERS, 26, Form.TEXT, row -> null));
        columns.add(new Column(DEADLINE, 18, Form.CENTRED, row -> null));
        columns.add(deliverable());
        columns.add(cadence());
        columns.add(points());
        if (kind.spansYears()) {
            columns.addAll(opening());
        }
        return columns;
    }

    private static Column serial() {
        return new Column("序号", 6, Form.CENTRED, row -> number(row.card().serial()));
    }

    /** A plain number is one; 01 and 1.10 are not, they would come back shorter. */
    private static Object number(String serial) {
        return serial.matches("0|[1-9]\\d{0,8}") ? Integer.valueOf(serial) : serial;
    }

    private static List<Column> sections(int depth) {
        List<String> headings = depth == 1 ? List.of("重点领域") : depth == 2 ? List.of("重点领域", "条目") : DEEP;
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < depth; i++) {
            int level = i;
            String heading = headings.get(Math.min(level, headings.size() - 1));
            columns.add(new Column(heading, depth == 1 ? 16 : 12, Form.AREA, row -> section(row, level)));
        }
        return columns;
    }

    private static String section(LedgerRow row, int level) {
        List<String> path = row.card().section();
        return level < path.size() ? path.get(level) : NO_SECTION;
    }

    private static Column code() {
        return new Column("任务编码", 12, Form.CENTRED, row -> row.card().code());
    }

    private static Column lead(@Nullable KindCard kind) {
        return new Column(kind == null ? "牵头单位" : kind.leadColumn(), 16, Form.CENTRED, LedgerRow::leads);
    }

    private static Column leader(@Nullable KindCard kind) {
        return new Column(kind == null ? "牵头领导" : kind.leaderColumn(), 12, Form.CENTRED, row -> row.card()
                .leadingOfficial());
    }

    private static Column deliverable() {
        return new Column("成果形式", 18, Form.TEXT, LedgerRow::deliverable);
    }

    private static Column cadence() {
        return new Column(CADENCE, 9, Form.CENTRED, row -> word(row.card().cadence()));
    }

    static String word(Cadence cadence) {
        return switch (cadence) {
            case MONTHLY -> "月报";
            case QUARTERLY -> "季报";
            case HALF_YEARLY -> "半年报";
            case YEARLY -> "年报";
        };
    }

    private static Column points() {
        return new Column(POINTS, 7, Form.NUMBER, row -> plain(row.card().points()));
    }

    static @Nullable BigDecimal plain(@Nullable BigDecimal points) {
        return points == null
                ? null
                : new BigDecimal(points.stripTrailingZeros().toPlainString());
    }

    private static List<Column> opening() {
        return List.of(
                new Column("期初进度", 9, Form.PERCENT, LedgerRow::openingPercent),
                new Column("期初依据", 18, Form.TEXT, LedgerRow::openingBasis));
    }

    private static List<Column> progress() {
        return List.of(
                new Column("推进阶段", 10, Form.CENTRED, of(Progress::phase)),
                new Column("预警状态", 9, Form.CENTRED, of(Progress::light)),
                new Column("实际进展（%）", 11, Form.PERCENT, of(Progress::actual)),
                new Column("序时进展（%）", 11, Form.PERCENT, of(Progress::planned)),
                new Column("工作进展", 40, Form.TEXT, of(Progress::done)),
                new Column("存在问题", 24, Form.TEXT, of(Progress::problems)),
                new Column("下步打算", 24, Form.TEXT, of(Progress::next)),
                new Column("审核等次", 9, Form.CENTRED, of(Progress::grade)),
                new Column("年度评价", 12, Form.CENTRED, of(Progress::evaluated)));
    }

    private static Function<LedgerRow, @Nullable Object> of(Function<Progress, @Nullable Object> value) {
        return row -> row.progress() == null ? null : value.apply(row.progress());
    }
}
