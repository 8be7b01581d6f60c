package org.guatu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.guatu.organization.UnitDirectory.Entry;
import org.guatu.organization.UnitDirectory.SetRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitDirectoryTest {
    private final UnitDirectory units = SampleDirectory.units();

    @Test
    void finds_every_unit_by_name_full_name_and_alias() {
        for (Entry unit : units.entries()) {
            Stream.concat(Stream.of(unit.name(), unit.fullName()), unit.aliases().stream())
                    .forEach(name -> assertThat(units.resolve(name)).as(name).contains(unit));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "司法局, D022",
        "区司法局, D022",
        "某区司法局, D022",
        " 区 司法局 , D022",
        "区市监局, D038",
        "市监局, D038",
        "区卫健委, D034",
        "卫健委, D034",
        "区退役军人局, D035",
        "税务局, ",
        "区公安分局, D020",
        "公安局, D020",
        "政府办, D016",
        "区政府办公室（区外事办、区政府督查室）, D016",
        "区政府办公室(区外事办、区政府督查室), D016",
        "区档案局, D001",
        "区城管局（区综合执法局）, D028",
        "区城管局【区综合行政执法局】, D028",
        "区城管局（区司法局）, ",
        "区司法局（某科）, ",
        "经开区, T001",
        "经开区（东城街道）, T001",
        "区经济技术开发区, T001",
        "经济技术开发区, ",
        "高新区(临湖镇), T005",
        "高新区, T005",
        "东城街道办事处, T001",
        "临湖镇人民政府, T005",
        "某区监察委员会, D002",
        "团区委, D045",
        "区委, ",
        "各区镇(街道), S001",
        "各镇〔街道、开发区〕, S001",
        "各相关单位, S003",
        "相关部门, S003",
        "各执法部门, S002",
        "街道, ",
        "区, ",
        "'', ",
        "（）, ",
        "区大数据中心, "
    })
    void finds_what_a_document_calls_a_unit_and_nothing_that_is_only_like_it(String text, String code) {
        assertThat(units.resolve(text).map(Entry::code).orElse(null)).isEqualTo(code);
    }

    @Test
    void a_name_that_fits_two_units_fits_none() {
        var directory = new UnitDirectory(List.of(unit("A", "区甲局", "综合办"), unit("B", "区乙局", "综合办")));

        assertThat(directory.resolve("综合办")).isEmpty();
        assertThat(directory.resolve("区综合办")).isEmpty();
        assertThat(directory.resolve("区甲局")).isPresent();
    }

    @Test
    void the_name_of_one_unit_goes_before_the_alias_of_another() {
        var directory = new UnitDirectory(List.of(unit("A", "区甲局", "区乙局"), unit("B", "区乙局", "")));

        assertThat(directory.resolve("区乙局").map(Entry::code)).contains("B");
    }

    @Test
    void towns_and_subdistricts_are_the_members_of_their_collective_name() {
        Entry towns = units.byCode("S001").orElseThrow();

        assertThat(units.members(towns)).hasSize(11).allMatch(unit -> unit.code()
                .startsWith("T"));
    }

    @Test
    void law_enforcing_units_are_the_members_of_theirs() {
        Entry enforcing = units.byCode("S002").orElseThrow();

        assertThat(units.members(enforcing)).isNotEmpty().allMatch(Entry::lawEnforcing);
        assertThat(units.members(enforcing)).noneMatch(Entry::set);
    }

    @Test
    void nobody_is_a_member_before_a_person_says_so() {
        assertThat(units.manualSet().map(Entry::code)).contains("S003");
        assertThat(units.members(units.manualSet().orElseThrow())).isEmpty();
        assertThat(units.members(units.byCode("D022").orElseThrow())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * FROM unit", "ALL", "行政执法主体=否"})
    void a_rule_is_one_of_the_closed_choices_or_none(String text) {
        assertThat(SetRule.of(text)).isEmpty();
    }

    private static Entry unit(String code, String name, String alias) {
        return new Entry(1, code, name, name, List.of(alias), "政府工作部门", null, "", false, false, SetRule.NONE);
    }
}
