package org.guatu.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.guatu.organization.UnitDirectory.Entry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells of 责任分工 as offices write them: who leads, who takes part, and what a person is asked about. */
class UnitCasesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "区司法局(牵头单位)、区财政局(配合单位) | 区司法局 | 区财政局 | ''",
                "牵头单位：区司法局\\n责任单位：区城管局\\n配合单位：区财政局 | 区司法局 | 区城管局;区财政局 | ''",
                "牵头：区司法局，配合：区财政局、区教育局 | 区司法局 | 区财政局;区教育局 | ''",
                "牵头部门:区司法局;配合部门:区财政局 | 区司法局 | 区财政局 | ''",
                "主办：区司法局；协办：区财政局 | 区司法局 | 区财政局 | ''",
                "区司法局主办，区财政局协办 | 区司法局 | 区财政局 | ''",
                "区司法局、区财政局共同牵头，区教育局配合 | 区司法局;区财政局 | 区教育局 | ''",
                "区检察院、区法院分别牵头 | 区检察院;区法院 | '' | ''",
                "区司法局和区财政局牵头 | 区司法局;区财政局 | '' | ''",
                "区司法局牵头抓总 | 区司法局 | '' | ''",
                "区司法局抓总，区财政局配合 | 区司法局 | 区财政局 | ''",
                "区司法局牵头落实，各镇（街道）具体负责 | 区司法局 | 各区镇（街道） | ''",
                "由区司法局牵头，区财政局、区教育局参加 | 区司法局 | 区财政局;区教育局 | ''",
                "区委宣传部、区司法局牵头，各有关部门、各镇（街道）按职责分工负责" + " | 区委宣传部;区司法局 | 区各有关部门;各区镇（街道） | membersToName",
                "区司法局牵头，会同区财政局 | 区司法局 | 区财政局 | ''",
                "区司法局会同区财政局、区教育局 | '' | 区财政局;区教育局;区司法局 | ''",
                "区司法局负责，区财政局配合 | '' | 区司法局;区财政局 | ''",
                "区司法局、区财政局根据职责分工分别负责 | '' | 区司法局;区财政局 | ''",
                "区司法局等部门按职责分工负责 | '' | 区司法局;区各有关部门 | membersToName",
                "区司法局等十个部门 | '' | 区司法局;区各有关部门 | membersToName",
                "区司法局及有关单位 | '' | 区司法局;区各有关部门 | membersToName",
                "区司法局、区级相关部门 | '' | 区司法局;区各有关部门 | membersToName",
                "各镇街、区直有关部门 | '' | 区各有关部门;各区镇（街道） | membersToName",
                "区司法局及各镇街 | '' | 区司法局;各区镇（街道） | ''",
                "区司法局 各有关单位 | '' | 区司法局;区各有关部门 | membersToName",
                "各镇（街道、开发区）、区司法局 | '' | 区司法局;各区镇（街道） | ''",
                "区司法局,区财政局，区教育局、区民政局;区水务局；区商务局" + " | '' | 区司法局;区财政局;区教育局;区民政局;区水务局;区商务局 | ''",
                "区 司 法 局、区 财 政 局 | '' | 区司法局;区财政局 | ''",
                "区司法局　区财政局 区教育局 | '' | 区司法局;区财政局;区教育局 | ''",
                "区委办公室（区档案局）、某区市场监督管理局 | '' | 区委办公室;区市场监管局 | ''",
                "区综合行政执法局（区城管局） | '' | 区城管局 | ''",
                "区法院、检察院、公安分局 | '' | 区法院;区检察院;区公安局 | ''",
                "东城街道办、临湖镇人民政府 | '' | 东城街道;临湖镇 | ''",
                "经开区、高新区 | '' | 东城街道;临湖镇 | ''",
                "★区司法局 | '' | 区司法局 | ''",
                "（牵头单位：区司法局，配合单位：区财政局） | 区司法局 | 区财政局 | ''",
                "牵头单位：；配合单位：区财政局 | '' | 区财政局 | ''",
                "区政府、区司法局 | '' | 区司法局 | unknown",
                "依法治区办牵头，各成员单位配合 | 区委依法治区办 | '' | unknown",
                "区公安、司法、民政等部门 | '' | 区各有关部门 | unknown unknown unknown membersToName",
                "公检法司 | '' | '' | unknown",
                "区司法局张三 | '' | '' | unknown",
                "区司法局（张三） | '' | '' | unknown",
                "待定 | '' | '' | unknown",
                "同上，区财政局 | '' | 区财政局 | unknown",
                "各镇（街道）负责，区司法局指导 | '' | 各区镇（街道） | unknown",
            })
    void a_cell_means_what_it_says_or_waits_for_a_person(String raw, String leading, String others, String problems) {
        UnitCell cell =
                UnitCellReader.read(raw.replace("\\n", "\n"), UnitColumn.DIVISION, Sample.UNITS, Reading.usual());

        assertThat(names(cell.leading())).isEqualTo(leading);
        assertThat(names(cell.cooperating())
                        + (cell.sets().isEmpty() || cell.cooperating().isEmpty() ? "" : ";")
                        + names(cell.sets()))
                .isEqualTo(others);
        assertThat(cell.problems().stream()
                        .map(problem -> problem.key().substring("catalogue.unit.".length()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(problems);
    }

    private static String names(List<Entry> units) {
        return units.stream().map(Entry::name).collect(Collectors.joining(";"));
    }
}
