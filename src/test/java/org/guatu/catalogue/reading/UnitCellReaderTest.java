package org.guatu.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guatu.catalogue.reading.Reading.Responsible;
import org.guatu.catalogue.reading.column.ReadingProblem;
import org.guatu.organization.SampleDirectory;
import org.guatu.organization.UnitDirectory;
import org.guatu.organization.UnitDirectory.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCellReaderTest {
    private static final UnitDirectory UNITS = SampleDirectory.units();

    @ParameterizedTest
    @CsvFileSource(resources = "/catalogue/unit-cell-cases.csv", numLinesToSkip = 1)
    void reads_what_the_collected_cells_mean(
            String raw,
            String column,
            @Nullable String lead,
            @Nullable String cooperating,
            @Nullable String sets,
            String needsReview,
            String note) {
        UnitCell cell = UnitCellReader.read(raw, columnCalled(column), UNITS, Reading.usual());

        assertThat(names(cell.leading())).isEqualTo(Objects.requireNonNullElse(lead, ""));
        assertThat(names(cell.cooperating())).isEqualTo(Objects.requireNonNullElse(cooperating, ""));
        assertThat(names(cell.sets())).isEqualTo(Objects.requireNonNullElse(sets, ""));
        assertThat(cell.needsReview()).isEqualTo(needsReview.equals("是"));
        assertThat(cell.inherits()).isEqualTo(raw.equals("同上"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "区司法局、区财政局 | 区司法局;区财政局 | |",
                "区司法局；区财政局 | 区司法局;区财政局 | |",
                "区司法局,区财政局; | 区司法局;区财政局 | |",
                "区司法局/区财政局 | 区司法局;区财政局 | |",
                "司法局 | 区司法局 | |",
                "区 司法局 | 区司法局 | |",
                "△区司法局 | 区司法局 | |",
                "区司法局。 | 区司法局 | |",
                "由区司法局牵头 | 区司法局 | |",
                "区司法局牵头，区财政局配合 | 区司法局 | 区财政局 |",
                "区司法局、区法院牵头，区财政局、区教育局配合 | 区司法局;区法院 | 区财政局;区教育局 |",
                "区司法局牵头，区财政局、区教育局等有关部门配合 | 区司法局 | 区财政局;区教育局 | 区各有关部门",
                "区司法局牵头，会同区财政局、区教育局 | 区司法局 | 区财政局;区教育局 |",
                "区司法局（牵头）、区财政局（配合） | 区司法局 | 区财政局 |",
                "牵头单位：区司法局 配合单位：区财政局 区教育局 | 区司法局 | 区财政局;区教育局 |",
                "牵头单位：区司法局；配合单位：区财政局，各区镇 | 区司法局 | 区财政局 | 各区镇（街道）",
                "责任单位：区财政局；牵头单位：区司法局 | 区司法局 | 区财政局 |",
                "区司法局共同牵头 | 区司法局 | |",
                "区司法局、各区镇（街道） | 区司法局 | | 各区镇（街道）",
                "区司法局、区司法局 | 区司法局 | |",
                "区司法局牵头，区司法局配合 | 区司法局 | |",
                "区委依法治区办（区司法局） | ! | |",
            })
    void the_lead_column_names_who_leads_unless_the_cell_says_otherwise(
            String raw, String lead, @Nullable String cooperating, @Nullable String sets) {
        UnitCell cell = UnitCellReader.read(raw, UnitColumn.LEAD, UNITS, Reading.usual());

        assertThat(said(cell)).isEqualTo(said(lead, cooperating, sets));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "区司法局、区财政局按职责分工负责 | 区司法局;区财政局 |",
                "区司法局、区财政局，按照各自职责分工负责 | 区司法局;区财政局 |",
                "区司法局、区财政局分别负责 | 区司法局;区财政局 |",
                "区司法局等部门 | 区司法局 | 区各有关部门",
                "区司法局、区财政局等 | 区司法局;区财政局 | 区各有关部门",
                "区司法局、区财政局等5个部门 | 区司法局;区财政局 | 区各有关部门",
                "区司法局等有关单位按职责分工负责 | 区司法局 | 区各有关部门",
                "区司法局及区财政局 | 区司法局;区财政局 |",
                "区司法局和有关部门 | 区司法局 | 区各有关部门",
                "区司法局、其他有关部门 | 区司法局 | 区各有关部门",
                "区自然资源和规划局、区司法局 | 区自然资源局;区司法局 |",
                "中共某区纪律检查委员会 某区监察委员会 | 区纪委监委 |",
                "各镇（街道、开发区），区司法局 | 区司法局 | 各区镇（街道）",
                "各镇（街道、开发区） 区司法局 | 区司法局 | 各区镇（街道）",
                "区市场\\n监管局 | 区市场监管局 |",
                "区委党校\\n区委依法治区办 | 区委党校;区委依法治区办 |",
                "（责任单位：区司法局、各镇（街道）） | 区司法局 | 各区镇（街道）",
                "无 | |",
                "/ | |",
                "'' | |",
                "区各行政执法部门、各区镇（街道）、区各有关部门 | | 区各行政执法部门;各区镇（街道）;区各有关部门",
                "经开区、高新区（临湖镇） | 东城街道;临湖镇 |",
            })
    void the_cooperating_column_names_who_takes_part(String raw, @Nullable String cooperating, @Nullable String sets) {
        String cellText = raw.replace("\\n", "\n");

        UnitCell cell = UnitCellReader.read(cellText, UnitColumn.COOPERATING, UNITS, Reading.usual());

        assertThat(said(cell)).isEqualTo(said("", cooperating, sets));
    }

    @Test
    void responsible_units_cooperate_lead_or_follow_the_first_as_the_issuer_means_it() {
        String cell = "区司法局、区财政局、区教育局";

        assertThat(said(responsible(cell, Reading.usual()))).isEqualTo(said("", "区司法局;区财政局;区教育局", ""));
        assertThat(said(responsible(cell, Reading.usual().responsible(Responsible.LEADS))))
                .isEqualTo(said("区司法局;区财政局;区教育局", "", ""));
        assertThat(said(responsible(cell, Reading.usual().firstUnitLeads(true))))
                .isEqualTo(said("区司法局", "区财政局;区教育局", ""));
    }

    @Test
    void a_lead_named_in_the_cell_goes_before_the_habit_of_the_issuer() {
        UnitCell cell = responsible("区财政局、区教育局，区司法局（牵头）", Reading.usual().firstUnitLeads(true));

        assertThat(said(cell)).isEqualTo(said("区司法局", "区财政局;区教育局", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "区大数据中心 | 区大数据中心",
                "区司法局、区税务局 | 区税务局",
                "全区经济运行各专班 | 全区经济运行各专班",
                "各镇（街道、开发区 | 各镇(街道、开发区",
                "区司法局及区税务局 | 区司法局及区税务局",
                "区司法局（社区矫正科） | 区司法局(社区矫正科)",
                "①区司法局 | ①区司法局",
            })
    void an_unknown_name_is_a_problem_and_never_dropped(String raw, String name) {
        UnitCell cell = UnitCellReader.read(raw, UnitColumn.COOPERATING, UNITS, Reading.usual());

        assertThat(cell.problems())
                .containsExactly(new ReadingProblem("cooperating", "catalogue.unit.unknown", List.of(name), true));
    }

    @Test
    void a_collective_name_cannot_lead() {
        UnitCell cell = UnitCellReader.read("各区镇", UnitColumn.LEAD, UNITS, Reading.usual());

        assertThat(cell.lead()).isNull();
        assertThat(cell.problems()).extracting(ReadingProblem::key).containsExactly("catalogue.unit.setCannotLead");
    }

    @Test
    void members_that_a_person_must_name_are_noted_but_do_not_block() {
        UnitCell cell = UnitCellReader.read("各有关单位", UnitColumn.COOPERATING, UNITS, Reading.usual());

        assertThat(cell.problems()).extracting(ReadingProblem::blocking).containsExactly(false);
    }

    @Test
    void others_without_a_collective_name_for_them_are_a_problem() {
        var onlyUnits = new UnitDirectory(
                UNITS.entries().stream().filter(unit -> !unit.set()).toList());

        UnitCell cell = UnitCellReader.read("区司法局等有关部门", UnitColumn.COOPERATING, onlyUnits, Reading.usual());

        assertThat(cell.problems()).extracting(ReadingProblem::blocking).containsExactly(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"同上", " 同上\n", "〃"})
    void same_as_above_inherits(String raw) {
        assertThat(UnitCellReader.read(raw, UnitColumn.LEAD, UNITS, Reading.usual())
                        .inherits())
                .isTrue();
    }

    private static UnitCell responsible(String cell, Reading options) {
        return UnitCellReader.read(cell, UnitColumn.RESPONSIBLE, UNITS, options);
    }

    private static UnitColumn columnCalled(String label) {
        return switch (label) {
            case "牵头单位" -> UnitColumn.LEAD;
            case "责任单位" -> UnitColumn.RESPONSIBLE;
            case "配合单位" -> UnitColumn.COOPERATING;
            case "责任分工" -> UnitColumn.DIVISION;
            default -> throw new IllegalArgumentException(label);
        };
    }

    private static String said(UnitCell cell) {
        boolean blocked = cell.problems().stream().anyMatch(ReadingProblem::blocking);
        return blocked ? said("!", "", "") : said(names(cell.leading()), names(cell.cooperating()), names(cell.sets()));
    }

    private static String said(@Nullable String lead, @Nullable String cooperating, @Nullable String sets) {
        return "lead " + Objects.requireNonNullElse(lead, "")
                + ", cooperating " + Objects.requireNonNullElse(cooperating, "")
                + ", sets " + Objects.requireNonNullElse(sets, "");
    }

    private static String names(List<Entry> units) {
        return units.stream().map(Entry::name).collect(Collectors.joining(";"));
    }
}
