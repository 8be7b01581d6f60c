package org.guatu.organization.access.enrolment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** Reads rows of text as people: the first row that names the columns is the heading, what follows are people. */
public final class NewcomerSheet {
    private NewcomerSheet() {}

    /** One row of a sheet, with its number there. */
    public record Row(int number, List<String> cells) {}

    private enum Column {
        NAME("姓名", "名字", "name"),
        USERNAME("账号", "帐号", "用户名", "登录名", "account", "username"),
        UNIT("单位", "单位名称", "所在单位", "单位编码", "unit"),
        POSTS("岗位", "角色", "职责", "post", "posts", "role"),
        PHONE("手机", "手机号", "手机号码", "电话", "联系电话", "phone", "mobile");

        private static final Set<Column> NEEDED = Set.of(NAME, USERNAME, POSTS);

        private final Set<String> headings;

        Column(String... headings) {
            this.headings = Set.of(headings);
        }
    }

    public static EnrolPeople read(List<Row> rows) {
        Map<Column, Integer> columns = Map.of();
        List<Newcomer> people = new ArrayList<>();
        for (Row row : rows) {
            if (columns.isEmpty()) {
                columns = columns(row.cells());
            } else if (row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                people.add(newcomer(row, columns));
            }
        }
        if (columns.isEmpty()) {
            throw new Invalid("file", "organization.enrolment.noHeading");
        }
        return new EnrolPeople(people);
    }

    private static Map<Column, Integer> columns(List<String> cells) {
        Map<Column, Integer> found = new EnumMap<>(Column.class);
        for (int at = 0; at < cells.size(); at++) {
            String heading =
                    cells.get(at).replaceAll("[\\s\\u3000*（）()]|必填|选填", "").toLowerCase(Locale.ROOT);
            for (Column column : Column.values()) {
                if (column.headings.contains(heading)) {
                    found.putIfAbsent(column, at);
                }
            }
        }
        return found.keySet().containsAll(Column.NEEDED) ? found : Map.of();
    }

    private static Newcomer newcomer(Row row, Map<Column, Integer> columns) {
        return new Newcomer(
                row.number(),
                cell(row, columns.get(Column.NAME)),
                cell(row, columns.get(Column.USERNAME)),
                cell(row, columns.get(Column.UNIT)),
                cell(row, columns.get(Column.POSTS)),
                cell(row, columns.get(Column.PHONE)));
    }

    private static String cell(Row row, @Nullable Integer column) {
        return column == null || column >= row.cells().size() ? "" : row.cells().get(column);
    }
}
