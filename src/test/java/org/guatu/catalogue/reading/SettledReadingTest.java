package org.guatu.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.catalogue.reading.column.Column;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.catalogue.reading.column.ReadingProblem;
import org.guatu.catalogue.reading.layout.Choices;
import org.guatu.catalogue.reading.layout.Layout;
import org.guatu.catalogue.reading.layout.LayoutReader;
import org.guatu.catalogue.reading.layout.RawRow;
import org.guatu.catalogue.sheet.SheetReader;
import org.guatu.catalogue.sheet.rows.Workbook;
import org.guatu.catalogue.sheet.rows.Workbook.Row;
import org.guatu.catalogue.sheet.rows.Workbook.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person settled goes into every new reading of the file. */
class SettledReadingTest {
    private static final String MESSY = "/catalogue/messy-sample.xlsx";

    @Test
    void a_hidden_row_waits_is_taken_or_left_out_and_a_decision_about_it_alone_goes_first() {
        Layout layout = messy(Choices.none());

        assertThat(read(layout, Choices.none(), Corrections.NONE).leftOut()).isEmpty();
        ReadList left = read(layout, Choices.none().hiddenRows(Choices.Hidden.LEAVE_OUT), Corrections.NONE);
        assertThat(left.leftOut()).extracting(RawRow::row).containsExactly(8);
        assertThat(left.rows()).hasSize(8);
        ReadList taken = read(layout, Choices.none().hiddenRows(Choices.Hidden.TAKE), Corrections.NONE);
        assertThat(blocked(taken)).containsExactly(17);
        assertThat(blocked(read(layout, Choices.none(), Corrections.NONE.take(8))))
                .containsExactly(17);
        ReadList alone = read(layout, Choices.none().hiddenRows(Choices.Hidden.TAKE), Corrections.NONE.leaveOut(8));
        assertThat(alone.leftOut()).extracting(RawRow::row).containsExactly(8);
    }

    @Test
    void a_row_below_one_that_is_left_out_still_means_it_by_the_same_as_above() {
        Layout layout = layout("序号,任务名称,牵头单位,完成时限", "1,甲,区司法局,2024年6月底前", "2,乙,同上,同上");

        ReadList read = read(layout, Choices.none(), Corrections.NONE.leaveOut(2));

        assertThat(read.rows()).singleElement().satisfies(row -> {
            assertThat(row.lead()).isNotNull();
            assertThat(row.deadline().due()).isEqualTo("2024-06-30");
        });
    }

    @Test
    void without_any_row_left_there_is_nothing_to_take_in() {
        Layout layout = layout("序号,任务名称,牵头单位,完成时限", "1,甲,区司法局,2024年6月底前");

        assertThat(read(layout, Choices.none(), Corrections.NONE.leaveOut(2)).needsReview())
                .isTrue();
    }

    @Test
    void a_column_means_what_a_person_says_and_the_one_that_seemed_to_hold_it_is_not_read() {
        String[] lines = {"序号,任务名称,牵头单位,完成时限,最终时限", "1,甲,区司法局,2024年3月底前,2024年6月底前"};
        Choices choices = Choices.none().column("最终时限", "deadline");

        Layout layout = layout(choices, lines);

        assertThat(layout.columns().get(4).field()).isEqualTo(Field.DEADLINE);
        assertThat(layout.columns().get(3).field()).isNull();
        assertThat(layout.rows().get(0).cell(Field.DEADLINE)).isEqualTo("2024年6月底前");
        assertThat(layout.problems()).extracting(ReadingProblem::key).doesNotContain("catalogue.list.unknownColumn");
        assertThat(layout(choices.column("最终时限", ""), lines).columns().get(4).field())
                .isNull();
    }

    @Test
    void headings_that_come_twice_are_told_apart() {
        Layout layout = layout(Choices.none().column("乙列#2", "deliverable"), "序号,任务名称,牵头单位,乙列,乙列", "1,甲,区司法局,x,报告");

        assertThat(layout.columns()).extracting(Column::field).endsWith((Field) null, Field.DELIVERABLE);
    }

    @Test
    void of_several_lists_the_chosen_sheet_is_read_and_no_question_is_left() {
        Sheet first = sheet("正式", false, "甲");
        Sheet second = sheet("旧", true, "乙");
        Workbook both = new Workbook(List.of(first, second));

        assertThat(LayoutReader.read(both).problems()).anyMatch(ReadingProblem::blocking);
        Layout chosen = LayoutReader.read(both, Choices.none().sheet("旧"));
        assertThat(chosen.rows()).extracting(row -> row.cell(Field.TITLE)).containsExactly("乙");
        assertThat(chosen.problems()).noneMatch(ReadingProblem::blocking);
        Layout onlyHidden = LayoutReader.read(new Workbook(List.of(second)));
        assertThat(onlyHidden.problems()).extracting(ReadingProblem::key).contains("catalogue.list.fromHiddenSheet");
    }

    @Test
    void a_settled_name_holds_in_every_row_also_below_the_same_as_above() {
        Layout layout = layout("序号,任务名称,牵头单位,配合单位,完成时限", "1,甲,区宇航办,区财政局、区宇航办,2024年6月底前", "2,乙,同上,同上,2024年6月底前");

        ReadList read = new ListReader(Sample.UNITS, 2024, Reading.usual())
                .read(layout, Choices.none(), Corrections.NONE, Map.of("区宇航办", List.of("区教育局")));

        assertThat(read.needsReview()).isFalse();
        assertThat(read.rows()).extracting("lead.name").containsExactly("区教育局", "区教育局");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "区宇航办、区财政局 | 区宇航办 | 区教育局 | 区教育局、区财政局",
                "区财政局，区宇 航办 | 区宇航办 | 区教育局 | 区财政局，区教育局",
                "区宇航办公室、区宇航办 | 区宇航办 | 区教育局 | 区宇航办公室、区教育局",
                "由区宇航办牵头 | 区宇航办 | 区教育局 | 由区教育局牵头",
                "区宇航办（牵头） | 区宇航办 | 区教育局 | 区教育局(牵头)",
                "区宇航办、区财政局 | 区宇航办 | '' | 、区财政局",
            })
    void a_name_is_replaced_where_it_stands_for_itself(String cell, String name, String by, String expected) {
        assertThat(NamedUnits.replaced(cell, name, by)).isEqualTo(expected);
    }

    private static List<Integer> blocked(ReadList read) {
        return read.rows().stream()
                .filter(ReadRow::needsReview)
                .map(ReadRow::row)
                .toList();
    }

    private static ReadList read(Layout layout, Choices choices, Corrections corrections) {
        return new ListReader(Sample.UNITS, 2024, Reading.usual()).read(layout, choices, corrections, Map.of());
    }

    private static Layout messy(Choices choices) {
        return LayoutReader.read(new SheetReader().read("messy.xlsx", Sample.file(MESSY)), choices);
    }

    private static Layout layout(String... lines) {
        return layout(Choices.none(), lines);
    }

    private static Layout layout(Choices choices, String... lines) {
        return LayoutReader.read(new SheetReader().read("a.csv", Sample.csv(lines)), choices);
    }

    private static Sheet sheet(String name, boolean hidden, String title) {
        return new Sheet(
                name,
                hidden,
                List.of(
                        new Row(1, List.of("序号", "任务名称", "牵头单位"), false, Set.of()),
                        new Row(2, List.of("1", title, "区司法局"), false, Set.of())));
    }
}
