package org.guatu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain brief §5: groups follow from 单位类别 and 行政执法主体. */
class UnitGroupTest {
    @ParameterizedTest
    @CsvSource({
        "镇, false, TOWN",
        "街道, false, TOWN",
        "镇, true, TOWN",
        "政府工作部门, true, LAW_ENFORCING",
        "垂直管理单位, true, LAW_ENFORCING",
        "政府工作部门, false, OTHER",
        "党委部门, false, PARTY_MASS",
        "党委直属事业单位, false, PARTY_MASS",
        "纪检监察机关, false, PARTY_MASS",
        "群团组织, false, PARTY_MASS",
        "人大机关, false, OTHER",
        "政府办公厅室, false, OTHER",
    })
    void a_unit_is_grouped_by_its_category_and_whether_it_enforces_law(
            String category, boolean lawEnforcing, UnitGroup group) {
        assertThat(UnitGroup.of(category, lawEnforcing)).isEqualTo(group);
    }
}
