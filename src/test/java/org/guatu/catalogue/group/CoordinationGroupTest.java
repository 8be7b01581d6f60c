package org.guatu.catalogue.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The areas of real lists, and the group that their words belong to. */
class CoordinationGroupTest {
    @ParameterizedTest
    @CsvSource({
        "习近平法治思想学习与“关键少数”能力提升, OFFICE",
        "公共法律服务与民生法治, LAW_OBSERVANCE",
        "基层合法性审查, ENFORCEMENT",
        "政务服务效能提升, ENFORCEMENT",
        "普法宣传与公民法治素养, LAW_OBSERVANCE",
        "法治化营商环境建设, ENFORCEMENT",
        "法治建设统筹协调与改革攻坚, OFFICE",
        "涉外法治服务, ENFORCEMENT",
        "矛盾纠纷多元化解与信访法治化, LAW_OBSERVANCE",
        "行政复议与行政应诉, ENFORCEMENT",
        "行政执法监督, ENFORCEMENT",
        "规范性文件与重大行政决策管理, LEGISLATION",
        "司法体制综合配套改革, JUDICIARY",
        "司法局自身建设, OFFICE",
        "科学立法, LEGISLATION",
        "全民守法, LAW_OBSERVANCE",
        "法治社会建设, LAW_OBSERVANCE",
        "法治政府建设, ENFORCEMENT"
    })
    void an_area_belongs_to_the_group_that_its_words_say(String area, CoordinationGroup group) {
        assertThat(CoordinationGroup.byWords(area)).isEqualTo(group);
    }
}
